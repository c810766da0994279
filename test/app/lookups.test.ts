import { describe, expect, it } from 'vitest';

import { aClaim, anArtist, aSong, lookupsOver } from '#test/support/builders/catalog.ts';

const people = ['rose', 'bruno', 'jisoo', 'solo'].map((id) => anArtist(id));
const band = anArtist('band', { kind: 'group' });
const twins = [anArtist('twin-1', { name: 'Twin' }), anArtist('twin-2', { name: 'Twin' })];
const lookups = lookupsOver({
  artists: [...people, band, ...twins],
  memberships: [
    { personId: 'rose', groupId: 'band', status: 'current', sourceIds: [] },
    { personId: 'jisoo', groupId: 'band', status: 'former', sourceIds: [] },
  ],
  collaborations: [
    aSong('apt', ['rose', 'bruno'], { released: '2024-10-18' }),
    aSong('older', ['rose', 'bruno'], { released: '2019', kinds: ['remix'] }),
    aSong('undated', ['rose', 'jisoo']),
    aSong('alone', ['solo'], { released: '2024-10-19' }),
  ],
});
const ids = (things: readonly { id: string }[]) => things.map((thing) => thing.id);

describe('lookups', () => {
  it('list an artist newest first, songs without a date last', () => {
    expect(ids(lookups.songsOf('rose', {}))).toEqual(['apt', 'older', 'undated']);
  });

  it('filter by kind and by inclusive years; an undated song fits no year', () => {
    expect(ids(lookups.songsOf('rose', { kind: 'remix' }))).toEqual(['older']);
    expect(ids(lookups.songsOf('rose', { from: 2019, until: 2019 }))).toEqual(['older']);
    expect(ids(lookups.songsOf('rose', { from: 2020 }))).toEqual(['apt']);
    expect(ids(lookups.songsOf('rose', { until: 2018 }))).toEqual([]);
  });

  it('find what two artists made together, in either order', () => {
    expect(ids(lookups.index.between('bruno', 'rose'))).toEqual(['apt', 'older']);
  });

  it('never credit a group with its members’ songs, but offer them as the closest', () => {
    expect(lookups.index.between('band', 'bruno')).toEqual([]);
    const pair = lookups.pair('band', 'bruno');
    if (pair.type !== 'found') throw new Error('both names are in the catalog');
    expect(ids(lookups.nearlyBetween(pair))).toEqual(['apt', 'older']);
  });

  it('offer songs of relatives, or else acts of the same years, to an artist without any', () => {
    expect(lookups.nearest(band)).toMatchObject({
      type: 'relatives',
      songs: [{ id: 'apt' }, { id: 'older' }, { id: 'undated' }],
    });
    const acts = [2009, 2012, 2013, 2015, 2019].map((year) =>
      anArtist(`of-${year}`, { kind: 'group', debut: { date: String(year), sourceIds: ['archive'] } }),
    );
    const others = lookupsOver({
      artists: [...acts, anArtist('member'), anArtist('stranger'), anArtist('nobody')],
      memberships: [{ personId: 'member', groupId: 'of-2013', status: 'current', sourceIds: ['archive'] }],
      collaborations: [2009, 2012, 2015, 2019].map((year) => aSong(`song-${year}`, [`of-${year}`, 'stranger'])),
    });
    const peersOf = (id: string) => others.nearest(others.index.artist(id) ?? anArtist(id));

    expect(peersOf('of-2013')).toMatchObject({ artists: [{ id: 'of-2012' }, { id: 'of-2015' }, { id: 'of-2009' }] });
    expect(peersOf('member')).toEqual({ type: 'peers', artists: [] });
    expect(peersOf('nobody')).toEqual({ type: 'peers', artists: [] });
  });

  it('keep the facts of a song and an artist of one id apart', () => {
    const { index } = lookupsOver({
      artists: [anArtist('same')],
      collaborations: [aSong('same', ['same'])],
      claims: [aClaim('of-the-song', 'same')],
    });
    expect(ids(index.claimsAbout({ type: 'collaboration', id: 'same' }))).toEqual(['of-the-song']);
    expect(index.claimsAbout({ type: 'artist', id: 'same' })).toEqual([]);
  });

  it('tell one name given twice, an unknown name and an ambiguous one apart', () => {
    expect(lookups.pair('rose', 'ROSE')).toMatchObject({ type: 'same' });
    expect(lookups.pair('rose', 'nobody at all')).toMatchObject({
      type: 'unknown',
      texts: ['nobody at all'],
    });
    const ambiguous = lookups.pair('twin', 'rose');
    expect(ambiguous).toMatchObject({ type: 'ambiguous', seconds: [{ id: 'rose' }] });
    const firsts = ambiguous.type === 'ambiguous' ? ids(ambiguous.firsts).toSorted() : [];
    expect(firsts).toEqual(['twin-1', 'twin-2']);
  });

  it('offer three pairs where a name is unknown, none of an artist with itself, none twice', () => {
    const offered = (first: string, second: string) => {
      const pair = lookups.pair(first, second);
      if (pair.type !== 'unknown') throw new Error(`both names are known: ${first}, ${second}`);
      return { texts: pair.texts, pairs: pair.pairs.map((one) => `${one.first.id} ${one.second.id}`) };
    };
    const besideRose = offered('rose', 'rosa');
    expect(besideRose.pairs).toHaveLength(3);
    for (const pair of besideRose.pairs) expect(pair).toMatch(/^rose (?!rose$)/);
    const besideTwins = offered('brunno m', 'twin').pairs;
    expect(besideTwins.slice(0, 2)).toEqual(['bruno twin-1', 'bruno twin-2']);
    const neither = offered('jis yy', 'brunno m');
    expect(neither.texts).toEqual(['jis yy', 'brunno m']);
    expect(neither.pairs[0]).toBe('jisoo bruno');
    expect(offered('zzz', 'zzz')).toMatchObject({ texts: ['zzz'], pairs: { length: 3 } });
    const twice = lookups.pair('twin', 'twin');
    expect(twice).toMatchObject({ type: 'ambiguous', pairs: { length: 1 } });
  });

  it('draw every song that passes, and only those', () => {
    const drawn = [0, 0.4, 0.999].map((at) => lookups.random({ artistId: 'rose' }, () => at)?.id);
    expect(new Set(drawn)).toEqual(new Set(['apt', 'older', 'undated']));
    const again = [0, 0.999].map((at) => lookups.random({ artistId: 'rose', before: 'older' }, () => at)?.id);
    expect(new Set(again)).toEqual(new Set(['apt', 'undated']));
    expect(lookups.random({ artistId: 'rose', kind: 'remix', before: 'older' }, () => 0)?.id).toBe('older');
    expect(lookups.random({ from: 2030 }, () => 0)).toBeUndefined();
    expect(lookups.random({ artistId: 'solo' }, () => 0)).toBeUndefined();
  });

  it('know what was released on a day of any year, and else the next day that has something', () => {
    expect(ids(lookups.releasedOn('10-18').songs)).toEqual(['apt']);
    expect(lookups.releasedOn('10-19')).toMatchObject({ songs: [], next: { day: '10-18' } });
    expect(lookups.releasedOn('01-01').next?.songs.map((song) => song.id)).toEqual(['apt']);
  });
});
