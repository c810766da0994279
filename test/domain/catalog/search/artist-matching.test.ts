import { describe, expect, it } from 'vitest';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { createCatalogSearch } from '#src/domain/catalog/search/create-search.ts';
import type { Artist, Catalog } from '#src/domain/catalog/model.ts';
import { aCatalog, anArtist, aSong } from '#test/support/builders/catalog.ts';
import { searchCatalog } from '#test/support/catalog/search-catalog.ts';

import { mustMatch, mustNotMatch } from './artist-tables.ts';

const search = createCatalogSearch(createCatalogIndex(searchCatalog));

describe('a submitted artist', () => {
  it.each(mustMatch)('%j is %s', (typed, id) => {
    expect(search.resolveArtist(typed)).toMatchObject({ type: 'found', item: { id } });
  });

  it.each(mustNotMatch)('%j is not %s', (typed, id) => {
    const resolution = search.resolveArtist(typed);
    expect(resolution.type === 'found' ? resolution.item.id : undefined).not.toBe(id);
  });

  it.each([
    ['jimin', ['jimin', 'jimin-aoa']],
    ['지민', ['jimin', 'jimin-aoa']],
    ['kai', ['kai', 'hueningkai']],
    ['girl', ['girls-day', 'girls-generation']],
    ['tae', ['taeyang', 'taeyeon']],
  ])('%j asks which of those who fit is meant', (typed, ids) => {
    const resolution = search.resolveArtist(typed);
    const candidates = resolution.type === 'ambiguous' ? resolution.candidates.map(({ id }) => id) : [];
    expect(candidates.toSorted()).toEqual(ids.toSorted());
  });

  it.each([
    ['soho', 'suho'],
    ['roes', 'rose'],
    ['snoop', 'snoop-dogg'],
    ['gaga', 'lady-gaga'],
    ['방', 'bts'],
    ['ㅂㅌ', 'bts'],
    ['bts army', 'bts'],
    ['blkpnk', 'blackpink'],
    ['nct 128', 'nct-127'],
  ])('%j is unknown, and %s is the nearest', (typed, id) => {
    const resolution = search.resolveArtist(typed);
    expect(resolution.type === 'unknown' ? resolution.near[0]?.id : resolution.type).toBe(id);
  });

  it('is unknown with three to offer, also when nothing is near, and with none for no text', () => {
    const near = (typed: string) => {
      const resolution = search.resolveArtist(typed);
      return resolution.type === 'unknown' ? resolution.near.map(({ id }) => id) : undefined;
    };
    expect(near('e')).toHaveLength(3);
    expect(near('qqqqqqqqqq')).toHaveLength(3);
    expect(near('lady g')?.[0]).toBe('lady-gaga');
    expect(near('')).toEqual([]);
    expect(near('artist:nobody')).toHaveLength(3);
  });

  it('is the one with an alias that is marked as shared when no other is in the catalog', () => {
    const artists = searchCatalog.artists.filter(({ id }) => id !== 'kai');
    const without = createCatalogSearch(createCatalogIndex({ ...searchCatalog, artists }));
    expect(without.resolveArtist('kai')).toMatchObject({ type: 'found', item: { id: 'hueningkai' } });
  });

  it('is the one with a song, of two of one name, unless the name is marked as shared', () => {
    const namesakes = (aliases: Artist['aliases'] = []) =>
      aCatalog({
        artists: [anArtist('boa', { name: 'BoA' }), anArtist('boa-other', { name: 'Boa', aliases }), anArtist('star')],
        collaborations: [aSong('song', ['boa', 'star'])],
      });
    const marked = namesakes([{ name: 'BOA', kind: 'nickname', ambiguous: true }]);
    const resolve = (catalog: Catalog) => createCatalogSearch(createCatalogIndex(catalog)).resolveArtist('boa');

    expect(resolve(namesakes())).toMatchObject({ type: 'found', item: { id: 'boa' } });
    expect(resolve(marked)).toMatchObject({ type: 'ambiguous', candidates: [{}, {}] });
  });
});
