import { describe, expect, it } from 'vitest';

import { differencesOfArtist, differencesOfSong, type SongTwins } from '#src/musicbrainz/differences.ts';

import { mbid } from './support/documents.ts';

const credit = (name: string, artistId: string | null = null, role = 'primary') => ({ artistId, name, role });

function song(curated: Partial<SongTwins['curated']>, imported: Partial<SongTwins['imported']>): SongTwins {
  return {
    id: 'apt',
    mbid: mbid(1),
    curated: { titles: ['APT.', '아파트'], released: '2024-10-18', credits: [credit('ROSÉ', 'rose')], ...curated },
    imported: { title: 'APT.', released: '2024-10-18', credits: [credit('ROSÉ', 'rose')], ...imported },
  };
}

describe('a song in the catalog and in MusicBrainz', () => {
  it.each<[string, SongTwins]>([
    ['says the same', song({}, {})],
    ['is spelled otherwise', song({}, { title: 'Apt' })],
    ['has another of its titles', song({}, { title: '아파트' })],
    ['has its guests in the title', song({}, { title: 'APT. (feat. Bruno Mars)' })],
    ['is dated less exactly there', song({}, { released: '2024-10' })],
    ['is dated less exactly here', song({ released: '2024' }, {})],
    ['is not dated there', song({}, { released: null })],
    [
      'credits in another order',
      song(
        { credits: [credit('A', 'a'), credit('B', 'b')] },
        { credits: [credit('B', 'b'), credit('A', 'a', 'featured')] },
      ),
    ],
    ['credits somebody by name who is not linked', song({}, { credits: [credit('Rosé')] })],
    ['has a producer there', song({}, { credits: [credit('ROSÉ', 'rose'), credit('Somebody', null, 'producer')] })],
    ['has a writer here', song({ credits: [credit('ROSÉ', 'rose'), credit('Somebody', 'somebody', 'writer')] }, {})],
  ])('does not differ when it %s', (_, twins) => {
    expect(differencesOfSong(twins)).toEqual([]);
  });

  it.each<[string, SongTwins, object]>([
    ['title', song({}, { title: 'Apartment' }), { field: 'title', catalog: 'APT.', musicbrainz: 'Apartment' }],
    [
      'date',
      song({}, { released: '2024-10-17' }),
      { field: 'released', catalog: '2024-10-18', musicbrainz: '2024-10-17' },
    ],
    ['missing date', song({ released: null }, {}), { field: 'released', catalog: null, musicbrainz: '2024-10-18' }],
    [
      'missing artist',
      song({}, { credits: [credit('ROSÉ', 'rose'), credit('Bruno Mars', null, 'featured')] }),
      { field: 'credits', catalog: 'ROSÉ', musicbrainz: 'ROSÉ, Bruno Mars (featured)' },
    ],
    [
      'artist too many',
      song({ credits: [credit('ROSÉ', 'rose'), credit('Bruno Mars', 'bruno-mars')] }, {}),
      { field: 'credits', catalog: 'ROSÉ, Bruno Mars', musicbrainz: 'ROSÉ' },
    ],
    [
      'namesake',
      song({}, { credits: [credit('ROSÉ', 'rose-of-elsewhere')] }),
      { field: 'credits', catalog: 'ROSÉ', musicbrainz: 'ROSÉ' },
    ],
  ])('differs in its %s', (_, twins, difference) => {
    expect(differencesOfSong(twins)).toEqual([{ about: 'song', id: 'apt', mbid: mbid(1), ...difference }]);
  });
});

describe('an artist in the catalog and in MusicBrainz', () => {
  const differences = (mine: string | null, theirs: string | null) =>
    differencesOfArtist({ id: 'x', mbid: mbid(2), curated: { hangul: mine }, imported: { hangul: theirs } });

  it.each([
    ['로제', '로제'],
    ['블랙 핑크', '블랙핑크'],
    ['로제', null],
    [null, null],
  ])('does not differ with the Hangul %s and %s', (mine, theirs) => {
    expect(differences(mine, theirs)).toEqual([]);
  });

  it.each([
    ['로제', '로즈'],
    [null, '로제'],
  ])('differs with the Hangul %s and %s', (mine, theirs) => {
    expect(differences(mine, theirs)).toEqual([
      { about: 'artist', id: 'x', mbid: mbid(2), field: 'hangul', catalog: mine, musicbrainz: theirs },
    ]);
  });
});
