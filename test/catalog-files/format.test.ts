import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { formatCatalogFile } from '#src/catalog-files/format.ts';

describe('the written form of a catalog file', () => {
  it('reads back as the same content, and is written the same again', () => {
    const content = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 }));

    fc.assert(
      fc.property(content, (value) => {
        const text = formatCatalogFile(value);
        const again: unknown = JSON.parse(text);
        expect(again).toEqual(JSON.parse(JSON.stringify(value)));
        expect(formatCatalogFile(again)).toBe(text);
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });

  it('puts small things on one line and spreads songs and lists of objects', () => {
    const song = { id: 'apt', title: 'APT.', kinds: ['single'], credits: ['rose', { artist: 'x', role: 'featured' }] };
    const values = [
      { en: 'A.', ko: '가.' },
      { en: 'B.', ko: '나.' },
    ];

    expect(formatCatalogFile({ songs: [song], values })).toBe(`{
  "songs": [
    {
      "id": "apt",
      "title": "APT.",
      "kinds": ["single"],
      "credits": ["rose", { "artist": "x", "role": "featured" }]
    }
  ],
  "values": [
    { "en": "A.", "ko": "가." },
    { "en": "B.", "ko": "나." }
  ]
}
`);
  });

  it.each([
    ['120 columns with the comma', 'x'.repeat(105), 1],
    ['121 columns with the comma', 'x'.repeat(106), 3],
    ['119 columns of Hangul, which is twice as wide', '가'.repeat(52), 1],
    ['121 columns of Hangul', '가'.repeat(53), 3],
  ])('gives a list of %s its lines', (_what, text, lines) => {
    const all = formatCatalogFile({ list: [text], last: 1 }).split('\n');

    expect(all).toHaveLength(lines + 4);
  });

  it('keeps every line that can be broken within 120 columns', () => {
    const sources = [
      { id: 'a', title: 'x'.repeat(60), origin: 'y'.repeat(40), list: ['z'.repeat(50), 'z'.repeat(50)] },
    ];
    const lines = formatCatalogFile({ sources }).split('\n');

    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
  });
});
