import { describe, expect, it } from 'vitest';
import { anArtist, aSong, lookupsOver } from '#test/support/builders/catalog.ts';

const ids = (matches: readonly { readonly item: { readonly id: string } }[]) => matches.map(({ item }) => item.id);

describe('false friends', () => {
  it('a word of one name is not a typo of another name', () => {
    const artists = [anArtist('john-legend', { name: 'John Legend' }), anArtist('legand', { name: 'Legand' })];
    const { search } = lookupsOver({ artists });
    expect(search.resolveArtist('legend')).toMatchObject({
      type: 'unknown',
      near: [{ id: 'john-legend' }, { id: 'legand' }],
    });
    expect(search.resolveArtist('legnad')).toMatchObject({ type: 'found', item: { id: 'legand' } });
  });

  it('a word of an artist’s name is not a typo of a title', () => {
    const artists = [anArtist('juice-wrld', { name: 'Juice WRLD' }), anArtist('other')];
    const collaborations = [aSong('world', ['other'], { title: 'World' }), aSong('dream', ['juice-wrld', 'other'])];
    const { search } = lookupsOver({ artists, collaborations });
    expect(search.resolveSong('wrld').type).toBe('unknown');
    expect(search.resolveSong('wolrd')).toMatchObject({ type: 'found', item: { id: 'world' } });
  });

  it('a text that is a name as it stands is not read on the other keyboard', () => {
    const artists = [anArtist('dkssud'), anArtist('annyeong', { name: 'Hello', hangul: '안녕' })];
    expect(ids(lookupsOver({ artists }).search.artists('dkssud', 5))).toEqual(['dkssud']);
    expect(ids(lookupsOver({ artists: artists.slice(1) }).search.artists('dkssud', 5))).toEqual(['annyeong']);
  });

  it('three letters sound like too many names', () => {
    const { search } = lookupsOver({ artists: [anArtist('rain', { name: 'Someone', hangul: '비아' })] });
    expect(search.resolveArtist('bia')).toMatchObject({ type: 'unknown', near: [{ id: 'rain' }] });
    expect(search.resolveArtist('biah')).toMatchObject({ type: 'found', item: { id: 'rain' } });
  });

  it('a name of two letters is not turned round into the beginning of others', () => {
    const artists = [anArtist('im', { name: 'I.M' }), anArtist('mia', { name: 'M.I.A.' }), anArtist('miguel')];
    expect(ids(lookupsOver({ artists }).search.artists('I.M', 5))).toEqual(['im']);
  });

  it('beside a name that is there, short names one letter away are not suggested', () => {
    const { search } = lookupsOver({ artists: [anArtist('rose'), anArtist('rosa')] });
    expect(ids(search.artists('rose', 5))).toEqual(['rose']);
    expect(ids(search.artists('rosy', 5))).toEqual(['rosa', 'rose']);
  });

  it('an id that nothing has is never taken for another, only offered the nearest', () => {
    const { search } = lookupsOver({
      artists: [anArtist('rose')],
      collaborations: [aSong('apt', ['rose']), aSong('song-for-two', ['rose'], { title: 'Song: For Two' })],
    });
    expect(search.resolveSong('song:apt-remix')).toMatchObject({ type: 'unknown', near: [{ id: 'apt' }, {}] });
    expect(search.resolveArtist('artist:rose-again')).toMatchObject({ type: 'unknown', near: [{ id: 'rose' }] });
    expect(search.resolveSong('song: for two')).toMatchObject({ type: 'found', item: { id: 'song-for-two' } });
  });
});

describe('what was typed with care', () => {
  it('puts names with that very space or accent first among those that begin so', () => {
    const artists = [
      anArtist('christina', { name: 'Christina' }),
      anArtist('chris-b', { name: 'Chris B' }),
      anArtist('féli', { name: 'Féli X' }),
      anArtist('felix', { name: 'Felix' }),
    ];
    const collaborations = [aSong('one', ['christina', 'felix']), aSong('two', ['christina', 'felix'])];
    const { search } = lookupsOver({ artists, collaborations });
    expect(ids(search.artists('chris', 5))).toEqual(['christina', 'chris-b']);
    expect(ids(search.artists('chris ', 5))).toEqual(['chris-b', 'christina']);
    expect(ids(search.artists('féli', 5))).toEqual(['féli', 'felix']);
  });

  it('is not looked at beyond any length that a name has', () => {
    const { search } = lookupsOver({ artists: [anArtist('rose')], collaborations: [aSong('apt', ['rose'])] });
    const padding = ' '.repeat(300);
    expect(search.artists(`rose${padding}`, 5)).toEqual([]);
    expect(search.songs(`apt${padding}`, 5)).toEqual([]);
    expect(search.resolveArtist(`rose${padding}`)).toEqual({ type: 'unknown', near: [] });
    expect(search.resolveSong(`apt${padding}`)).toEqual({ type: 'unknown', near: [] });
  });
});

describe('versions of a song', () => {
  it('are found by the base of their title, however short', () => {
    const { search } = lookupsOver({
      artists: [anArtist('bts')],
      collaborations: [aSong('dna', ['bts'], { title: 'DNA (Remix)' })],
    });
    expect(search.resolveSong('dna')).toMatchObject({ type: 'found', item: { id: 'dna' } });
    expect(search.songs('dna', 1)).toMatchObject([{ matchedBy: 'prefix', matchedText: 'DNA (Remix)' }]);
  });

  it('leave the original in front, even when the remixer has more collaborations', () => {
    const artists = [anArtist('girls'), anArtist('famous')];
    const remix = aSong('b-remix', ['girls', 'famous'], { title: 'Boys (Famous Remix)', versionOf: 'z-boys' });
    const collaborations = [
      remix,
      aSong('c', ['famous']),
      aSong('d', ['famous']),
      aSong('z-boys', ['girls'], { title: 'Boys' }),
    ];
    const { search } = lookupsOver({ artists, collaborations });
    expect(ids(search.songs('boy', 5))).toEqual(['z-boys', 'b-remix']);
    expect(search.resolveSong('girls')).toMatchObject({
      type: 'ambiguous',
      candidates: [{ id: 'b-remix' }, { id: 'z-boys' }],
    });
  });
});
