import { describe, expect, it } from 'vitest';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { createCatalogSearch } from '#src/domain/catalog/search/create-search.ts';
import { searchCatalog } from '#test/support/catalog/search-catalog.ts';

const search = createCatalogSearch(createCatalogIndex(searchCatalog));

const mustMatch: readonly (readonly [typed: string, id: string])[] = [
  ['APT.', 'apt'],
  ['apt', 'apt'],
  ['아파트', 'apt'],
  ['dkvkxm', 'apt'],
  ['ㅇㅍㅌ', 'apt'],
  ['apateu', 'apt'],
  ['rose apt', 'apt'],
  ['apt rose', 'apt'],
  ['apt bruno mars', 'apt'],
  ['apt by rosé & bruno mars', 'apt'],
  ['rose bruno mars', 'apt'],
  ['아파트 로제', 'apt'],
  ['butter', 'butter'],
  ['butt', 'butter'],
  ['butter by bts', 'butter'],
  ['butter bts megan thee stallion remix', 'butter-remix'],
  ['butterm', 'butter'],
  ['icecr', 'ice-cream'],
  ['micdropste', 'mic-drop-remix'],
  ['butter megan thee stallion', 'butter-remix'],
  ['Butter (feat. Megan Thee Stallion)', 'butter-remix'],
  ['butter remix', 'butter-remix'],
  ['mic drop', 'mic-drop-remix'],
  ['micdrop', 'mic-drop-remix'],
  ['mic drop remix', 'mic-drop-remix'],
  ['standing next to you', 'standing-next-to-you'],
  ['next to you', 'standing-next-to-you'],
  ['standing next to u', 'standing-next-to-you'],
  ['standing next to you usher', 'standing-next-to-you-usher-remix'],
  ['standing next to you remix', 'standing-next-to-you-usher-remix'],
  ['writen in the stars', 'written-in-the-stars'],
  ['written', 'written-in-the-stars'],
  ['ice cream', 'ice-cream'],
  ['icecream', 'ice-cream'],
  ['ice craem', 'ice-cream'],
  ['vente pa ca', 'vente-pa-ca'],
  ['Vente Pa’ Ca', 'vente-pa-ca'],
  ['unforgven', 'unforgiven'],
  ['universe', 'my-universe'],
  ['coldplay bts', 'my-universe'],
  ['작은것들을위한시', 'boy-with-luv'],
  ['ㅈㅇㄱㄷㅇㅇㅎㅅ', 'boy-with-luv'],
  ['boy with love', 'boy-with-luv'],
  ['halsey boy with love', 'boy-with-luv'],
  ['stay taeyang', 'stay-one'],
  ['kesha stay', 'stay-two'],
  ['paper stars', 'paper-stars'],
  ['night drive second', 'night-drive-second-remix'],
  ['1+1', 'one-plus-one'],
  ['11', 'eleven'],
  ['???', 'question-marks'],
  ['gods menu', 'gods-menu'],
  ['sinmenyu', 'gods-menu'],
  ['song:butter-remix', 'butter-remix'],
];

const mustNotMatch: readonly (readonly [typed: string, id: string])[] = [
  ['ice', 'ice-cream'],
  ['you', 'standing-next-to-you'],
  ['drop', 'ice-cream'],
  ['stars', 'written-in-the-stars'],
  ['stars', 'paper-stars'],
  ['paper', 'paper-moon'],
  ['stay', 'stay-one'],
  ['my', 'my-universe'],
  ['tter', 'butter'],
  ['uni', 'my-universe'],
  ['verse', 'my-universe'],
  ['orgiven', 'unforgiven'],
  ['ap', 'apt'],
  ['atp', 'apt'],
  ['rose', 'apt'],
  ['bts', 'butter'],
  ['1', 'one-plus-one'],
  ['11', 'one-plus-one'],
  ['1+1', 'eleven'],
  ['??', 'question-marks'],
  ['apt lady gaga', 'apt'],
  ['butter coldplay', 'butter'],
  ['아', 'apt'],
  ['song:nothing', 'apt'],
  ['', 'apt'],
];

describe('a submitted song', () => {
  it.each(mustMatch)('%j is %s', (typed, id) => {
    expect(search.resolveSong(typed)).toMatchObject({ type: 'found', item: { id } });
  });

  it.each(mustNotMatch)('%j is not %s', (typed, id) => {
    const resolution = search.resolveSong(typed);
    expect(resolution.type === 'found' ? resolution.item.id : undefined).not.toBe(id);
  });

  it.each([
    ['stay', ['stay-one', 'stay-two']],
    ['stars', ['paper-stars', 'written-in-the-stars']],
    ['paper', ['paper-moon', 'paper-stars']],
    ['night drive', ['night-drive-first-remix', 'night-drive-second-remix']],
    ['kai', ['night-drive-first-remix', 'night-drive-second-remix']],
  ])('%j asks which of those that fit is meant', (typed, ids) => {
    const resolution = search.resolveSong(typed);
    const candidates = resolution.type === 'ambiguous' ? resolution.candidates.map(({ id }) => id) : [];
    expect(candidates.toSorted()).toEqual(ids);
  });

  it.each([
    ['atp', 'apt'],
    ['ice', 'ice-cream'],
    ['rose', 'apt'],
    ['rosé apartment', 'apt'],
  ])('%j is unknown, and %s is the nearest', (typed, id) => {
    const resolution = search.resolveSong(typed);
    expect(resolution.type === 'unknown' ? resolution.near[0]?.id : resolution.type).toBe(id);
  });

  it('is the original of all versions that fit when it is among them, and a question when it is not', () => {
    const collaborations = searchCatalog.collaborations.filter(({ id }) => id !== 'butter');
    const onlyRemix = createCatalogSearch(createCatalogIndex({ ...searchCatalog, collaborations }));
    expect(onlyRemix.resolveSong('butter')).toMatchObject({ type: 'found', item: { id: 'butter-remix' } });
    expect(search.resolveSong('butter')).toMatchObject({ type: 'found', item: { id: 'butter' } });
  });
});
