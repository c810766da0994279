import { describe, expect, it } from 'vitest';

import { seedCatalog } from '#src/db/catalog-repo.ts';
import { mbid } from '#test/musicbrainz/support/documents.ts';
import { aCatalog, anArtist, aSong, aSource } from '#test/support/builders/catalog.ts';

import { artist, song, useStore } from './support/use-store.ts';

const bench = useStore();

describe('links to the catalog', () => {
  const catalog = aCatalog({
    artists: [anArtist('iu', { musicbrainzId: mbid(1), hangul: '아이유' }), anArtist('joe')],
    collaborations: [aSong('ours', ['iu', 'joe'], { title: 'Ours', released: '2020-05', musicbrainzId: mbid(9) })],
    sources: ['archive', 'paper', 'label'].map((id) => aSource(id)),
    claims: [],
  });

  it('are made by MusicBrainz’ id and never by name, and go when the catalog says no more so', async () => {
    await seedCatalog(bench().database.prisma, catalog);
    await bench().commit({ artists: [artist(1, { name: 'x' }), artist(2, { name: 'joe' })], songs: [song(9, [1, 2])] });
    const [linked, again] = [await bench().store.link(), await bench().store.link()];
    const links = [
      await bench().rows('imported_artists', 'external_id, artist_id'),
      await bench().rows('imported_songs', 'external_id, collaboration_id'),
    ];
    await bench().client.query('UPDATE artists SET musicbrainz_id = NULL');

    expect([linked, again, await bench().store.link()]).toEqual([2, 0, 1]);
    expect(links).toEqual([
      [
        { external_id: mbid(1), artist_id: 'iu' },
        { external_id: mbid(2), artist_id: null },
      ],
      [{ external_id: mbid(9), collaboration_id: 'ours' }],
    ]);
  });

  it('give both sides of what is linked', async () => {
    await seedCatalog(bench().database.prisma, catalog);
    await bench().commit({ artists: [artist(1, { hangul: '아이유' }), artist(2)], songs: [song(9, [1, 2])] });
    await bench().store.link();

    expect(await bench().store.linkedArtists()).toEqual([
      expect.objectContaining({ id: 'iu', mbid: mbid(1), imported: { name: 'Artist 1', hangul: '아이유' } }),
    ]);
    expect(await bench().store.linkedSongs()).toEqual([
      {
        id: 'ours',
        mbid: mbid(9),
        curated: {
          titles: ['Ours'],
          released: '2020-05',
          credits: [
            expect.objectContaining({ artistId: 'iu', role: 'primary' }),
            expect.objectContaining({ artistId: 'joe' }),
          ],
        },
        imported: {
          title: 'Song 9',
          released: '2020-05-06',
          credits: [
            { artistId: 'iu', name: 'Artist 1', role: 'primary' },
            { artistId: null, name: 'Artist 2', role: 'primary' },
          ],
        },
      },
    ]);
  });

  it('leave the catalog as it is', async () => {
    await seedCatalog(bench().database.prisma, catalog);
    const before = [
      await bench().rows('artists', '*, xmin'),
      await bench().rows('collaborations', '*, xmin'),
      await bench().rows('credits', '*, xmin'),
    ];
    await bench().commit({ artists: [artist(1, { name: 'x' }), artist(2)], songs: [song(9, [2, 1], { title: 'y' })] });
    await bench().store.link();

    expect([
      await bench().rows('artists', '*, xmin'),
      await bench().rows('collaborations', '*, xmin'),
      await bench().rows('credits', '*, xmin'),
    ]).toEqual(before);
  });
});
