import type { Inline, TimestampStyle } from './nodes.ts';

/** What stands in `<…>` at an index: a mention, a time, an emoji or a link without a preview. */
export function readAngle(text: string, index: number): { readonly node: Inline; readonly end: number } | undefined {
  for (const { pattern, read } of forms) {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    const node = match === null ? undefined : read(match);
    if (match !== null && node !== undefined) return { node, end: index + match[0].length };
  }
  return undefined;
}

interface Form {
  /** Sticky: it matches where it is told to look, or not at all. */
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Inline | undefined;
}

const forms: readonly Form[] = [
  { pattern: /<@!?(\d{1,20})>/y, read: ([, id = '']) => ({ type: 'user', id }) },
  { pattern: /<@&(\d{1,20})>/y, read: ([, id = '']) => ({ type: 'role', id }) },
  { pattern: /<#(\d{1,20})>/y, read: ([, id = '']) => ({ type: 'channel', id }) },
  {
    pattern: /<\/([-_'\p{L}\p{N}]{1,32}(?: [-_'\p{L}\p{N}]{1,32}){0,2}):(\d{1,20})>/uy,
    read: ([, name = '', id = '']) => ({ type: 'command', name, id }),
  },
  { pattern: /<a?:(\w{2,32}):(\d{1,20})>/y, read: ([, name = '', id = '']) => ({ type: 'emoji', name, id }) },
  { pattern: /<t:(-?\d{1,17})(?::([tTdDfFsSR]))?>/y, read: ([, seconds = '', style]) => timestamp(seconds, style) },
  {
    pattern: /<id:(home|browse|customize|guide|linked-roles)(?::\d{1,20})?>/y,
    read: ([, name = '']) => ({ type: 'guild-section', name }),
  },
  {
    pattern: /<((?:https?:\/\/|mailto:)[^\s<>]{1,2048})>/iy,
    read: ([, href = '']) => ({ type: 'link', href, title: undefined, content: [{ type: 'text', text: href }] }),
  },
];

/** The farthest moment that a date can be, either way, in milliseconds. */
const FARTHEST_MS = 8.64e15;

function timestamp(seconds: string, style: string | undefined): Inline | undefined {
  const at = Number(seconds) * 1000;
  if (Math.abs(at) > FARTHEST_MS) return undefined;
  return { type: 'timestamp', at, style: (style ?? 'f') as TimestampStyle }; // the pattern takes no other
}
