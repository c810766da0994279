import { describe, expect, it } from 'vitest';

import { documentsOf } from '#src/musicbrainz/document.ts';
import { sightingsOf } from '#src/musicbrainz/sighting.ts';
import { readSong } from '#src/musicbrainz/song.ts';
import type { Song } from '#src/musicbrainz/values.ts';

import { aCredit, aRecording, aRelation, aRelease, mbid, type Places } from './support/documents.ts';

function songsOf(document: object): readonly (Song | undefined)[] {
  return documentsOf(document).flatMap((one) =>
    one.type === 'refused' ? [] : sightingsOf(one).map((sighting) => readSong(sighting, () => undefined)),
  );
}

const credited = (song: Song | undefined) =>
  song?.credits.map(({ artist, role, creditedAs, joinPhrase }) => [artist.name, role, creditedAs, joinPhrase]);

describe('a credit', () => {
  it.each<[string, Places, readonly (readonly [string, string])[]]>([
    [
      'everybody is primary',
      [[1, ' & '], [2, ' x '], [3]],
      [
        ['Artist 1', 'primary'],
        ['Artist 2', 'primary'],
        ['Artist 3', 'primary'],
      ],
    ],
    [
      'who comes after "feat." is a guest, and who comes after the guest too',
      [[1, ' & '], [2, ' feat. '], [3, ', '], [4]],
      [
        ['Artist 1', 'primary'],
        ['Artist 2', 'primary'],
        ['Artist 3', 'featured'],
        ['Artist 4', 'featured'],
      ],
    ],
    [
      'not after a bracket that has closed',
      [[1, ' (feat. '], [2, ') & '], [3]],
      [
        ['Artist 1', 'primary'],
        ['Artist 2', 'featured'],
        ['Artist 3', 'primary'],
      ],
    ],
    [
      'not a rival',
      [[1, ' feat. '], [2, ' vs. '], [3]],
      [
        ['Artist 1', 'primary'],
        ['Artist 2', 'featured'],
        ['Artist 3', 'primary'],
      ],
    ],
    [
      'who stands there twice counts once',
      [[1, ' vs. '], [2, ' feat. '], [1]],
      [
        ['Artist 1', 'primary'],
        ['Artist 2', 'primary'],
      ],
    ],
  ])('%s', (_, places, roles) => {
    const [song] = songsOf(aRecording(9, places));

    expect(song?.credits.map(({ artist, role }) => [artist.name, role])).toEqual(roles);
  });

  it('keeps the printed names and the text between them', () => {
    const [song] = songsOf(
      aRecording(9, [
        [1, ' ♥ ', 'ARTIST ONE'],
        [2, '', 'Artist 2'],
      ]),
    );

    expect(credited(song)).toEqual([
      ['Artist 1', 'primary', 'ARTIST ONE', ' ♥ '],
      ['Artist 2', 'primary', undefined, undefined],
    ]);
  });

  it('keeps a printed name in other letters, as the artist’s own document may know a Latin one', () => {
    const credit = [{ name: '아이유', joinphrase: '', artist: { id: mbid(1), name: '아이유' } }];

    expect(credited(songsOf(aRecording(9, [], { 'artist-credit': credit }))[0])).toEqual([
      ['아이유', 'primary', '아이유', undefined],
    ]);
  });

  it('adds who remixed it and then who produced it, unless they are in the credit', () => {
    const relations = [
      aRelation('producer', 4),
      aRelation('producer', 1),
      aRelation('remixer', 3),
      aRelation('vocal', 5),
    ];
    const [song] = songsOf(aRecording(9, [[1, ' & '], [2]], { relations }));

    expect(credited(song)?.map(([name, role]) => [name, role])).toEqual([
      ['Artist 1', 'primary'],
      ['Artist 2', 'primary'],
      ['Artist 3', 'remixer'],
      ['Artist 4', 'producer'],
    ]);
  });

  it('does not take the producer of what was made of it', () => {
    const relations = [aRelation('remixer', 3, { direction: 'forward' })];

    expect(credited(songsOf(aRecording(9, [[1]], { relations }))[0])).toHaveLength(1);
  });

  it('leaves out who stands for nobody', () => {
    const unknown = {
      name: '[unknown]',
      joinphrase: '',
      artist: { id: '125ec42a-7229-4250-afc5-e057484327fe', name: '[unknown]' },
    };
    const recording = aRecording(9, [], { 'artist-credit': [...aCredit([[1, ' & ']]), unknown] });

    expect(credited(songsOf(recording)[0])).toEqual([['Artist 1', 'primary', undefined, ' & ']]);
  });

  it('is the recording’s own, and the printed one only where it has none', () => {
    const track = (own: Places) => ({ 'artist-credit': aCredit([[7, ' & '], [8]]), recording: aRecording(9, own) });
    const release = aRelease(20, [], { media: [{ tracks: [track([[1]]), track([])] }] });

    expect(songsOf(release).map((song) => credited(song)?.map(([name]) => name))).toEqual([
      ['Artist 1'],
      ['Artist 7', 'Artist 8'],
    ]);
  });

  it.each([
    ['no title', { title: '' }],
    ['no id', { id: null }],
    ['nobody', { 'artist-credit': [] }],
    ['nonsense for a credit', { 'artist-credit': [null, 3, 'x', { artist: 'y' }] }],
  ])('makes no song with %s', (_, more) => {
    expect(songsOf(aRecording(9, [[1]], more))).toEqual([undefined]);
  });
});

