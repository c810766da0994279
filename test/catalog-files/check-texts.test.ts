import { inSong, korean, moreKorean, songs2024, testRefusals, withClaim } from './refusals.ts';
import { note } from './small-catalog.ts';

testRefusals('texts', [
  {
    rule: 'a title of 201 characters',
    change: inSong({ title: 'x'.repeat(201) }),
    file: songs2024,
    marker: 'xxxx',
    field: 'title',
    message: /longer than 200/,
  },
  {
    rule: 'a claim of 301 characters',
    change: withClaim(note({ en: 'x'.repeat(301) })),
    file: songs2024,
    marker: 'xxxx',
    field: 'claims[0].en',
    message: /longer than 300/,
  },
  {
    rule: 'an alias of 101 characters',
    change: moreKorean({ id: 'x', name: 'X', aliases: [{ name: 'x'.repeat(101), kind: 'nickname' }] }),
    file: korean,
    marker: 'xxxx',
    field: 'aliases[0].name',
    message: /longer than 100/,
  },
  {
    rule: 'a bell in a title',
    change: inSong({ title: 'A\u0007PT.' }),
    file: songs2024,
    marker: 'PT.',
    field: 'title',
    message: /control or invisible/,
  },
  {
    rule: 'a line break in a claim',
    change: withClaim(note({ en: 'a\nb' })),
    file: songs2024,
    marker: '"en"',
    field: 'claims[0].en',
    message: /control or invisible/,
  },
  {
    rule: 'a mark that turns text around',
    change: inSong({ title: 'A\u202ePT.' }),
    file: songs2024,
    marker: 'PT.',
    field: 'title',
    message: /control or invisible/,
  },
  {
    rule: 'decomposed Hangul',
    change: moreKorean({ id: 'x', name: 'X', hangul: '한글'.normalize('NFD') }),
    file: korean,
    marker: '한글'.normalize('NFD'),
    field: 'hangul',
    message: /composed form/,
  },
  {
    rule: 'a field nobody knows',
    change: inSong({ titel: 'APT.' }),
    file: songs2024,
    marker: 'titel',
    field: 'titel',
    message: /unknown field/,
  },
  {
    rule: 'a __proto__ field',
    change: (catalog) => {
      catalog.raw['manifest.json'] = '{\n  "updated": "2026-01-31",\n  "__proto__": {}\n}';
    },
    file: 'manifest.json',
    marker: '__proto__',
    field: '__proto__',
    message: /unknown field/,
  },
  {
    rule: 'a number for a title',
    change: inSong({ title: 7 }),
    file: songs2024,
    marker: '"title": 7',
    field: 'title',
    message: /must be string/,
  },
]);
