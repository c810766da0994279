import { describe, expect, it } from 'vitest';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { createCatalogSearch } from '#src/domain/catalog/search/create-search.ts';
import { searchCatalog } from '#test/support/catalog/search-catalog.ts';

const search = createCatalogSearch(createCatalogIndex(searchCatalog));

/** What fans type, and who is meant. */
const mustMatch: readonly (readonly [typed: string, id: string])[] = [
  ['ROSÉ', 'rose'],
  ['rose', 'rose'],
  [' Rose ', 'rose'],
  ['ＲＯＳＥ', 'rose'],
  ['로제', 'rose'],
  ['로제'.normalize('NFD'), 'rose'],
  ['ㄹㅗㅈㅔ', 'rose'],
  ['로ㅈ', 'rose'],
  ['fhwp', 'rose'],
  ['FHWP', 'rose'],
  ['roseanne park', 'rose'],
  ['rose blackpink', 'rose'],
  ['g idle', 'g-idle'],
  ['(G)I-DLE', 'g-idle'],
  ['gidle', 'g-idle'],
  ['i-dle', 'g-idle'],
  ['여자아이들', 'g-idle'],
  ['ㅂㅌㅅㄴㄷ', 'bts'],
  ['방ㅌㅅㄴㄷ', 'bts'],
  ['방탄소년다', 'bts'],
  ['qkdxksthsuseks', 'bts'],
  ['ㅠㅅㄴ', 'bts'],
  ['bangtan boys', 'bts'],
  ['b.t.s', 'bts'],
  ['jk', 'jung-kook'],
  ['JK', 'jung-kook'],
  ['ㅓㅏ', 'jung-kook'],
  ['jungkook', 'jung-kook'],
  ['jung kook', 'jung-kook'],
  ['kook jung', 'jung-kook'],
  ['Jeon Jungkook', 'jung-kook'],
  ['jeongguk', 'jung-kook'],
  ['Chŏngguk', 'jung-kook'],
  ['jungguk', 'jung-kook'],
  ['jungkok', 'jung-kook'],
  ['jugnkook', 'jung-kook'],
  ['정국', 'jung-kook'],
  ['rap monster', 'rm'],
  ['gim namjun', 'rm'],
  ['gim taehyeong', 'v'],
  ['v', 'v'],
  ['agust d', 'suga'],
  ['jimin bts', 'jimin'],
  ['BTS Jimin', 'jimin'],
  ['shin jimin', 'jimin-aoa'],
  ['blakpink', 'blackpink'],
  ['balckpink', 'blackpink'],
  ['black pink', 'blackpink'],
  ['blackpi', 'blackpink'],
  ['블랙핑그', 'blackpink'],
  ['lesserafim', 'le-sserafim'],
  ['le sserafin', 'le-sserafim'],
  ['SNSD', 'girls-generation'],
  ['girls generation', 'girls-generation'],
  ['Girls’ Generation', 'girls-generation'],
  ['ㅅㄴㅅㄷ', 'girls-generation'],
  ['2ne1', '2ne1'],
  ['park jaesang', 'psy'],
  ['bak jaesang', 'psy'],
  ['IU', 'iu'],
  ['아이유', 'iu'],
  ['dkdldb', 'iu'],
  ['yi ji eun', 'iu'],
  ['jieun rhee', 'iu'],
  ['paikhyun', 'baekhyun'],
  ['choi yena', 'choi-ye-na'],
  ['choeyena', 'choi-ye-na'],
  ['nct127', 'nct-127'],
  ['tomorrow × together', 'txt'],
  ['weeknd', 'the-weeknd'],
  ['asap rocky', 'asap-rocky'],
  ['ke$ha', 'kesha'],
  ['pink', 'pink'],
  ['beyonce', 'beyonce'],
  ['ricky martn', 'ricky-martin'],
  ['dr dre', 'dr-dre'],
  ['mars bruno', 'bruno-mars'],
  ['tatu', 'tatu'],
  ['...', 'dots'],
  ['…', 'dots'],
  ['!!!', 'bangs'],
  ['Jin Jun Xiu', 'xia'],
  ['artist:jimin-aoa', 'jimin-aoa'],
];

/** What must not be taken for the artist: parts of names, neighbours of short names, other numbers. */
const mustNotMatch: readonly (readonly [typed: string, id: string])[] = [
  ['IU', 'xia'],
  ['xiu', 'xia'],
  ['jun xiu', 'xia'],
  ['jin', 'xia'],
  ['mars', 'bruno-mars'],
  ['bruno', 'bruno-mars'],
  ['gaga', 'lady-gaga'],
  ['john', 'john-legend'],
  ['legend', 'john-legend'],
  ['pink', 'blackpink'],
  ['black', 'blackpink'],
  ['velvet', 'red-velvet'],
  ['red', 'red-velvet'],
  ['wen', 'wendy'],
  ['generation', 'girls-generation'],
  ['rosy', 'rose'],
  ['roes', 'rose'],
  ['ros', 'rose'],
  ['rosa', 'rose'],
  ['lise', 'lisa'],
  ['soho', 'suho'],
  ['jinn', 'jin'],
  ['psi', 'psy'],
  ['bst', 'bts'],
  ['bt', 'bts'],
  ['방', 'bts'],
  ['ㅂㅌ', 'bts'],
  ['ㅂ', 'bts'],
  ['반ㅌㅅㄴㄷ', 'bts'],
  ['로재', 'rose'],
  ['지만', 'jimin'],
  ['nct 128', 'nct-127'],
  ['nct', 'nct-127'],
  ['2ne2', '2ne1'],
  ['1ne2', '2ne1'],
  ['bts jin', 'bts'],
  ['bts jin', 'jin'],
  ['jimin blackpink', 'jimin'],
  ['x', 'monsta-x'],
  ['the', 'the-weeknd'],
  ['..', 'dots'],
  ['?', 'dots'],
  ['k', 'jung-kook'],
  ['kk', 'jung-kook'],
  ['jung', 'jung-kook'],
  ['dre', 'dr-dre'],
  ['🔥', 'bts'],
  ['', 'bts'],
  ['artist:', 'bts'],
  ['artist:nobody', 'bts'],
];

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
});
