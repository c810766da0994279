import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { runChecks } from '#src/cli/test-all/checks.ts';
import { createChildren, type Children } from '#src/cli/test-all/children.ts';
import { runTests } from '#src/cli/test-all/tests.ts';

import { root } from './support/root.ts';
import { startTold } from './support/told-process.ts';

describe('the checks', () => {
  it('all run, and those that fail are named and show what they found', async () => {
    const lines: string[] = [];
    const failed = await runChecks(tools({ oxlint: 'a lost promise\n', knip: 'unused: x\n' }), (line) =>
      lines.push(line),
    );
    expect(new Set(failed)).toEqual(new Set(['lint', 'unused code']));
    expect(lines).toContainEqual(expect.stringMatching(/^lint {9}FAILED +0\.\d s$/));
    expect(lines).toContain('a lost promise');
    expect(lines).toContainEqual(expect.stringMatching(/^types {8}ok/));
    expect(lines).toContainEqual(expect.stringMatching(/^format {7}ok/));
    expect(lines).toContainEqual(expect.stringMatching(/^page types {3}ok/));
    expect(lines).toHaveLength(7);
  });
});

describe('the tests', () => {
  const passes = { status: 'passed', assertionResults: [{ status: 'passed' }] };
  const fails = { status: 'failed', assertionResults: [{ status: 'failed' }, { status: 'passed' }] };
  const broken = { status: 'failed', assertionResults: [] };

  it.each([
    [
      'all pass',
      0,
      { numPassedTests: 2, numFailedTests: 0, testResults: [passes] },
      { passed: 2, failed: 0, ok: true },
    ],
    [
      'one fails',
      1,
      { numPassedTests: 1, numFailedTests: 1, testResults: [fails] },
      { passed: 1, failed: 1, ok: false },
    ],
    [
      'a file does not load',
      1,
      { numPassedTests: 1, numFailedTests: 0, testResults: [passes, broken] },
      { passed: 1, failed: 1, ok: false },
    ],
    [
      'all pass but vitest fails',
      1,
      { numPassedTests: 1, numFailedTests: 0, testResults: [passes] },
      { passed: 1, failed: 0, ok: false },
    ],
    ['vitest cannot even report', 1, undefined, { passed: 0, failed: 1, ok: false }],
  ])('are counted when %s', async (_, code, report, counts) => {
    expect(await runTests(vitest(code, report), () => {})).toEqual(counts);
  });
});

describe('a tool', () => {
  const children = createChildren({ PATH: '/nowhere', GIVEN: 'yes' });

  it('is heard on both streams, with its exit code and the environment it was given', async () => {
    const script = 'console.log(process.env.GIVEN); console.error("and no"); process.exitCode = 4';
    expect(await children.run(process.execPath, ['-e', script], 'keep')).toEqual({ code: 4, said: 'yes\nand no\n' });
  });

  it('that cannot be started has failed', async () => {
    expect(await children.run('no-such-tool', [], 'keep')).toEqual({ code: 1, said: 'spawn no-such-tool ENOENT' });
  });

  it('that a signal ended has failed', async () => {
    const script = 'process.kill(process.pid, "SIGKILL")';
    expect(await children.run(process.execPath, ['-e', script], 'keep')).toMatchObject({ code: 1 });
  });

  it('is stopped with the run, may clear up first, and is the last', async () => {
    const tool =
      "process.once('SIGTERM', () => { console.log('cleared up'); process.exit(0); }); setInterval(() => {}, 1000); console.log('up')";
    const run = `
      import { createChildren } from '${join(root, 'src/cli/test-all/children.ts')}';
      const children = createChildren(process.env);
      const { code } = await children.run(process.execPath, ['-e', ${JSON.stringify(tool)}], 'show');
      const next = await children.run(process.execPath, ['-e', 'console.log("started")'], 'show');
      console.log('ended with', code, 'then', next.code);`;
    const told = startTold(process.execPath, ['--input-type=module', '-e', run], { cwd: root, env: {} });
    await told.said('up');
    told.kill('SIGTERM');
    expect(await told.ended).toEqual({ code: 0, signal: null });
    expect(told.stdout()).toBe('up\ncleared up\nended with 0 then 130\n');
  });
});

/** Every tool ends well, but for those that have something to say. */
function tools(complaints: Readonly<Record<string, string>>): Children {
  return {
    run: async (command) => {
      const said = complaints[command];
      return said === undefined ? { code: 0, said: '' } : { code: 1, said };
    },
  };
}

function vitest(code: number, report: object | undefined): Children {
  return {
    run: async (_, args) => {
      const file = args.find((one) => one.startsWith('--outputFile.json='))?.slice('--outputFile.json='.length);
      if (file !== undefined && report !== undefined) writeFileSync(file, JSON.stringify(report));
      return { code, said: '' };
    },
  };
}
