import { describe, expect, it } from 'vitest';

import { inSong, korean, songs2024, testRefusals } from './refusals.ts';
import { problemsOf, smallCatalog, song, type SmallCatalog } from './small-catalog.ts';

function debuted(debut: string, extra: Record<string, unknown> = {}) {
  return (catalog: SmallCatalog) => {
    catalog.korean[1] = { ...catalog.korean[1], debut, debutSources: ['magazine'], ...extra };
  };
}

function otherDate(date: string, changed: Record<string, unknown> = {}) {
  return inSong({ otherDates: [{ date, sources: ['newspaper'] }], ...changed });
}

testRefusals('releases and debuts', [
  {
    rule: 'a debut in the future',
    change: debuted('2030'),
    file: korean,
    marker: '"debut"',
    field: 'debut',
    message: /after the catalog's own day/,
  },
  {
    rule: 'a song from long before its artist',
    change(catalog) {
      debuted('2024-11')(catalog);
      catalog.songs = { 2018: [song({ released: '2018-12-31' })] };
    },
    file: 'songs/2018.json',
    marker: '"rose"',
    field: 'credits[0]',
    message: /"rose" had no debut before 2024-11, and the song is of 2018-12-31/,
  },
  {
    rule: 'a debut that nobody states',
    change: debuted('2016', { debutSources: [] }),
    file: korean,
    field: 'debutSources',
    message: /a debut needs at least one source/,
  },
  {
    rule: 'sources of a debut that is not there',
    change(catalog) {
      catalog.korean[1] = { ...catalog.korean[1], debutSources: ['magazine'] };
    },
    file: korean,
    marker: '"debutSources"',
    field: 'debutSources',
    message: /no debut that anybody could vouch for/,
  },
  {
    rule: 'sources of a release date that is not there',
    change(catalog) {
      const { released: _, ...undated } = song({ releasedSources: ['magazine'] });
      catalog.songs = { undated: [undated] };
    },
    file: 'songs/undated.json',
    field: 'releasedSources',
    message: /no released that anybody could vouch for/,
  },
  {
    rule: 'another date without a first one',
    change(catalog) {
      const { released: _, ...undated } = song({ otherDates: [{ date: '2024-10-17', sources: ['magazine'] }] });
      catalog.songs = { undated: [undated] };
    },
    file: 'songs/undated.json',
    field: 'otherDates',
    message: /needs "released"/,
  },
  {
    rule: 'another date that is the same',
    change: otherDate('2024-10-18'),
    file: songs2024,
    field: 'otherDates[0].date',
    message: /"2024-10-18" is given twice/,
  },
  {
    rule: 'another date that nobody states',
    change: inSong({ otherDates: [{ date: '2024-10-17' }] }),
    file: songs2024,
    field: 'otherDates[0].sources',
    message: /another date needs at least one source/,
  },
  {
    rule: 'another date that no calendar has',
    change: otherDate('2024-10-32'),
    file: songs2024,
    marker: '2024-10-32',
    field: 'otherDates[0].date',
    message: /no such day/,
  },
  {
    rule: 'a source that states two dates',
    change: otherDate('2024-10-17', { releasedSources: ['newspaper'] }),
    file: songs2024,
    field: 'otherDates',
    message: /"newspaper" stands behind two dates/,
  },
  {
    rule: 'a MusicBrainz id that is none',
    change: inSong({ musicbrainz: 'APT' }),
    file: songs2024,
    marker: '"musicbrainz"',
    field: 'musicbrainz',
    message: /is a UUID/,
  },
  {
    rule: 'a MusicBrainz id of two songs',
    change(catalog) {
      const musicbrainz = '00000000-0000-4000-8000-000000000001';
      catalog.songs['2024'] = [song({ musicbrainz }), song({ id: 'other', title: 'Other', musicbrainz })];
    },
    file: songs2024,
    field: 'musicbrainz',
    message: /"apt" has this MusicBrainz id/,
  },
]);

describe('a catalog with dates', () => {
  it.each([
    ['five years before the debut', debuted('2029'), '2031-01-31'],
    ['in the year of the debut', debuted('2024-12'), '2026-01-31'],
  ])('is in order with a song from %s', (_, change, updated) => {
    const catalog = smallCatalog();
    catalog.manifest = { updated };
    change(catalog);

    expect(problemsOf(catalog)).toEqual([]);
  });

  it('is in order with two dates of two sources', () => {
    const catalog = smallCatalog();
    otherDate('2024-10-17', { releasedSources: ['magazine'] })(catalog);

    expect(problemsOf(catalog)).toEqual([]);
  });
});
