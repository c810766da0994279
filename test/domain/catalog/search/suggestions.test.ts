import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { matchKinds } from '#src/domain/catalog/search.ts';
import type { Match, Resolution } from '#src/domain/catalog/search.ts';
import { createCatalogSearch } from '#src/domain/catalog/search/create-search.ts';
import { foldName } from '#src/domain/catalog/names/fold-name.ts';
import { searchCatalog } from '#test/support/catalog/search-catalog.ts';

const index = createCatalogIndex(searchCatalog);
const search = createCatalogSearch(index);
const ids = (matches: readonly Match<{ readonly id: string }>[]) => matches.map(({ item }) => item.id);
const kindRanks = (matches: readonly Match<unknown>[]) => matches.map(({ matchedBy }) => matchKinds.indexOf(matchedBy));

const artistNames = searchCatalog.artists.flatMap(({ id, name, hangul, aliases }) =>
  [name, hangul, ...aliases.map((alias) => alias.name)].flatMap((text) => (text === undefined ? [] : [{ id, text }])),
);
const songTitles = searchCatalog.collaborations.flatMap(({ id, title, originalTitle, otherTitles }) =>
  [title, originalTitle, ...otherTitles].flatMap((text) => (text === undefined ? [] : [{ id, text }])),
);
const anyName = fc.constantFrom(...[...artistNames, ...songTitles].map(({ text }) => text));
/** Names, parts of them and noise around them. */
const anyTyped = fc.oneof(
  anyName,
  fc.tuple(anyName, fc.nat({ max: 30 })).map(([name, length]) => name.slice(0, length)),
  fc.tuple(anyName, anyName).map(([one, other]) => `${one} ${other}`),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

describe('artist suggestions', () => {
  it('contain every artist under every name and alias', () => {
    expect(artistNames.filter(({ id, text }) => !ids(search.artists(text, 5)).includes(id))).toEqual([]);
  });

  it('have the artist of that very name first, said to match exactly', () => {
    const wrong = searchCatalog.artists.filter(({ name }) => {
      const [first] = search.artists(name, 5);
      return first === undefined || foldName(first.item.name) !== foldName(name) || first.matchedBy !== 'exact';
    });
    expect(wrong).toEqual([]);
  });

  it('say which of the names matched, and how', () => {
    expect(search.artists('jk', 1)).toMatchObject([
      { item: { id: 'jung-kook' }, matchedBy: 'alias', matchedText: 'jk' },
    ]);
    expect(search.artists('로제', 1)).toMatchObject([
      { item: { id: 'rose' }, matchedBy: 'exact', matchedText: '로제' },
    ]);
    expect(search.artists('blackp', 1)).toMatchObject([{ item: { id: 'blackpink' }, matchedBy: 'prefix' }]);
    expect(search.artists('ㅂㅌ', 1)).toMatchObject([
      { item: { id: 'bts' }, matchedBy: 'fuzzy', matchedText: '방탄소년단' },
    ]);
  });

  it.each([
    ['mars', 'bruno-mars'],
    ['mars bru', 'bruno-mars'],
    ['gaga', 'lady-gaga'],
    ['balckp', 'blackpink'],
    ['blakpi', 'blackpink'],
    ['roes', 'rose'],
    ['fhw', 'rose'],
    ['롲', 'rose'],
    ['방ㅌ', 'bts'],
    ['qkdxks', 'bts'],
    ['ㅅㄴ', 'girls-generation'],
  ])('while %j is typed begin with %s', (typed, id) => {
    expect(ids(search.artists(typed, 5))[0]).toBe(id);
  });

  it('rank equals by the number of collaborations, then by name', () => {
    expect(ids(search.artists('tae', 2))).toEqual(['taeyeon', 'taeyang']);
    expect(ids(search.artists('girl', 5))).toEqual(['girls-day', 'girls-generation']);
  });

  it('for an empty text are the artists with most collaborations', () => {
    const first = search.artists('  ', 3);
    const counts = searchCatalog.artists.map(({ id }) => index.collaborationsOf(id).length).toSorted((a, b) => b - a);
    expect(first.map(({ item }) => index.collaborationsOf(item.id).length)).toEqual(counts.slice(0, 3));
  });

  it('have someone with one letter wrong, missing, doubled or swapped in a name of six letters or more', () => {
    const long = artistNames.filter(({ text }) => /^[A-Za-z ]{6,}$/u.test(text));
    const typo = fc.constantFrom<(name: string, at: number) => string>(
      (name, at) => name.slice(0, at) + name.slice(at + 1),
      (name, at) => `${name.slice(0, at)}q${name.slice(at + 1)}`,
      (name, at) => `${name.slice(0, at)}q${name.slice(at)}`,
      (name, at) => name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
    );
    fc.assert(
      fc.property(fc.constantFrom(...long), typo, fc.nat(), ({ id, text }, change, place) => {
        expect(ids(search.artists(change(text, place % text.length), 10))).toContain(id);
      }),
      { numRuns: 300 },
    );
  });
});

describe('song suggestions', () => {
  it('contain every song under every title, the very title first', () => {
    expect(songTitles.filter(({ id, text }) => !ids(search.songs(text, 5)).includes(id))).toEqual([]);
    expect(ids(search.songs('butter', 5))).toEqual(['butter', 'butter-remix']);
  });

  it.each([
    ['apt bru', 'apt'],
    ['rose ap', 'apt'],
    ['butter remix', 'butter-remix'],
    ['remix mic', 'mic-drop-remix'],
    ['megan butter', 'butter-remix'],
    ['jeongguk', 'standing-next-to-you'],
    ['candy gaga', 'sour-candy'],
    ['unfrog', 'unforgiven'],
  ])('while %j is typed have %s among the first', (typed, id) => {
    expect(ids(search.songs(typed, 3))).toContain(id);
  });

  it('for an artist are titles that fit, then the songs of that artist', () => {
    const matches = search.songs('bts', 10);
    expect(ids(matches).toSorted()).toEqual(ids(index.collaborationsOf('bts').map(asMatch)).toSorted());
    expect(search.songs('wendy', 10)).toMatchObject([{ matchedText: 'Wendy' }, { matchedText: 'Wendy' }]);
  });

  it('for an empty text are the newest', () => {
    expect(ids(search.songs('', 2))).toEqual(['apt', 'standing-next-to-you-usher-remix']);
  });
});

describe('any text', () => {
  it('is answered best kind first, each thing once, and never with more than asked for', () => {
    fc.assert(
      fc.property(anyTyped, fc.integer({ min: 0, max: 25 }), (typed, limit) => {
        const both: readonly (readonly Match<{ readonly id: string }>[])[] = [
          search.artists(typed, limit),
          search.songs(typed, limit),
        ];
        for (const matches of both) {
          expect(matches.length).toBeLessThanOrEqual(limit);
          expect(new Set(ids(matches)).size).toBe(matches.length);
          expect(kindRanks(matches)).toEqual(kindRanks(matches).toSorted((a, b) => a - b));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('that stands for one thing has it first among its suggestions, but for names that begin with an alias', () => {
    fc.assert(
      fc.property(anyTyped, (typed) => {
        const artist = search.resolveArtist(typed);
        const song = search.resolveSong(typed);
        const artistFirst =
          artist.type !== 'found' || ids(withoutLongerNames(search.artists(typed, 25)))[0] === artist.item.id;
        const songFirst = song.type !== 'found' || ids(search.songs(typed, 25))[0] === song.item.id;
        expect({ artistFirst, songFirst }).toEqual({ artistFirst: true, songFirst: true });
      }),
      { numRuns: 500 },
    );
  });

  it('that is unknown offers at most three, and an ambiguous one two or more', () => {
    fc.assert(
      fc.property(anyTyped, (typed) => {
        const both: readonly Resolution<{ readonly id: string }>[] = [
          search.resolveArtist(typed),
          search.resolveSong(typed),
        ];
        const choices = both.map((resolution) => {
          if (resolution.type === 'found') return 'found';
          if (resolution.type === 'unknown') return distinct(resolution.near) <= 3;
          return distinct(resolution.candidates) === resolution.candidates.length && resolution.candidates.length >= 2;
        });
        expect(choices).not.toContain(false);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['a'.repeat(6000), 'six thousand letters'],
    ['ㅂ'.repeat(6000), 'six thousand consonants'],
    ['a '.repeat(150), 'many words'],
    ['rose '.repeat(60), 'one name many times'],
    ['🔥'.repeat(100), 'emoji'],
    ['\u202e\u0000\u0007', 'control characters'],
    ['\ud800', 'half of a character'],
    ['שלום עולם', 'text from right to left'],
    ['((((((((((', 'brackets'],
    ['.*+?^${}()|[]\\', 'signs of patterns'],
  ])('%# is answered with no find (%s)', (typed) => {
    expect(search.resolveArtist(typed).type).toBe('unknown');
    expect(search.resolveSong(typed).type).toBe('unknown');
    expect(search.artists(typed, 25).every(({ matchedBy }) => matchedBy !== 'exact')).toBe(true);
    expect(search.songs(typed, 25).every(({ matchedBy }) => matchedBy !== 'exact')).toBe(true);
  });

  it('finds nothing in an empty catalog', () => {
    const nothing = { ...searchCatalog, artists: [], memberships: [], collaborations: [], sources: [] };
    const empty = createCatalogSearch(createCatalogIndex(nothing));
    for (const typed of ['', 'rose', 'ㅂㅌ', 'fhwp', 'apt rose']) {
      expect([...empty.artists(typed, 5), ...empty.songs(typed, 5)]).toEqual([]);
      expect(empty.resolveArtist(typed)).toEqual({ type: 'unknown', near: [] });
      expect(empty.resolveSong(typed)).toEqual({ type: 'unknown', near: [] });
    }
  });
});

function withoutLongerNames(
  matches: readonly Match<{ readonly id: string }>[],
): readonly Match<{ readonly id: string }>[] {
  const rest = matches.filter(({ matchedBy }) => matchedBy !== 'prefix');
  return rest.some(({ matchedBy }) => matchedBy === 'alias') ? rest : matches;
}

function distinct(items: readonly { readonly id: string }[]): number {
  return new Set(items.map(({ id }) => id)).size;
}

function asMatch<Item>(item: Item): Match<Item> {
  return { item, matchedBy: 'exact', matchedText: '' };
}
