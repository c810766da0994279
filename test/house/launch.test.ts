import { spawnSync } from 'node:child_process';
import { hostname } from 'node:os';

import { describe, expect, it } from 'vitest';

import { createBareProject, createFreshProject, packages, pinOtherNode } from './support/launch-project.ts';

const ci = 'ci --include=dev --no-audit --no-fund --loglevel=error';
const ok = { code: 0, signal: null };
const lock = (changes: object) => JSON.stringify({ packages: { ...packages, ...changes } });

describe('the launcher with everything in place', () => {
  it('runs the program in its own process and says nothing itself', async () => {
    using project = await createFreshProject();
    const launched = project.launch(['src/hello.ts', 'a', '--b']);
    expect(await launched.ended).toEqual(ok);
    expect(JSON.parse(launched.stdout())).toEqual({ pid: launched.pid, args: ['a', '--b'] });
    expect(launched.stderr()).toBe('');
    expect(project.npmCalls()).toEqual([]);
  });

  it('shows the stack of a program that throws', async () => {
    using project = await createFreshProject();
    project.write('src/broken.ts', "throw new Error('broken on purpose');\n");
    const launched = project.launch(['src/broken.ts']);
    expect(await launched.ended).toMatchObject({ code: 1 });
    expect(launched.stderr()).toMatch(/Error: broken on purpose\n +at .*broken\.ts/);
  });

  it('asks for a program when it is given none', async () => {
    using project = await createFreshProject();
    const launched = project.launch([]);
    expect(await launched.ended).toMatchObject({ code: 1 });
    expect(launched.stderr()).toBe('Say which program to run: node src/cli/launch.js src/main.ts\n');
  });

  it('refuses a Node that is too old, in one sentence', async () => {
    using project = await createFreshProject();
    const older = "data:text/javascript,Object.defineProperty(process,'versions',{value:{node:'18.20.0'}})";
    const launched = project.launch(['src/hello.ts'], { NODE_OPTIONS: `--import=${older}` });
    expect(await launched.ended).toMatchObject({ code: 1 });
    expect(launched.stderr()).toBe('Crossover needs Node 20 or newer to start; this is Node 18.20.0.\n');
    expect(launched.stdout()).toBe('');
  });
});

describe('the launcher installs', () => {
  it('on a fresh clone, with its words and those of npm on stderr alone', async () => {
    using project = createBareProject();
    const launched = project.launch(['src/hello.ts', '--json']);
    expect(await launched.ended).toEqual(ok);
    expect(JSON.parse(launched.stdout())).toMatchObject({ args: ['--json'] });
    expect(launched.stderr()).toMatch(/^Installing the packages \(npm ci\) …\nnpm was here\n/);
    expect(project.npmCalls()).toEqual([ci]);
  });

  it.each([
    ['when a package has another version', { 'node_modules/prisma': { version: '7.0.1', integrity: 'sha512-prisma' } }],
    ['when a package has other content', { 'node_modules/prisma': { version: '7.0.0', integrity: 'sha512-other' } }],
    ['when a package is new', { 'node_modules/new': { version: '1.0.0' } }],
    ['when a package is no longer wanted', { 'node_modules/tool': undefined }],
  ])('%s', async (_, changes) => {
    using project = await createFreshProject();
    project.write('package-lock.json', lock(changes));
    // What npm then installs does fit.
    const { 'node_modules/for-a-mac': _absent, ...rest } = { ...packages, ...changes };
    project.write('to-install/.package-lock.json', JSON.stringify({ packages: rest }));
    expect(await project.launch(['src/hello.ts']).ended).toEqual(ok);
    expect(project.npmCalls()).toEqual([ci]);
  });

  it.each(['node_modules/.package-lock.json', 'node_modules/node'])('again when %s is not there', async (path) => {
    using project = await createFreshProject();
    project.remove(path);
    expect(await project.launch(['src/hello.ts']).ended).toEqual(ok);
    expect(project.npmCalls()).toEqual([ci]);
  });

  it('no development packages in production, unless the program needs them', async () => {
    using project = createBareProject();
    const { 'node_modules/tool': _tool, 'node_modules/for-a-mac': _mac, ...rest } = packages;
    project.write('to-install/.package-lock.json', JSON.stringify({ packages: rest }));
    const production = { NODE_ENV: 'production' };
    expect(await project.launch(['src/hello.ts'], production).ended).toEqual(ok);
    expect(await project.launch(['src/hello.ts'], { npm_config_omit: 'dev' }).ended).toEqual(ok);
    expect(project.npmCalls()).toEqual([ci.replace('--include', '--omit')]);

    project.write('to-install/.package-lock.json', JSON.stringify({ packages: { ...packages } }));
    expect(await project.launch(['--dev', 'src/hello.ts'], production).ended).toEqual(ok);
    expect(project.npmCalls()).toEqual([ci.replace('--include', '--omit'), ci]);
  });

  it('and gives up with npm’s exit code when npm fails', async () => {
    using project = createBareProject();
    const launched = project.launch(['src/hello.ts'], { NPM_DOES: 'fail' });
    expect(await launched.ended).toMatchObject({ code: 7 });
    expect(launched.stderr()).toContain('Installing the packages failed: npm ci ended with code 7');
    expect(launched.stdout()).toBe('');
    expect(project.has('.cache/launch.lock')).toBe(false);
  });

  it('and gives up when npm brought not what the lock file says', async () => {
    using project = createBareProject();
    const launched = project.launch(['src/hello.ts'], { NPM_DOES: 'nothing' });
    expect(await launched.ended).toMatchObject({ code: 1 });
    expect(launched.stderr()).toContain('they do not fit package-lock.json');
  });

  it('and says so when there is no npm', async () => {
    using project = createBareProject();
    const launched = project.launch(['src/hello.ts'], { PATH: project.folder });
    expect(await launched.ended).toMatchObject({ code: 127 });
    expect(launched.stderr()).toContain('npm cannot be run (ENOENT). Is npm installed and on the PATH?');
  });

  it('once, when two start together', async () => {
    using project = createBareProject();
    const first = project.launch(['src/hello.ts'], { NPM_DOES: 'wait' });
    await first.said('npm was here');
    const second = project.launch(['src/hello.ts'], { NPM_DOES: 'wait' });
    await second.said('Another start is setting this checkout up; waiting for it.');
    project.write('npm-may-go-on', '');
    expect(await Promise.all([first.ended, second.ended])).toEqual([ok, ok]);
    expect(project.npmCalls()).toEqual([ci]);
    expect(second.stdout()).toContain('"args":[]');
  });

  it('in spite of the lock that a killed start left', async () => {
    using project = createBareProject();
    const { pid } = spawnSync(process.execPath, ['-e', '']);
    project.write('.cache/launch.lock', JSON.stringify({ host: hostname(), pids: [pid], token: 'dead' }));
    const launched = project.launch(['src/hello.ts']);
    expect(await launched.ended).toEqual(ok);
    expect(project.npmCalls()).toEqual([ci]);
    expect(project.has('.cache/launch.lock')).toBe(false);
  });

  it('in spite of a lock from another machine that has been silent for long, and waits while it is not', async () => {
    using project = createBareProject();
    const elsewhere = JSON.stringify({ host: 'elsewhere', pids: [1], token: 'far' });
    project.write('.cache/launch.lock', elsewhere);
    const waiting = project.launch(['src/hello.ts']);
    await waiting.said('Another start is setting this checkout up; waiting for it.');
    project.age('.cache/launch.lock', 60);
    expect(await waiting.ended).toEqual(ok);
    expect(project.npmCalls()).toEqual([ci]);
  });

  it('not while the npm of a killed start is still at it', async () => {
    using project = createBareProject();
    const first = project.launch(['src/hello.ts'], { NPM_DOES: 'wait' });
    await first.said('npm was here');
    first.kill('SIGKILL');
    const second = project.launch(['src/hello.ts']);
    await second.said('Another start is setting this checkout up; waiting for it.');
    project.write('npm-may-go-on', '');
    expect(await second.ended).toEqual(ok);
    expect(project.npmCalls()).toEqual([ci]);
  });

  it('and stops npm when it is stopped itself', async () => {
    using project = createBareProject();
    const launched = project.launch(['src/hello.ts'], { NPM_DOES: 'wait' });
    await launched.said('npm was here');
    launched.kill('SIGTERM');
    // Its streams are npm's as well: that they close says that npm is gone.
    expect(await launched.ended).toMatchObject({ code: 130 });
    expect(launched.stderr()).toContain('Installing the packages was stopped (SIGTERM); the next start does it again.');
  });
});

