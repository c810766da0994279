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
        expect(formatCatalogFile(Object(again))).toBe(text);
      }),
      { seed: 20261123, numRuns: 200 },
    );
  });

  it('gives every entry its own line and spreads songs out', () => {
    const song = { id: 'apt', title: 'APT.', credits: ['rose', { artist: 'x', role: 'featured' }] };

    expect(formatCatalogFile({ sources: [{ id: 'a' }, { id: 'b' }], songs: [song] })).toBe(`{
  "sources": [
    { "id": "a" },
    { "id": "b" }
  ],
  "songs": [
    {
      "id": "apt",
      "title": "APT.",
      "credits": ["rose", { "artist": "x", "role": "featured" }]
    }
  ]
}
`);
  });

  it('keeps every line that can be broken within 120 columns', () => {
    const sources = [{ id: 'a', title: 'x'.repeat(60), origin: 'y'.repeat(40), list: ['z'.repeat(50), 'z'.repeat(50)] }];
    const lines = formatCatalogFile({ sources }).split('\n');

    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
  });
});
