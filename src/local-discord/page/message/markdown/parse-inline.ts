import { readAngle } from './angle.ts';
import { createCodeFinder } from './code.ts';
import { type Run, pairRuns, runAt } from './delimiters.ts';
import { bareLinkAt, type FoundLink, maskedLinkAt, matchBrackets } from './links.ts';
import type { Inline, Span } from './nodes.ts';

/** Deeper spans show their marks: nobody reads them, and a page must not break on them. */
const DEEPEST = 16;

/** Everything that stands within a line, or within lines that are one paragraph. Takes time linear in the text. */
export function parseInline(text: string, { isInLink = false } = {}): readonly Inline[] {
  const tokens = tokenize(text, isInLink);
  pairRuns(tokens.filter((token) => token.type === 'run'));
  return build(tokens);
}

type Token = Inline | Run;

const marks = /\\|`+|\*+|_+|~+|\|+|<|\[|https?:\/\/|¯\\_\(ツ\)_\/¯|@everyone\b|@here\b/gi;

function tokenize(text: string, isInLink: boolean): readonly Token[] {
  const tokens: Token[] = [];
  const find = createFinder(text, isInLink);
  const next = new RegExp(marks);
  let done = 0;
  for (let match = next.exec(text); match !== null; match = next.exec(text)) {
    const found = find(match[0], match.index);
    if (found === undefined) continue; // it is text, and comes with the text before the next
    if (match.index > done) tokens.push({ type: 'text', text: text.slice(done, match.index) });
    tokens.push(found.token);
    done = found.end;
    next.lastIndex = done;
  }
  if (done < text.length) tokens.push({ type: 'text', text: text.slice(done) });
  return tokens;
}

interface Found {
  readonly token: Token;
  readonly end: number;
}

function createFinder(text: string, isInLink: boolean) {
  const codeAt = createCodeFinder(text);
  /** The pairs of which an odd number was found: an address must not swallow what closes them. */
  const openPairs = new Set<string>();
  const brackets = isInLink ? undefined : matchBrackets(text);
  return (mark: string, index: number): Found | undefined => {
    switch (mark[0]) {
      case '\\':
        return escapedAt(text, index);
      case '`': {
        const code = codeAt(index, mark.length);
        return code && { token: code.node, end: code.end };
      }
      case '<': {
        const angle = readAngle(text, index);
        if (angle === undefined || (isInLink && angle.node.type === 'link')) return undefined;
        return { token: angle.node, end: angle.end };
      }
      case '[':
        return brackets && linked(maskedLinkAt(text, index, brackets));
      case 'h':
      case 'H':
        return isInLink ? undefined : linked(bareLinkAt(text, index, openPairs));
      case '@':
        return { token: { type: 'everyone', name: mark === '@here' ? 'here' : 'everyone' }, end: index + mark.length };
      case '¯':
        return { token: { type: 'text', text: mark }, end: index + mark.length };
      default:
        notePair(mark, openPairs);
        return { token: runAt(text, index, mark.length), end: index + mark.length };
    }
  };
}

function escapedAt(text: string, index: number): Found | undefined {
  const code = text.codePointAt(index + 1);
  const char = code === undefined ? '' : String.fromCodePoint(code);
  if (!/^[^0-9A-Za-z\s]$/u.test(char)) return undefined;
  return { token: { type: 'text', text: char }, end: index + 1 + char.length };
}

function linked(link: FoundLink | undefined): Found | undefined {
  if (link === undefined) return undefined;
  const { href, title, label, end } = link;
  const isBare = href === label;
  const content = isBare ? [{ type: 'text', text: label } as const] : parseInline(label, { isInLink: true });
  return { token: { type: 'link', href, title, content }, end };
}

function notePair(mark: string, openPairs: Set<string>): void {
  if (mark.length < 2) return;
  const pair = mark.slice(0, 2);
  if (!openPairs.delete(pair)) openPairs.add(pair);
}

/** The tokens as a tree, once it is known which run closes which. */
function build(tokens: readonly Token[]): readonly Inline[] {
  const root: Inline[] = [];
  const open: Inline[][] = [root];
  const top = () => open.at(-1) ?? root;
  for (const token of tokens) {
    if (token.type !== 'run') {
      add(top(), token);
      continue;
    }
    for (const span of token.closes) close(open, span, token);
    if (token.literal > 0) add(top(), { type: 'text', text: token.char.repeat(token.literal) });
    for (const span of token.opens.toReversed()) {
      if (open.length > DEEPEST) add(top(), { type: 'text', text: markOf(token, span) });
      open.push(open.length > DEEPEST ? top() : []);
    }
  }
  return root;
}

function close(open: Inline[][], span: Span, { char }: Run): void {
  const content = open.pop() ?? [];
  const parent = open.at(-1) ?? [];
  if (content === parent) add(parent, { type: 'text', text: markOf({ char }, span) });
  else parent.push({ type: span, content });
}

function markOf({ char }: Pick<Run, 'char'>, span: Span): string {
  return span === 'emphasis' ? char : char + char;
}

function add(content: Inline[], node: Inline): void {
  const last = content.at(-1);
  if (node.type === 'text' && last?.type === 'text')
    content[content.length - 1] = { type: 'text', text: last.text + node.text };
  else content.push(node);
}
