import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { z } from 'zod';

import type { Children } from './children.ts';

const assertion = z.object({ status: z.string() });
/** Of vitest's JSON report, what is counted. */
const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(assertion) })),
});

interface TestCounts {
  readonly passed: number;
  readonly failed: number;
  /** False as well when nothing failed but vitest itself did. */
  readonly ok: boolean;
}

/** Runs every test, shown as vitest shows it. */
export async function runTests(children: Children, say: (line: string) => void): Promise<TestCounts> {
  const start = performance.now();
  const folder = await mkdtemp(join(tmpdir(), 'crossover-tests-'));
  const file = join(folder, 'report.json');
  try {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const { code } = await children.run('vitest', ['run', ...reporters], 'show');
    const counts = await readCounts(file);
    const ok = code === 0 && counts.failed === 0;
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    say(`${'tests'.padEnd(12)} ${ok ? 'ok    ' : 'FAILED'} ${seconds.padStart(5)} s`);
    return { ...counts, ok };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readCounts(file: string): Promise<{ passed: number; failed: number }> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch {
    // Vitest ended before it could report, and has said why.
    return { passed: 0, failed: 1 };
  }
  const { numPassedTests, numFailedTests, testResults } = report.parse(JSON.parse(content));
  // A file that cannot even be loaded has no test that could fail: it counts as one.
  const broken = testResults.filter(isBroken).length;
  return { passed: numPassedTests, failed: numFailedTests + broken };
}

function isBroken({ status, assertionResults }: z.infer<typeof report>['testResults'][number]): boolean {
  return status === 'failed' && !assertionResults.some((one) => one.status === 'failed');
}