describe('a release', () => {
  it('holds the recordings of all its media, pregaps and data tracks', () => {
    const media = [
      { tracks: [{ recording: aRecording(1, [[7]]) }], pregap: { recording: aRecording(2, [[7]]) } },
      { tracks: [{ recording: aRecording(3, [[7]]) }], 'data-tracks': [{ recording: aRecording(4, [[7]]) }] },
      { tracks: null },
    ];

    expect(songsOf(aRelease(20, [], { media })).map((song) => song?.title)).toEqual([
      'Song 2',
      'Song 1',
      'Song 3',
      'Song 4',
    ]);
  });
});

describe('a song’s date', () => {
  it.each([
    ['2020-05-06', '2020-05-06', false],
    ['2020-05', '2020-05', false],
    ['2020', '2020', false],
    ['2020-02-30', '2020-02', false],
    ['2020-13', '2020', false],
    ['', '2021-03-04', true],
    [null, '2021-03-04', true],
    ['0000', '2021-03-04', true],
  ])('of %j is %s', (date, released, isReleaseDate) => {
    const release = aRelease(20, [aRecording(9, [[1]], { 'first-release-date': date })], { date: '2021-03-04' });

    expect(songsOf(release)[0]).toMatchObject({ released, isReleaseDate });
  });

  it('is not known where nobody says so', () => {
    const release = aRelease(20, [aRecording(9, [[1]], { 'first-release-date': '' })], { date: null });

    expect(songsOf(release)[0]).not.toHaveProperty('released');
  });
});

describe('a song’s kinds', () => {
  const group = (primary: string | null, ...secondary: string[]) => ({
    id: mbid(3),
    'primary-type': primary,
    'secondary-types': secondary,
  });
  const on = (releaseGroup: object, recording: object = {}, credit: Places = [[1]]) =>
    songsOf(aRelease(20, [aRecording(9, credit, recording)], { 'release-group': releaseGroup }))[0]?.kinds;

  it.each([
    ['a single', group('Single'), ['single']],
    ['an album', group('Album'), ['album-track']],
    ['an EP', group('EP'), ['album-track']],
    ['a soundtrack', group('Album', 'Soundtrack'), ['album-track', 'soundtrack']],
    ['a live album', group('Album', 'Live'), ['album-track', 'performance']],
    ['a single of remixes', group('Single', 'Remix'), ['single', 'remix']],
    ['a compilation says nothing', group('Album', 'Compilation'), []],
    ['a mixtape says nothing', group('Album', 'Mixtape/Street'), []],
    ['a broadcast says nothing', group('Broadcast'), []],
    ['nothing is said', group(null), []],
  ])('follow from its release group: %s', (_, releaseGroup, kinds) => {
    expect(on(releaseGroup)).toEqual(kinds);
  });

  it.each([
    [{ disambiguation: 'Joe remix' }, ['remix']],
    [{ disambiguation: 'live, 2019-05-01: Wembley Stadium' }, ['performance']],
    [{ title: 'Song (Joe remix)' }, ['remix']],
    [{ title: 'Song [Joe’s REMIX]' }, ['remix']],
    [{ title: '노래 (리믹스)' }, ['remix']],
    [{ title: '歌（ライブ）' }, ['performance']],
    [{ title: 'Ignition (Remix)', disambiguation: 'live' }, ['remix', 'performance']],
    [{ title: 'Live Forever' }, []],
    [{ title: 'Remix to Ignition' }, []],
    [{ title: 'Song (alive)', disambiguation: 'deliverance' }, []],
  ])('follow from its own words: %j', (words, kinds) => {
    expect(on(group(null), words)).toEqual(kinds);
  });

  it('tell that there is a guest', () => {
    expect(on(group('Single'), {}, [[1, ' feat. '], [2]])).toEqual(['single', 'feature']);
  });
});
