import type { CreditRole } from '../model.ts';

/** A piece between separators, and where it stands in the text: names that hold a separator are put together again from these. */
export interface CreditToken {
  readonly start: number;
  readonly end: number;
  readonly role: CreditRole;
  /** A word that divides names and may as well end one: the X of MONSTA X. */
  readonly divides?: true;
}

/** What divides names, and what says that those behind it did something else; the longer ones first. */
const markers: readonly (readonly [CreditRole, RegExp])[] = [
  ['featured', /(?:feat\.?|ft\.?|featuring|with|피처링:?|피쳐링:?)(?=\s)|(?:feat|ft)\.(?=\S)/iuy],
  ['remixer', /(?:remix(?:er)?|리믹스)\s?:|remixed by(?=\s)/iuy],
  ['producer', /(?:producers?|프로듀서)\s?:|(?:prod(?:\.|uced)? by|prod\.|프로듀서)(?=\s)/iuy],
  ['writer', /(?:writers?|작곡·작사)\s?:|written by(?=\s)/iuy],
];
const dividingWord = /\s+(?:x|and|\+|\/|vs\.?)(?=\s)/iuy;
const dividingSign = /\s*[&×,;，、\n]\s*/uy;
/** `+Name [western group]`: whoever is new may have any sign in the name. */
const introduced = /\+(?=\S)[^[\]\n]*\[(?:[^[\]\n]|\[[^[\]\n]*\])*\]/uy;
/** What is printed on a release may have brackets of its own. */
const bracket = /\[(?:[^[\]]|\[[^[\]]*\])*\]/uy;
/** Before a marker nothing is left of a card's `·` or an opened bracket. */
const lead = /[\s·(]*/uy;

/** Takes a line of credits apart: `BTS feat. Halsey` is two pieces, the second a guest. */
export function tokenizeCredits(text: string): readonly CreditToken[] {
  const tokens: CreditToken[] = [];
  let role: CreditRole = 'primary';
  let start = 0;
  let at = 0;
  const close = (next: number) => {
    const token = trimmed(text, { start, end: at, role });
    if (token !== undefined) tokens.push(token);
    start = at = next;
  };
  while (at < text.length) {
    const marker = atBoundary(text, at) ? markerAt(text, at) : undefined;
    const begins = text.slice(start, at).trim() === '';
    const whole = (begins ? endOf(introduced, text, at) : undefined) ?? endOf(bracket, text, at);
    const word = endOf(dividingWord, text, at);
    const sign = endOf(dividingSign, text, at);
    if (marker !== undefined) {
      close(marker.end);
      role = marker.role;
    } else if (whole !== undefined) at = whole;
    else if (word !== undefined) {
      const divider = { start: at, end: word, role };
      close(word);
      tokens.push({ ...divider, start: skipBlanks(text, divider), divides: true });
    } else if (sign === undefined) at += 1;
    else close(sign);
  }
  close(at);
  return tokens;
}

/** A marker begins a word: the `ft` in `Daft` is none. */
function atBoundary(text: string, at: number): boolean {
  return at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1));
}

function markerAt(text: string, at: number): { readonly role: CreditRole; readonly end: number } | undefined {
  const begin = endOf(lead, text, at) ?? at;
  for (const [role, pattern] of markers) {
    const end = atBoundary(text, begin) ? endOf(pattern, text, begin) : undefined;
    if (end !== undefined) return { role, end };
  }
  return undefined;
}

function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match === null ? undefined : at + match[0].length;
}

function skipBlanks(text: string, { start, end }: Pick<CreditToken, 'start' | 'end'>): number {
  let from = start;
  while (from < end && /\s/u.test(text.charAt(from))) from += 1;
  return from;
}

function trimmed(text: string, { start, end, role }: CreditToken): CreditToken | undefined {
  const from = skipBlanks(text, { start, end });
  let to = end;
  while (to > from && /\s/u.test(text.charAt(to - 1))) to -= 1;
  // The bracket of "(feat. Halsey)": opened before the marker, closed behind the name.
  const piece = text.slice(from, to);
  if (piece.endsWith(')') && piece.split(')').length > piece.split('(').length) to -= 1;
  return from < to ? { start: from, end: to, role } : undefined;
}
