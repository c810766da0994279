import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { fitText, type Measure, type Room } from '#src/pictures/canvas/fit-text.ts';

import { hardNames } from './support/hard-specs.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });
const graphemes = (text: string) => Array.from(segmenter.segment(text), ({ segment }) => segment);

/** As if every grapheme were one square. */
const squares: Measure = (text, { size }) => graphemes(text).length * size;

const room: Room = { width: 200, bold: false, size: 20, least: 10, lines: 2 };
const piece = fc.constantFrom('👨‍👩‍👧‍👦', '🇰🇷', '한', '각', 'ที่', 'é', 'Z̶̢', 'W', ' ', '가', '😀', 'が', '𝓢', '-');
const texts = fc.oneof(fc.constantFrom(...hardNames), fc.string({ unit: piece, maxLength: 80 }), fc.string());
const rooms = fc.record({
  width: fc.integer({ min: 1, max: 400 }),
  bold: fc.boolean(),
  size: fc.integer({ min: 10, max: 40 }),
  least: fc.constant(10),
  lines: fc.integer({ min: 1, max: 3 }),
});

describe('a text in its room', () => {
  it('keeps its size where it fits', () => {
    expect(fitText('short', room, squares)).toEqual({
      lines: ['short'],
      font: { size: 20, bold: false },
      width: 100,
    });
  });

  it('is smaller where that is enough', () => {
    expect(fitText('fifteen letters', room, squares)).toMatchObject({ lines: ['fifteen letters'], font: { size: 13 } });
  });

  it('breaks between words, and then ends in an ellipsis', () => {
    const { lines, font } = fitText('several words that go on and on for ever', room, squares);
    expect(lines).toEqual(['several words that', 'go on and on for ev…']);
    expect(font.size).toBe(10);
  });

  it('breaks a word that is too long for a line between graphemes', () => {
    expect(fitText('👨‍👩‍👧‍👦'.repeat(30), room, squares).lines).toEqual(['👨‍👩‍👧‍👦'.repeat(20), '👨‍👩‍👧‍👦'.repeat(10)]);
  });

  it('has plain letters for dressed ones, and no signs that would break or turn the line', () => {
    expect(fitText('𝓢𝓽𝓪𝓻\n\u202E\u0007ｏｎｅ', room, squares).lines).toEqual(['Star one']);
  });

  it('never is wider or higher than the room, smaller than allowed, or cut within a grapheme', () => {
    fc.assert(
      fc.property(texts, rooms, (text, given) => {
        const { lines, font, width } = fitText(text, given, squares);
        expect(lines.length).toBeLessThanOrEqual(given.lines);
        expect(font.size).toBeGreaterThanOrEqual(given.least);
        for (const line of lines) expect(squares(line, font)).toBeLessThanOrEqual(Math.max(given.width, 0));
        expect(width).toBe(Math.max(...lines.map((line) => squares(line, font))));
        const whole = fitText(text, { ...given, width: Infinity }, squares).lines.join('');
        const allowed = new Set([...graphemes(whole), '…']);
        for (const grapheme of graphemes(lines.join(' '))) expect(allowed.has(grapheme) || grapheme === ' ').toBe(true);
      }),
    );
  });
});
