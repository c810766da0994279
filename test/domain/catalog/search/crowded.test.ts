import { describe, expect, it } from 'vitest';
import { createNameSearch } from '#src/domain/catalog/search/name-search.ts';
import { nameItems } from '#src/domain/catalog/search/named-items.ts';

interface Item {
  readonly name: string;
  readonly weight: number;
}
const searchOver = (items: readonly Item[]) =>
  createNameSearch(
    nameItems(items, ({ name, weight }) => ({ id: name, names: [{ text: name, alias: false }], weight })),
  );

/** Forty well-known names that begin with "mar", with ever more letters after it, and two short ones that nobody knows. */
const famous = Array.from({ length: 40 }, (_, at) => ({ name: `Marvellous${'o'.repeat(at)}`, weight: 100 - at }));
const search = searchOver([...famous, { name: 'Mara', weight: 0 }, { name: 'Marek', weight: 0 }]);
const names = (text: string, limit: number) => search.suggest(text, limit).map(({ item }) => item.name);

describe('more names than can be shown', () => {
  it('leave the first ten places to the best known', () => {
    expect(names('mar', 25).slice(0, 10)).toEqual(famous.slice(0, 10).map(({ name }) => name));
    expect(names('mar', 10)).toEqual(famous.slice(0, 10).map(({ name }) => name));
  });

  it('keep places for those of which least is missing', () => {
    expect(names('mar', 25)).toHaveLength(25);
    expect(names('mar', 25).slice(-2)).toEqual(['Mara', 'Marek']);
    expect(names('mar', 12)).toContain('Mara');
  });

  it('do not push out the very name that was typed', () => {
    expect(names('mara', 25)[0]).toBe('Mara');
    const twice = searchOver([...famous, { name: 'Mar', weight: 0 }, { name: 'Mar.', weight: 0 }]).suggest('mar', 25);
    expect(twice.slice(0, 2).map(({ item }) => item.name)).toEqual(['Mar', 'Mar.']);
    expect(twice.map(({ matchedBy }) => matchedBy).slice(0, 3)).toEqual(['exact', 'exact', 'prefix']);
  });

  it('come first when they begin with the very spaces that were typed', () => {
    const spaced = searchOver([...famous, { name: 'Mar Vista', weight: 0 }]).suggest('mar ', 25);
    expect(spaced[0]?.item.name).toBe('Mar Vista');
    expect(spaced).toHaveLength(25);
  });

  it('keep places for names that are what was typed but for a slip, a letter left out before another letter', () => {
    const slips = ['Mahr', 'Omar', 'Mat', 'Bar'].map((name) => ({ name, weight: 0 }));
    const many = searchOver([...famous, { name: 'Mara', weight: 0 }, ...slips]).suggest('mar', 25);
    const fuzzy = many.filter(({ matchedBy }) => matchedBy === 'fuzzy').map(({ item }) => item.name);
    expect(fuzzy).toEqual(['Mahr', 'Omar', 'Bar', 'Mat']);
    expect(many.map(({ item }) => item.name)).toContain('Mara');
    expect(many).toHaveLength(25);
  });

  it('show somebody once whose one name is begun and whose other name is a slip', () => {
    const both = nameItems(
      [...famous.map(({ name }) => [name]), ['Marius Longer Than The Others', 'Mahr']],
      ([name = '', ...aliases]) => ({
        id: name,
        weight: 0,
        names: [{ text: name, alias: false }, ...aliases.map((text) => ({ text, alias: true }))],
      }),
    );
    const shown = createNameSearch(both)
      .suggest('mar', 25)
      .map(({ item }) => item[0]);
    expect(new Set(shown).size).toBe(25);
  });

  it('have no place for slips beside as many of the very name', () => {
    const same = Array.from({ length: 24 }, (_, at) => ({ name: `Mar${'.'.repeat(at)}`, weight: 1 }));
    const kinds = searchOver([...same, ...famous, { name: 'Omar', weight: 0 }]).suggest('mar', 25);
    expect(kinds.filter(({ matchedBy }) => matchedBy === 'exact')).toHaveLength(24);
  });
});
