import type { Font } from './fonts.ts';

/** The width of a text in logical pixels. */
export type Measure = (text: string, font: Font) => number;

export interface Room {
  readonly width: number;
  readonly bold: boolean;
  /** The size that it should have. */
  readonly size: number;
  /** The smallest that it may have. */
  readonly least: number;
  /** How many lines it may take. */
  readonly lines: number;
}

export interface Fitted {
  readonly lines: readonly string[];
  readonly font: Font;
  /** Of the widest line. */
  readonly width: number;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const ellipsis = '…';

/**
 * A text in its room: smaller where it is too long, then in several lines (between words, a word that is too long between graphemes),
 * then with an ellipsis. No line is wider than the room, and no grapheme is ever cut.
 */
export function fitText(text: string, room: Room, measure: Measure): Fitted {
  const clean = tidy(text);
  const { bold, least, lines, width } = room;
  const size = sizeInOneLine(clean, room, measure);
  if (size !== undefined) return fitted([clean], { size, bold }, measure);
  const font = { size: least, bold };
  const fits = (part: string) => measure(part, font) <= width;
  const rows = wrap(clean, fits);
  if (rows.length <= lines) return fitted(rows, font, measure);
  const last = withEllipsis(rows.slice(lines - 1).join(' '), fits);
  return fitted([...rows.slice(0, lines - 1), last], font, measure);
}

/** Undefined when it would become too small. */
function sizeInOneLine(text: string, { width, size, least, bold }: Room, measure: Measure): number | undefined {
  const full = measure(text, { size, bold });
  if (full <= width) return size;
  for (let smaller = Math.floor((size * width) / full); smaller >= least; smaller--) {
    if (measure(text, { size: smaller, bold }) <= width) return smaller;
  }
  return undefined;
}

function fitted(lines: readonly string[], font: Font, measure: Measure): Fitted {
  return { lines, font, width: Math.max(...lines.map((line) => measure(line, font))) };
}

function wrap(text: string, fits: (part: string) => boolean): readonly string[] {
  const rows: string[] = [];
  let row = '';
  for (const word of text.split(' ')) {
    const longer = row === '' ? word : `${row} ${word}`;
    if (fits(longer)) {
      row = longer;
      continue;
    }
    if (row !== '') rows.push(row);
    const pieces = breakWord(word, fits);
    rows.push(...pieces.slice(0, -1));
    row = pieces.at(-1) ?? '';
  }
  return row === '' && rows.length > 0 ? rows : [...rows, row];
}

/** A single grapheme that is too wide for the room is left out: nothing else could be done with it. */
function breakWord(word: string, fits: (part: string) => boolean): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (fits(piece + segment)) {
      piece += segment;
    } else {
      if (piece !== '') pieces.push(piece);
      piece = fits(segment) ? segment : '';
    }
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** The longest beginning, in graphemes, that fits with the ellipsis behind it. */
function withEllipsis(text: string, fits: (part: string) => boolean): string {
  const parts = Array.from(graphemes.segment(text), ({ segment }) => segment);
  const cut = (count: number) => parts.slice(0, count).join('').trimEnd() + ellipsis;
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(cut(middle))) low = middle;
    else high = middle - 1;
  }
  return low === 0 && !fits(ellipsis) ? '' : cut(low);
}

/** Signs without a shape of their own that would break lines or turn the direction of writing. */
const shapeless = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
/** Letters that people dress their names in; the plain ones read the same and are in every font. */
const dressed = /[\u{1D400}-\u{1D7FF}\uFF01-\uFF5E]+/gu;

function tidy(text: string): string {
  return text
    .replaceAll(shapeless, ' ')
    .replaceAll(dressed, (letters) => letters.normalize('NFKC'))
    .replaceAll(/\s+/g, ' ')
    .trim();
}
