import { describe, expect, it } from 'vitest';

import { createWatch } from '#src/cli/import/progress.ts';
import { counted, duration } from '#src/cli/import/wording.ts';

const file = { path: '/x/release.tar.xz', name: 'release.tar.xz', size: 1000, isXz: true, fingerprint: 'f' };
const progress = (lines: number, kept: number) => ({
  lines,
  kept,
  broken: 0,
  counts: {},
  brokenSamples: [],
  done: false,
});

function watched(isTTY: boolean) {
  let at = 0;
  let said = '';
  const watch = createWatch({ out: { isTTY, write: (text: string) => (said += text) }, now: () => at });
  return {
    watch,
    said: () => said,
    see(atMs: number, bytesRead: number, lines: number) {
      at = atMs;
      watch.sees({ file, pass: 'all', bytesRead, progress: progress(lines, lines / 10) });
    },
  };
}

describe('whoever waits', () => {
  it('hears every ten seconds how far it is, how fast, and how long it will take', () => {
    const { see, said } = watched(false);
    see(0, 0, 0);
    see(9000, 90, 9000);
    see(10_000, 100, 10_000);
    see(15_000, 150, 15_000);
    see(20_000, 250, 30_000);

    expect(said().split('\n')).toEqual([
      'release.tar.xz: 10 % · 10,000 lines read, 1,000 rows kept · 1,000 lines a second · about 2 min left',
      'release.tar.xz: 25 % · 30,000 lines read, 3,000 rows kept · 1,500 lines a second · about 60 s left',
      '',
    ]);
  });

  it('sees one line change on a terminal, which ends before others speak', () => {
    const { see, said, watch } = watched(true);
    see(0, 0, 0);
    see(600, 10, 600);
    see(1200, 20, 1200);
    watch.rests();
    watch.rests();

    expect(said().split('\r\u001B[K')).toEqual([
      '',
      expect.stringMatching(/^release\.tar\.xz: 1 % [^\n]+$/),
      expect.stringMatching(/^release\.tar\.xz: 2 % [^\n]+\n$/),
    ]);
  });

  it('counts the speed from where this run began', () => {
    const { see, said, watch } = watched(false);
    watch.skips(file, 50_000);
    see(0, 500, 50_000);
    see(10_000, 600, 60_000);

    expect(said()).toBe(
      'release.tar.xz: skipping 50,000 lines that an earlier run has read; packed ones have to be unpacked again.\n' +
        'release.tar.xz: 60 % · 60,000 lines read, 6,000 rows kept · 1,000 lines a second · about 40 s left\n',
    );
  });
});

describe('words', () => {
  it.each([
    [0, '0 lines'],
    [1, '1 line'],
    [1234, '1,234 lines'],
  ])('count %d', (count, text) => {
    expect(counted(count, 'line')).toBe(text);
  });

  it.each([
    [0, '1 s'],
    [40.4, '40 s'],
    [180, '3 min'],
    [7500, '2 h 5 min'],
  ])('tell %d seconds', (seconds, text) => {
    expect(duration(seconds)).toBe(text);
  });
});
