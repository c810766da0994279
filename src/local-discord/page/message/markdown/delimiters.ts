import type { Span } from './nodes.ts';

/** A run of one of the characters that open and close spans, and what it turned out to do. */
export interface Run {
  readonly type: 'run';
  readonly char: DelimiterChar;
  readonly count: number;
  /** Whether a single one of it may open or close; a pair always may. */
  readonly singleOpens: boolean;
  readonly singleCloses: boolean;
  /** Innermost first. */
  readonly closes: Span[];
  /** Innermost first. */
  readonly opens: Span[];
  /** What stays a character, between what it closes and what it opens. */
  literal: number;
}

export type DelimiterChar = keyof typeof spans;

const spans = {
  '*': { single: 'emphasis', double: 'strong' },
  _: { single: 'emphasis', double: 'underline' },
  '~': { single: undefined, double: 'strike' },
  '|': { single: undefined, double: 'spoiler' },
} as const satisfies Record<string, { single: Span | undefined; double: Span }>;

/** The run at an index of a text. */
export function runAt(text: string, index: number, count: number): Run {
  const char = text[index] as DelimiterChar; // the caller found it by these characters
  const before = text[index - 1] ?? ' ';
  const after = text[index + count] ?? ' ';
  const hasSingle = spans[char].single !== undefined;
  return {
    type: 'run',
    char,
    count,
    // As in Discord's client an underscore opens within a word as well, but closes only where one ends.
    singleOpens: hasSingle && (char === '_' || /\S/.test(after)),
    singleCloses: hasSingle && (char === '_' ? !/\w/.test(after) : /\S/.test(before)),
    closes: [],
    opens: [],
    literal: count,
  };
}

/**
 * Pairs the runs, in one pass: a closing one takes the nearest that opened the same, and whatever was opened in between
 * and not closed is text.
 */
export function pairRuns(runs: readonly Run[]): void {
  const open = createOpenRuns();
  const pairsToCome = new Map<DelimiterChar, number>();
  const count = ({ char }: Run, change: number) => pairsToCome.set(char, (pairsToCome.get(char) ?? 0) + change);
  for (const run of runs) if (run.count >= 2) count(run, 1);
  for (const run of runs) {
    if (run.count >= 2) count(run, -1);
    closeWith(run, open, pairsToCome.get(run.char) === 0);
    const opens = run.literal >= 2 || (run.literal === 1 && run.singleOpens);
    if (opens) open.push(run);
  }
}

function closeWith(run: Run, open: OpenRuns, isLastPair: boolean): void {
  for (;;) {
    const size = sizeToClose(run, open, isLastPair);
    if (size === undefined) return;
    const opener = open.take(run.char, size);
    const span = size === 2 ? spans[run.char].double : spans[run.char].single;
    if (opener === undefined || span === undefined) return;
    opener.opens.push(span);
    run.closes.push(span);
    run.literal -= size;
  }
}

/**
 * Three or more close whatever is nearest; a pair never closes two singles, and a single closes one of a pair only where
 * no pair is to come: `**a*b**` is strong.
 */
function sizeToClose(run: Run, open: OpenRuns, isLastPair: boolean): 1 | 2 | undefined {
  const { char, literal, singleCloses } = run;
  const mayCloseSingle = singleCloses && open.has(char, 1);
  if (literal >= 3 && open.has(char, 2)) return mayCloseSingle && open.nearest(char) === 1 ? 1 : 2;
  if (literal >= 2 && open.has(char, 2)) return 2;
  if (literal % 2 === 1 && singleCloses && (open.has(char, 1) || (isLastPair && open.has(char, 2)))) return 1;
  return undefined;
}

interface OpenRuns {
  push(run: Run): void;
  /** Whether one is open that can open a single, or a pair. */
  has(char: DelimiterChar, size: 1 | 2): boolean;
  /** How the nearest of this character opens. */
  nearest(char: DelimiterChar): 1 | 2 | undefined;
  /** Takes `size` characters of the nearest that has them, and forgets what was opened after it. */
  take(char: DelimiterChar, size: 1 | 2): Run | undefined;
}

function createOpenRuns(): OpenRuns {
  const stack: Run[] = [];
  const counts = new Map<string, number>();
  const note = (run: Run, change: number) => {
    for (const size of sizesOf(run)) counts.set(run.char + size, (counts.get(run.char + size) ?? 0) + change);
  };
  const has = (char: DelimiterChar, size: 1 | 2) => (counts.get(char + size) ?? 0) > 0;
  return {
    has,
    push: (run) => {
      stack.push(run);
      note(run, 1);
    },
    nearest: (char) => {
      const run = stack.findLast((one) => one.char === char);
      return run === undefined ? undefined : run.literal >= 2 ? 2 : 1;
    },
    take: (char, size) => {
      // A pair lends one of its two where no single is open: `**a*` is an asterisk and an emphasis.
      const wanted = size === 1 && !has(char, 1) ? 2 : size;
      for (let run = stack.at(-1); run !== undefined; run = stack.at(-1)) {
        note(run, -1);
        if (run.char !== char || !sizesOf(run).includes(wanted)) {
          stack.pop();
          continue;
        }
        run.literal -= size;
        // What is left of a pair that has lent one is a character.
        if (run.literal > 0 && size === wanted) note(run, 1);
        else stack.pop();
        return run;
      }
      return undefined;
    },
  };
}

function sizesOf({ literal, singleOpens }: Run): (1 | 2)[] {
  const sizes: (1 | 2)[] = [];
  if (literal % 2 === 1 && singleOpens) sizes.push(1);
  if (literal >= 2) sizes.push(2);
  return sizes;
}