describe('the launcher generates the database client', () => {
  it.each([
    ['when it is not there', (project: { remove(path: string): void }) => project.remove('src/db/generated')],
    [
      'when the schema has changed',
      (project: { write(path: string, content: string): void }) =>
        project.write('prisma/schema.prisma', 'model Two {}'),
    ],
  ])('%s', async (_, change) => {
    using project = await createFreshProject();
    change(project);
    const first = project.launch(['src/hello.ts']);
    expect(await first.ended).toEqual(ok);
    expect(first.stderr()).toMatch(
      /^Generating the database client \(prisma generate\) …\nGenerating .* took \d+ s\.\n$/,
    );
    const second = project.launch(['src/hello.ts']);
    expect(await second.ended).toEqual(ok);
    expect(second.stderr()).toBe('');
  });

  it('and gives up with what Prisma said when Prisma fails, to try again the next time', async () => {
    using project = await createFreshProject();
    project.write('prisma/schema.prisma', 'model Three {}');
    const launched = project.launch(['src/hello.ts'], { PRISMA_DOES: 'fail' });
    expect(await launched.ended).toMatchObject({ code: 3 });
    expect(launched.stderr()).toMatch(/prisma was here\n.*failed: prisma generate ended with code 3/);
    expect(await project.launch(['src/hello.ts']).ended).toEqual(ok);
  });
});

describe('the launcher on another Node', () => {
  it('runs the program on the pinned one, with its streams and its exit code', async () => {
    using project = await createFreshProject();
    pinOtherNode(project);
    project.write('src/six.ts', "console.log(process.argv[2]); console.error('to stderr'); process.exitCode = 6;\n");
    const launched = project.launch(['src/six.ts', 'given']);
    expect(await launched.ended).toEqual({ code: 6, signal: null });
    expect(launched.stdout()).toBe('given\n');
    expect(launched.stderr()).toBe('to stderr\n');
  });

  it('ends by the signal that ended the program', async () => {
    using project = await createFreshProject();
    pinOtherNode(project);
    project.write('src/self.ts', "process.kill(process.pid, 'SIGKILL'); setInterval(() => {}, 1000);\n");
    expect(await project.launch(['src/self.ts']).ended).toEqual({ code: null, signal: 'SIGKILL' });
  });

  it('says what to do when the pinned one cannot run here', async () => {
    using project = await createFreshProject();
    project.remove('node_modules/node/bin/node');
    project.write('node_modules/node/bin/node', 'for another machine');
    const launched = project.launch(['src/hello.ts']);
    expect(await launched.ended).toMatchObject({ code: 126 });
    expect(launched.stderr()).toContain('Delete it and start again.');
  });
});
