import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { root } from './support/root.ts';

const sleeps = [
  // A timer that resolves a promise: time passes and nothing is awaited.
  /setTimeout\(\s*(?:\(\)\s*=>\s*)?(?:resolve|done|r)\b/,
  /timers\/promises/,
  /\bawait\s+(?:sleep|delay|wait)\(\s*\d/,
  /\bAtomics\.wait\(/,
];

function sleepsIn(source: string): boolean {
  return sleeps.some((pattern) => pattern.test(source));
}

describe('tests', () => {
  // Measurements are no tests: their players take their time, as people do.
  const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('no-sleeps.test.ts') && !name.startsWith('bench'),
  );

  it('never sleep: they wait for what has to happen', () => {
    expect(files.length).toBeGreaterThan(10);
    expect(files.filter((name) => sleepsIn(readFileSync(join(root, 'test', name), 'utf8')))).toEqual([]);
  });

  it.each([
    'await new Promise((resolve) => setTimeout(resolve, 100));',
    'await new Promise<void>((resolve) => { setTimeout(() => resolve(), 100); });',
    "import { setTimeout } from 'node:timers/promises';",
    'await sleep(50);',
  ])('are caught sleeping with %s', (source) => {
    expect(sleepsIn(source)).toBe(true);
  });

  it.each(["const timer = setTimeout(() => reject(new Error('too late')), 1000);", 'await waitFor(() => done);'])(
    'may write %s',
    (source) => {
      expect(sleepsIn(source)).toBe(false);
    },
  );
});
