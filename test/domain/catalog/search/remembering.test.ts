import { describe, expect, it } from 'vitest';

import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { createCatalogSearch } from '#src/domain/catalog/search/create-search.ts';
import { remembering } from '#src/domain/catalog/search/remembering.ts';
import { searchCatalog } from '#test/support/catalog/search-catalog.ts';

const search = createCatalogSearch(createCatalogIndex(searchCatalog));

describe('a search that remembers', () => {
  it('answers as the other one, the first time and after', () => {
    const memory = remembering(search);

    for (const text of ['ro', 'bts', '로ㅈ', 'ㅂㅌ', '', 'qqqq', 'ro', 'bts']) {
      for (const limit of [25, 1]) {
        expect(memory.artists(text, limit)).toEqual(search.artists(text, limit));
        expect(memory.songs(text, limit)).toEqual(search.songs(text, limit));
      }
    }
  });

  it('looks once for a text that is typed again, and again when many others were typed since', () => {
    const typed: string[] = [];
    const artists: typeof search.artists = (text, limit) => {
      typed.push(text);
      return search.artists(text, limit);
    };
    const memory = remembering({ ...search, artists });
    for (const text of ['ro', 'bts', 'ro']) memory.artists(text, 25);
    expect(typed).toEqual(['ro', 'bts']);

    for (let other = 0; other < 299; other++) memory.artists(`other ${other}`, 25);
    memory.artists('ro', 25);
    memory.artists('bts', 25);
    expect(typed.slice(-1)).toEqual(['bts']);
    expect(typed.filter((text) => text === 'ro')).toHaveLength(1);
  });
});
