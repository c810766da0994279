import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { createPairTable, type PairRow } from '#src/domain/catalog/imported/pair-table.ts';

const artists = 12;
/** Pairs of different artists, each pair once. */
const graphs: fc.Arbitrary<PairRow[]> = fc
  .uniqueArray(
    fc.record({ first: fc.nat(artists - 1), second: fc.nat(artists - 1), tracks: fc.integer({ min: 1, max: 9 }) }),
    { selector: ({ first, second }) => [first, second].sort((a, b) => a - b).join(' ') },
  )
  .map((rows) => rows.filter(({ first, second }) => first !== second));

describe('a table of pairs', () => {
  it('tells of every artist the same partners as the list, most tracks first', () => {
    fc.assert(
      fc.property(graphs, fc.nat(artists - 1), (rows, artist) => {
        const wanted = rows
          .filter(({ first, second }) => first === artist || second === artist)
          .map(({ first, second, tracks }) => ({ artist: first === artist ? second : first, tracks }))
          .sort((one, other) => other.tracks - one.tracks || one.artist - other.artist);
        const table = createPairTable(artists, rows);

        expect(table.partnersOf(artist)).toEqual(wanted);
        expect(table.degreeOf(artist)).toBe(wanted.length);
        expect(table.size).toBe(rows.length);
      }),
    );
  });

  it('finds two in either order, and nobody where there is no pair', () => {
    fc.assert(
      fc.property(graphs, fc.nat(artists - 1), fc.nat(artists - 1), (rows, one, other) => {
        const table = createPairTable(artists, rows);
        const row = rows.find(
          ({ first, second }) => [first, second].includes(one) && [first, second].includes(other) && one !== other,
        );

        expect(table.between(one, other)?.tracks).toBe(row?.tracks);
        expect(table.between(other, one)?.tracks).toBe(row?.tracks);
      }),
    );
  });

  it('knows nothing of a number that nobody has', () => {
    const table = createPairTable(2, [{ first: 0, second: 1, tracks: 3, example: 'Song' }]);

    expect(table.partnersOf(-1)).toEqual([]);
    expect(table.partnersOf(2)).toEqual([]);
    expect(table.between(-1, 0)).toBeUndefined();
    expect(table.partnersOf(1)).toEqual([{ artist: 0, tracks: 3, example: 'Song' }]);
  });
});
