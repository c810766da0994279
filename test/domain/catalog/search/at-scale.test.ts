import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { editDistance } from '#src/domain/catalog/names/edit-distance.ts';
import { foldName } from '#src/domain/catalog/names/fold-name.ts';
import { spelledNames } from '#src/domain/catalog/search/artist-names.ts';
import { createNameSearch } from '#src/domain/catalog/search/name-search.ts';
import { nameItems } from '#src/domain/catalog/search/named-items.ts';
import { makeUpNames } from '#test/bench/search/made-up-names.ts';
import { searchCatalog } from '#test/support/catalog/search-catalog.ts';

import { mustMatch, mustNotMatch } from './artist-tables.ts';

const seed = 62_097;
const others = makeUpNames(20_000, seed);
const folded = others.map(({ name }) => foldName(name));
const limit = 25;

function searchAmongOthers() {
  const index = createCatalogIndex(searchCatalog);
  const reviewed = searchCatalog.artists.map((artist) => ({
    id: artist.id,
    names: spelledNames(artist),
    weight: index.collaborationsOf(artist.id).length,
    tier: 0,
  }));
  const imported = others.map(({ id, name, weight }) => ({
    id,
    names: [{ text: name, alias: false }],
    weight,
    tier: 1,
  }));
  const named = nameItems([...reviewed, ...imported], (item) => item);
  return createNameSearch(named, (person, group) =>
    index.membershipsOf(person.id).some(({ personId, groupId }) => personId === person.id && groupId === group.id),
  );
}

const search = searchAmongOthers();
const found = (text: string) => search.suggest(text, limit).map(({ item }) => item.id);

describe(`a reviewed catalog among 20,000 other names (seed ${seed})`, () => {
  it.each(mustMatch.filter(([typed]) => !typed.startsWith('artist:')))('%j is %s', (typed, id) => {
    expect(search.resolve(typed)).toMatchObject({ type: 'found', item: { id } });
  });

  it.each(mustNotMatch)('%j is not %s', (typed, id) => {
    const resolution = search.resolve(typed);
    expect(resolution.type === 'found' ? resolution.item.id : undefined).not.toBe(id);
  });

  it('gives the same answers when it is built again', () => {
    const again = searchAmongOthers();
    const texts = [...mustMatch, ...mustNotMatch].map(([typed]) => typed);
    const answers = (by: typeof search) =>
      texts.map((text) => [by.suggest(text, limit), by.resolve(text), by.near(text)]);
    expect(answers(again)).toEqual(answers(search));
  });

  it('offers three for any text that is no name', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3, maxLength: 30 }), (text) => {
        fc.pre(foldName(text) !== '');
        expect(new Set(search.near(text)).size).toBe(3);
      }),
    );
  });
});

type Edit = (name: string, at: number) => string;
const edits: Readonly<Record<string, Edit>> = {
  'a letter left out': (name, at) => name.slice(0, at) + name.slice(at + 1),
  'a letter too many': (name, at) => `${name.slice(0, at)}q${name.slice(at)}`,
  'another letter': (name, at) => `${name.slice(0, at)}q${name.slice(at + 1)}`,
  'two letters swapped': (name, at) => name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2),
};

describe('a name among 20,000', () => {
  const long = others.filter(({ name }) => foldName(name).length > 4);

  it.each(Object.entries(edits))('is found with %s unless more names than are shown are as near', (_, edit) => {
    fc.assert(
      fc.property(fc.constantFrom(...long), fc.nat(), ({ id, name }, place) => {
        const text = edit(name, place % name.length);
        const [typed, right] = [foldName(text), foldName(name)];
        const as = editDistance(typed, right);
        const rivals = folded.filter((one) => one.startsWith(typed) || editDistance(typed, one, as) <= as);
        fc.pre(rivals.length <= limit);
        expect(found(text)).toContain(id);
      }),
    );
  });

  it('is found by three fifths of it, unless more names than are shown begin so with less missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...others), ({ id, name }) => {
        const text = name.slice(0, Math.ceil(0.6 * name.length));
        const [typed, right] = [foldName(text), foldName(name)];
        const rivals = folded.filter((one) => one.startsWith(typed) && one.length <= right.length);
        fc.pre(typed !== '' && rivals.length <= 10);
        expect(found(text)).toContain(id);
      }),
    );
  });

  it('is found whole, first or among those of the very same name', () => {
    fc.assert(
      fc.property(fc.constantFrom(...others), ({ id, name }) => {
        const first = search.suggest(name, limit).filter(({ matchedBy }) => matchedBy === 'exact');
        expect(first.map(({ item }) => item.id)).toContain(id);
      }),
    );
  });
});
