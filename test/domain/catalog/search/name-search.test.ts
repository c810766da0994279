import { describe, expect, it } from 'vitest';
import { createNameSearch } from '#src/domain/catalog/search/name-search.ts';
import { nameItems } from '#src/domain/catalog/search/named-items.ts';
import type { Findable } from '#src/domain/catalog/search/named-items.ts';

const plain = (id: string, weight: number, names = [id]): Findable => ({
  id,
  weight,
  names: names.map((text, at) => ({ text, alias: at > 0 })),
});
const reviewed = (id: string, weight: number, names = [id]): Findable => ({ ...plain(id, weight, names), tier: 0 });
const imported = (id: string, weight: number, names = [id]): Findable => ({ ...plain(id, weight, names), tier: 1 });
const searchOver = (items: readonly Findable[]) => createNameSearch(nameItems(items, (item) => item));
const ids = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);
const suggested = (items: readonly Findable[], text: string) =>
  ids(
    searchOver(items)
      .suggest(text, 10)
      .map(({ item }) => item),
  );

describe('a search over anything that has names', () => {
  const items = [
    plain('place-1', 3, ['Seoul', '서울']),
    plain('place-2', 9, ['Seongnam']),
    plain('place-3', 1, ['New York', 'Big Apple']),
  ];
  const search = searchOver(items);

  it.each([
    ['seoul', 'place-1'],
    ['서울', 'place-1'],
    ['ㅅㅇ', 'place-1'],
    ['tjdnf', 'place-1'],
    ['big apple', 'place-3'],
    ['york new', 'place-3'],
    ['seongnma', 'place-2'],
  ])('finds %j as %s', (typed, id) => {
    expect(search.resolve(typed)).toMatchObject({ type: 'found', item: { id } });
  });

  it('says which name matched, and begins with the weightier of two that fit', () => {
    expect(search.suggest('se', 5)).toMatchObject([{ matchedText: 'Seongnam' }, { matchedText: 'Seoul' }]);
    expect(search.suggest('', 1)).toMatchObject([{ item: { id: 'place-2' }, matchedText: 'Seongnam' }]);
  });

  it('offers the nearest for a text that is none of them', () => {
    expect(ids(search.near('yorck'))).toEqual(['place-3', 'place-2', 'place-1']);
    expect(ids(search.near('yorck', 1))).toEqual(['place-3']);
  });

  it('knows no company unless it is told', () => {
    const couples = nameItems([plain('jimin', 1), plain('bts', 1)], (item) => item);
    expect(createNameSearch(couples).resolve('jimin bts').type).toBe('unknown');
    const told = createNameSearch(couples, (item, other) => item.id === 'jimin' && other.id === 'bts');
    expect(told.resolve('jimin bts')).toMatchObject({ type: 'found', item: { id: 'jimin' } });
  });

  it('does not depend on the order in which it is given them', () => {
    const same = [plain('b', 1, ['Same']), plain('a', 1, ['Same']), plain('c', 1, ['Sames'])];
    expect(suggested(same, 'sam')).toEqual(['a', 'b', 'c']);
    expect(suggested(same.toReversed(), 'sam')).toEqual(['a', 'b', 'c']);
  });
});

describe('items of a lower tier', () => {
  const mixed = [
    imported('rose-of-texas', 40, ['Rose']),
    reviewed('rose', 2, ['ROSÉ', '로제']),
    imported('rosette', 90, ['Rosette']),
    reviewed('blackpink', 5, ['BLACKPINK']),
    imported('blackpit', 70, ['Blackpit']),
    reviewed('taeyang', 1, ['Taeyang']),
    imported('taeko', 4, ['Taeko']),
  ];
  const search = searchOver(mixed);

  it('come first among those that fit equally well, however little they weigh', () => {
    expect(suggested(mixed, 'ros')).toEqual(['rose', 'rosette', 'rose-of-texas']);
    expect(suggested(mixed, 'Rosette')).toEqual(['rosette']);
  });

  it.each([
    ['rose', 'rose'],
    ['blackpi', 'blackpink'],
    ['blakpink', 'blackpink'],
    ['rosette', 'rosette'],
    ['rosete', 'rosette'],
  ])('are what %j stands for unless another fits better: %s', (typed, id) => {
    expect(search.resolve(typed)).toMatchObject({ type: 'found', item: { id } });
  });

  it('leave a beginning that others have too a question', () => {
    const resolution = search.resolve('tae');
    expect(resolution.type === 'ambiguous' ? ids(resolution.candidates) : []).toEqual(['taeyang', 'taeko']);
  });

  it('are ambiguous among themselves', () => {
    const two = searchOver([reviewed('a', 1, ['Kai']), imported('b', 9, ['Kai']), reviewed('c', 1, ['Kai'])]).resolve(
      'kai',
    );
    expect(two.type === 'ambiguous' ? ids(two.candidates) : []).toEqual(['a', 'c']);
  });
});
