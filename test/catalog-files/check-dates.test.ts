import { inSong, songs2024, testRefusals } from './refusals.ts';
import { song } from './small-catalog.ts';

testRefusals('dates', [
  {
    rule: 'a date in words',
    change: inSong({ released: '2024-10-18th' }),
    file: songs2024,
    marker: '18th',
    field: 'released',
    message: /is not YYYY/,
  },
  {
    rule: '30 February',
    change: inSong({ released: '2024-02-30' }),
    file: songs2024,
    marker: '02-30',
    field: 'released',
    message: /no such day/,
  },
  {
    rule: '29 February of a common year',
    change: inSong({ released: '2023-02-29' }),
    file: songs2024,
    marker: '02-29',
    field: 'released',
    message: /no such day/,
  },
  {
    rule: 'the 13th month',
    change: inSong({ released: '2024-13' }),
    file: songs2024,
    marker: '2024-13',
    field: 'released',
    message: /no such month/,
  },
  {
    rule: 'day 0',
    change: inSong({ released: '2024-10-00' }),
    file: songs2024,
    marker: '10-00',
    field: 'released',
    message: /no such day/,
  },
  {
    rule: 'a year before records',
    change: inSong({ released: '1024' }),
    file: songs2024,
    marker: '1024',
    field: 'released',
    message: /before 1900/,
  },
  {
    rule: "a release after the catalog's own day",
    change: (catalog) => {
      catalog.songs['2026'] = [song({ id: 'later', title: 'Later', released: '2026-02-01' })];
    },
    file: 'songs/2026.json',
    marker: '2026-02-01',
    field: 'released',
    message: /after the catalog's own day/,
  },
  {
    rule: 'a song in the file of another year',
    change: inSong({ released: '2023-10-18' }),
    file: songs2024,
    marker: '2023-10',
    field: 'released',
    message: /belongs in songs\/2023\.json/,
  },
  {
    rule: 'a song without a date in the file of a year',
    change: inSong({ released: undefined }),
    file: songs2024,
    marker: '    {',
    field: 'released',
    message: /belongs in songs\/undated\.json/,
  },
  {
    rule: 'a manifest day that is none',
    change: (catalog) => {
      catalog.manifest['updated'] = '2026-01-32';
    },
    file: 'manifest.json',
    marker: 'updated',
    field: 'updated',
    message: /no such day/,
  },
  {
    rule: 'a manifest day without a day',
    change: (catalog) => {
      catalog.manifest['updated'] = '2026-01';
    },
    file: 'manifest.json',
    marker: 'updated',
    field: 'updated',
    message: /whole day/,
  },
]);
