import type { Inline } from './nodes.ts';

/** A piece of code found in a text, its marks included. */
export interface FoundCode {
  readonly node: Inline;
  readonly end: number;
}

/** Finds the code that begins with backticks at an index. Made for one text, so that no search is made twice. */
export type CodeFinder = (index: number, ticks: number) => FoundCode | undefined;

export function createCodeFinder(text: string): CodeFinder {
  const lastRuns = lastRunOfLength(text);
  const lastFence = text.lastIndexOf('```');
  return (index, ticks) => {
    if (ticks >= 3 && lastFence >= index + 3) {
      const block = blockAt(text, index);
      if (block !== undefined) return block;
    }
    if ((lastRuns.get(ticks) ?? -1) <= index) return undefined;
    return inlineAt(text, index, ticks);
  };
}

function lastRunOfLength(text: string): ReadonlyMap<number, number> {
  const last = new Map<number, number>();
  for (const { 0: run, index } of text.matchAll(/`+/g)) last.set(run.length, index);
  return last;
}

function blockAt(text: string, index: number): FoundCode | undefined {
  const close = text.indexOf('```', index + 3);
  if (close === -1) return undefined;
  const inside = text.slice(index + 3, close);
  const [, language, rest = inside] = /^([\w+\-.#]+)\n([\s\S]*)$/.exec(inside) ?? [];
  if (inside.trim() === '') return undefined;
  const code = trimLines(language !== undefined && rest.trim() === '' ? inside : rest);
  const named = rest.trim() === '' ? undefined : language;
  return { node: { type: 'code-block', language: named, text: code }, end: endOfBlock(text, close + 3) };
}

/** The line break behind a block is its own. */
function endOfBlock(text: string, index: number): number {
  return text[index] === '\n' ? index + 1 : index;
}

function trimLines(code: string): string {
  let start = 0;
  let end = code.length;
  while (code[start] === '\n') start += 1;
  while (end > start && code[end - 1] === '\n') end -= 1;
  return code.slice(start, end);
}

function inlineAt(text: string, index: number, ticks: number): FoundCode | undefined {
  const runs = /`+/g;
  runs.lastIndex = index + ticks;
  for (let run = runs.exec(text); run !== null; run = runs.exec(text)) {
    if (run[0].length !== ticks) continue;
    const inside = text.slice(index + ticks, run.index);
    return { node: { type: 'code', text: unpadded(inside) }, end: run.index + ticks };
  }
  return undefined;
}

/** A space between them lets code begin and end with a backtick. */
function unpadded(code: string): string {
  const start = code.startsWith(' ') && code.trimStart().startsWith('`') ? 1 : 0;
  const end = code.endsWith(' ') && code.trimEnd().endsWith('`') ? -1 : code.length;
  return code.slice(start, end);
}
