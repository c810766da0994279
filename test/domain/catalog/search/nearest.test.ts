import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPairIndex } from '#src/domain/catalog/search/pair-index.ts';
import { anArtist, aSong, lookupsOver } from '#test/support/builders/catalog.ts';

/** Shared pairs of neighbouring letters and ends, twice over all pairs, each counted once. */
function likeness(one: string, other: string): number {
  const pairs = (text: string) =>
    new Set(Array.from({ length: text.length + 1 }, (_, at) => ` ${text} `.slice(at, at + 2)));
  const [a, b] = [pairs(one), pairs(other)];
  return (2 * [...a].filter((pair) => b.has(pair)).length) / (a.size + b.size);
}

const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ㅂ'), minLength: 1, maxLength: 8 });

describe('likeness by pairs of letters', () => {
  it('is that of comparing with every name, and tells of every name that shares a pair', () => {
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 12 }),
        fc.array(letters, { minLength: 1, maxLength: 4 }),
        (names, typed) => {
          const index = createPairIndex(names.map((name) => ({ letters: name, wordStarts: [] })));
          for (const text of typed) {
            const found = new Map<number, number>();
            index.alike(text, (number, like) => found.set(number, like));
            const expected = names.flatMap((name, number) =>
              likeness(text, name) > 0 ? [[number, likeness(text, name)]] : [],
            );
            expect([...found].toSorted((a, b) => a[0] - b[0])).toEqual(expected);
          }
        },
      ),
    );
  });
});

describe('what is nearest to a text that is no name', () => {
  const artists = ['Marble Arcade', 'Marbel', 'Silver Lantern', 'Zzyzx', 'Quorum'].map((name) =>
    anArtist(name, { name }),
  );
  const { search } = lookupsOver({ artists, collaborations: [aSong('song', ['Quorum'])] });
  const near = (text: string, count: number) => search.nearArtists(text, count).map(({ name }) => name);

  it('shares most pairs of letters with it', () => {
    expect(near('arcane marblings', 1)).toEqual(['Marble Arcade']);
    expect(near('lanterns of silk', 1)).toEqual(['Silver Lantern']);
  });

  it('goes on with the preferred ones when nothing else has anything in common with it', () => {
    expect(near('zzy zx zz', 3)).toEqual(['Zzyzx', 'Quorum', 'Marbel']);
    expect(near('5050505', 9)).toEqual(['Quorum', 'Zzyzx', 'Marbel', 'Marble Arcade', 'Silver Lantern']);
  });
});
