/** A link found in a text. */
export interface FoundLink {
  readonly href: string;
  readonly title: string | undefined;
  /** What is shown, Markdown as well. */
  readonly label: string;
  readonly end: number;
}

/** Which `]` closes which `[`, by index; escaped ones count as text. */
export function matchBrackets(text: string): ReadonlyMap<number, number> {
  const closing = new Map<number, number>();
  const open: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/\\[\s\S]|[[\]]/g)) {
    if (mark === '[') open.push(index);
    const start = mark === ']' ? open.pop() : undefined;
    if (start !== undefined) closing.set(start, index);
  }
  return closing;
}

const target =
  /\(\s*(?:<([^\s<>]{1,2048})>|((?:\([^\s()]*\)|[^\s()]){1,2048}))(?:\s+(?:"([^"\n]{0,512})"|'([^'\n]{0,512})'))?\s*\)/y;

/** `[label](address "title")` at an index. Only the web and mail can be linked to, and a label must not pose as an address. */
export function maskedLinkAt(
  text: string,
  index: number,
  brackets: ReadonlyMap<number, number>,
): FoundLink | undefined {
  const close = brackets.get(index);
  if (close === undefined || text[close + 1] !== '(') return undefined;
  const label = text.slice(index + 1, close);
  if (label.trim() === '' || /https?:\/\//i.test(label)) return undefined;
  target.lastIndex = close + 1;
  const match = target.exec(text);
  const href = match?.[1] ?? match?.[2] ?? '';
  if (match === null || !isSafe(href)) return undefined;
  return { href, title: match[3] ?? match[4], label, end: target.lastIndex };
}

const bare = /https?:\/\/[^\s<]+/iy;

/**
 * An address that stands in the text by itself. What follows it as punctuation is not part of it, and neither is what
 * closes a span.
 * @param closers marks of the spans that are open here, as `**`
 */
export function bareLinkAt(text: string, index: number, closers: Iterable<string>): FoundLink | undefined {
  bare.lastIndex = index;
  let href = bare.exec(text)?.[0] ?? '';
  for (const closer of closers) {
    const at = href.indexOf(closer);
    if (at !== -1) href = href.slice(0, at);
  }
  href = withoutPunctuation(href);
  if (!/^https?:\/\/./i.test(href)) return undefined;
  return { href, title: undefined, label: href, end: index + href.length };
}

function withoutPunctuation(href: string): string {
  let end = href.length;
  let closingParens = 0;
  for (const char of href) closingParens += char === ')' ? 1 : char === '(' ? -1 : 0;
  for (; end > 0; end -= 1) {
    const last = href[end - 1] ?? '';
    if (last === ')' && closingParens > 0) closingParens -= 1;
    else if (!'.,:;"\'!?]*_~|'.includes(last)) break;
  }
  return href.slice(0, end);
}

export function isSafe(href: string): boolean {
  return /^(?:https?:\/\/|mailto:)./i.test(href) && URL.canParse(href);
}
