import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';

import { root } from './root.ts';
import { startTold, type Told } from './told-process.ts';

/** A project small enough to be set up in a moment, with the real launcher and with stand-ins for npm and Prisma. */
export interface LaunchProject extends Disposable {
  readonly folder: string;
  write(path: string, content: string): void;
  has(path: string): boolean;
  remove(path: string): void;
  /** Makes a file look as if it had last been written so many seconds ago. */
  age(path: string, seconds: number): void;
  /** What npm was told, a line a call. */
  npmCalls(): readonly string[];
  launch(args: readonly string[], environment?: Readonly<Record<string, string>>): Told;
}

/** One package of each sort, as npm writes them. */
export const packages = {
  '': { name: 'small' },
  'node_modules/node': { version: '24.0.0', integrity: 'sha512-node' },
  'node_modules/prisma': { version: '7.0.0', integrity: 'sha512-prisma' },
  'node_modules/tool': { version: '1.0.0', integrity: 'sha512-tool', dev: true },
  'node_modules/for-a-mac': { version: '1.0.0', integrity: 'sha512-mac', optional: true },
};
const { '': _root, 'node_modules/for-a-mac': _mac, ...installed } = packages;

/** The program of most tests: says who it is and what it was given. */
const hello = 'console.log(JSON.stringify({ pid: process.pid, args: process.argv.slice(2) }));\n';

/** Does what `npm ci` does to the folder, and writes down what it was told. NPM_DOES changes its mind. */
const fakeNpm = `#!${process.execPath}
const { appendFileSync, cpSync, existsSync, rmSync } = require('node:fs');
appendFileSync('npm-calls', process.argv.slice(2).join(' ') + '\\n');
console.log('npm was here');
const wish = process.env.NPM_DOES ?? 'install';
rmSync('node_modules', { recursive: true, force: true });
const install = () => cpSync('to-install', 'node_modules', { recursive: true, verbatimSymlinks: true });
if (wish === 'fail') process.exit(7);
else if (wish === 'wait') {
  const look = setInterval(() => {
    if (!existsSync('npm-may-go-on')) return;
    clearInterval(look);
    install();
  }, 20);
} else if (wish === 'install') install();
`;

const fakePrisma = `
import { mkdirSync, writeFileSync } from 'node:fs';
console.log('prisma was here');
if (process.env.PRISMA_DOES === 'fail') process.exit(3);
mkdirSync('src/db/generated', { recursive: true });
writeFileSync('src/db/generated/client.ts', String(Date.now()));
`;

/** Everything fresh: packages installed, client generated. */
export async function createFreshProject(): Promise<LaunchProject> {
  const project = createBareProject();
  cpSync(join(project.folder, 'to-install'), join(project.folder, 'node_modules'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  await project.launch(['src/hello.ts']).ended;
  return project;
}

/** As cloned: nothing installed, nothing generated. */
export function createBareProject(): LaunchProject {
  const folder = mkdtempSync(join(tmpdir(), 'crossover-launch-'));
  const path = (name: string) => join(folder, name);
  const write = (name: string, content: string, mode = 0o644) => {
    mkdirSync(dirname(path(name)), { recursive: true });
    writeFileSync(path(name), content, { mode });
  };
  cpSync(join(root, 'src/cli/launch.js'), path('src/cli/launch.js'));
  cpSync(join(root, 'src/cli/launch'), path('src/cli/launch'), { recursive: true });
  write('package.json', JSON.stringify({ name: 'small', type: 'module' }));
  write('package-lock.json', JSON.stringify({ packages }));
  write('prisma/schema.prisma', 'model One {}\n');
  write('src/hello.ts', hello);
  write('bin/npm', fakeNpm, 0o755);
  write('bin/package.json', '{ "type": "commonjs" }');
  write('to-install/.package-lock.json', JSON.stringify({ packages: installed }));
  write('to-install/prisma/build/index.js', fakePrisma);
  mkdirSync(path('to-install/node/bin'), { recursive: true });
  symlinkSync(process.execPath, path('to-install/node/bin/node'));
  return {
    folder,
    write,
    has: (name) => existsSync(path(name)),
    remove: (name) => rmSync(path(name), { recursive: true, force: true }),
    age: (name, seconds) => utimesSync(path(name), Date.now() / 1000 - seconds, Date.now() / 1000 - seconds),
    npmCalls: () => (existsSync(path('npm-calls')) ? readFileSync(path('npm-calls'), 'utf8').trim().split('\n') : []),
    launch: (args, environment = {}) =>
      startTold(process.execPath, ['src/cli/launch.js', ...args], {
        cwd: folder,
        env: { PATH: [path('bin'), process.env['PATH']].join(delimiter), ...environment },
      }),
    [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Makes the pinned Node another program than the one that launches, as on the first start ever. */
export function pinOtherNode(project: LaunchProject): void {
  project.remove('node_modules/node/bin/node');
  writeFileSync(join(project.folder, 'node_modules/node/bin/node'), `#!/bin/sh\nexec ${process.execPath} "$@"\n`, {
    mode: 0o755,
  });
}
