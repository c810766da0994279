import { type CodeFinder, createCodeFinder } from './code.ts';
import type { Block } from './nodes.ts';
import { parseInline } from './parse-inline.ts';

/** Lists deeper than this are lines of text, as in Discord's client. */
const DEEPEST_LIST = 10;

interface Within {
  readonly isInQuote: boolean;
  readonly listDepth: number;
}

/** A text whose lines are read, and where they are read: in a quote, in a list. */
interface Source extends Within {
  readonly text: string;
  readonly codeAt: CodeFinder;
}

/**
 * Reads Discord's Markdown. Whatever is no markup is text, nothing is lost, and nothing makes it throw.
 * https://support.discord.com/hc/en-us/articles/210298617
 */
export function parseMarkdown(text: string): readonly Block[] {
  const lines = text.replaceAll(/\r\n?/g, '\n').replace(/^\n+/, '');
  return parseBlocks(lines.trimEnd(), { isInQuote: false, listDepth: 0 });
}

interface FoundBlock {
  readonly block: Block;
  readonly end: number;
}

function parseBlocks(text: string, within: Within): readonly Block[] {
  const source = { ...within, text, codeAt: createCodeFinder(text) };
  const blocks: Block[] = [];
  for (let at = 0; at < text.length;) {
    const { block, end } = blockAt(source, at) ?? paragraphAt(source, at);
    blocks.push(block);
    at = end;
  }
  return blocks;
}

function blockAt(source: Source, at: number): FoundBlock | undefined {
  if (!startsBlock(source, at)) return undefined;
  return lineBlockAt(source, at) ?? quoteAt(source, at) ?? listAt(source, at);
}

const blockStart = /[ \t]*(?:#{1,3}[ \t]+\S|-#[ \t]+\S|>>>[ \t]|>[ \t]|(?:[-*]|\d{1,9}\.)[ \t]+\S)/y;
const quoteStart = /[ \t]*>/y;
const listStart = /( *)([-*]|\d{1,9}\.)[ \t]+(?=\S)/y;

function startsBlock({ text, isInQuote, listDepth }: Source, at: number): boolean {
  if (matches(blockStart, text, at) === null) return false;
  if (isInQuote && matches(quoteStart, text, at) !== null) return false;
  return listDepth < DEEPEST_LIST || matches(listStart, text, at) === null;
}

const heading = /[ \t]*(#{1,3})[ \t]+(\S[^\n]*)\n?/y;
const subtext = /[ \t]*-#[ \t]+(\S[^\n]*)\n?/y;

function lineBlockAt({ text }: Source, at: number): FoundBlock | undefined {
  const [whole, hashes, title] = matches(heading, text, at) ?? [];
  if (whole !== undefined && hashes !== undefined && title !== undefined) {
    const level = hashes.length as 1 | 2 | 3; // the pattern takes one to three
    return { block: { type: 'heading', level, content: parseInline(title) }, end: at + whole.length };
  }
  const [small, words] = matches(subtext, text, at) ?? [];
  if (small === undefined || words === undefined) return undefined;
  return { block: { type: 'subtext', content: parseInline(words) }, end: at + small.length };
}

const restQuote = /[ \t]*>>>[ \t]+/y;
const quoteLine = /[ \t]*>[ \t]([^\n]*)(?:\n|$)/y;

function quoteAt({ text, listDepth }: Source, at: number): FoundBlock | undefined {
  const within = { isInQuote: true, listDepth };
  const rest = matches(restQuote, text, at)?.[0].length;
  if (rest !== undefined)
    return { block: { type: 'quote', content: parseBlocks(text.slice(at + rest), within) }, end: text.length };
  const lines: string[] = [];
  let end = at;
  for (let line = matches(quoteLine, text, at); line !== null; line = matches(quoteLine, text, end)) {
    lines.push(line[1] ?? '');
    end += line[0].length;
  }
  if (lines.length === 0) return undefined;
  return { block: { type: 'quote', content: parseBlocks(lines.join('\n'), within) }, end };
}

/** Items of one kind, at one indentation; what is indented deeper belongs to the item above it. */
function listAt(source: Source, at: number): FoundBlock | undefined {
  const first = matches(listStart, source.text, at);
  if (first === null) return undefined;
  const within = { isInQuote: source.isInQuote, listDepth: source.listDepth + 1 };
  const items: (readonly Block[])[] = [];
  let end = at;
  for (let marker: RegExpExecArray | null = first; marker !== null; marker = matches(listStart, source.text, end)) {
    if (marker[1] !== first[1] || isNumbered(marker) !== isNumbered(first)) break;
    const body = itemAt(source, end + marker[0].length, marker[1]?.length ?? 0);
    items.push(parseBlocks(body.text, within));
    end = body.end;
  }
  const start = isNumbered(first) ? Number.parseInt(first[2] ?? '', 10) : undefined;
  return { block: { type: 'list', start, items }, end };
}

function isNumbered([, , marker = '']: RegExpExecArray): boolean {
  return marker.endsWith('.');
}

function itemAt(source: Source, at: number, indent: number): { readonly text: string; readonly end: number } {
  const { text } = source;
  const end = endOfLines(source, at, /`+|\n/g, (next) => {
    const spaces = matches(indentation, text, next)?.[0].length ?? 0;
    return spaces <= indent || (text[next + spaces] ?? '\n') === '\n';
  });
  const lines = text.slice(at, text[end - 1] === '\n' ? end - 1 : end);
  const unindented = lines.replaceAll(/\n( +)/g, (_, spaces: string) => `\n${spaces.slice(indent + 2)}`);
  return { text: unindented, end };
}

const indentation = / */y;

function paragraphAt(source: Source, at: number): FoundBlock {
  const end = endOfLines(source, at, /\\[^\s]|`+|\|\||\n/g, (next) => startsBlock(source, next));
  return { block: { type: 'paragraph', content: parseInline(source.text.slice(at, end)) }, end };
}

/**
 * Where the lines from `at` on end: after the first line break at which `ends` says so.
 * @param marks global: a line break, and the marks of what may hold line breaks of its own
 */
function endOfLines({ text, codeAt }: Source, at: number, marks: RegExp, ends: (next: number) => boolean): number {
  marks.lastIndex = at;
  for (let match = marks.exec(text); match !== null; match = marks.exec(text)) {
    const [mark] = match;
    if (mark === '||') marks.lastIndex = Math.max(marks.lastIndex, text.indexOf('||', marks.lastIndex) + 2);
    if (mark.startsWith('`')) marks.lastIndex = codeAt(match.index, mark.length)?.end ?? marks.lastIndex;
    // A block of code takes the line break behind it along.
    if (text[marks.lastIndex - 1] === '\n' && ends(marks.lastIndex)) return marks.lastIndex;
  }
  return text.length;
}

/** @param pattern sticky: it matches at `at`, or not at all */
function matches(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
