import { inSong, korean, songs2024, testRefusals, withClaim } from './refusals.ts';
import { note } from './small-catalog.ts';

testRefusals('sources', [
  {
    rule: 'a song without a source',
    change: inSong({ sources: [] }),
    file: songs2024,
    marker: '"sources"',
    field: 'sources',
    message: /a song needs at least one source/,
  },
  {
    rule: 'a membership without a source',
    change: (catalog) =>
      catalog.korean.push({
        id: 'x',
        kind: 'person',
        name: 'X',
        hangul: '엑스',
        memberOf: [{ group: 'blackpink', status: 'current' }],
      }),
    file: korean,
    field: 'memberOf[0].sources',
    message: /a membership needs/,
  },
  {
    rule: 'a claim without a source',
    change: withClaim(note({ sources: [] })),
    file: songs2024,
    marker: '"sources": []',
    field: 'claims[0].sources',
    message: /a claim needs/,
  },
  {
    rule: 'a source named twice',
    change: inSong({ sources: ['magazine', 'magazine'] }),
    file: songs2024,
    field: 'sources[1]',
    message: /"magazine" is given twice/,
  },
  {
    rule: 'an address that is not https',
    change: (catalog) =>
      catalog.sources.push({ id: 'x', kind: 'article', title: 'X', url: 'http://example.org', origin: 'x' }),
    file: 'sources.json',
    marker: 'http://',
    field: 'url',
    message: /https/,
  },
  {
    rule: 'an address that runs a script',
    change: (catalog) =>
      catalog.sources.push({ id: 'x', kind: 'article', title: 'X', url: 'javascript:alert(1)', origin: 'x' }),
    file: 'sources.json',
    marker: 'javascript',
    field: 'url',
    message: /https/,
  },
  {
    rule: 'pages without a place for the name',
    change: (catalog) =>
      catalog.sources.push({ id: 'x', kind: 'article', title: 'X', pages: 'https://example.org/x', origin: 'x' }),
    file: 'sources.json',
    marker: 'example.org/x',
    field: 'pages',
    message: /\{page\}/,
  },
]);
