import { inSong, korean, moreKorean, songs2024, testRefusals, withClaim } from './refusals.ts';
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
    rule: 'an unknown source of a name',
    change: moreKorean({ id: 'x', name: 'X', nameSources: ['magazin'] }),
    file: korean,
    marker: '"magazin"',
    field: 'nameSources[0]',
    message: /unknown source "magazin" \(did you mean "magazine"/,
  },
  {
    rule: 'a source of a name given twice',
    change: moreKorean({ id: 'x', name: 'X', nameSources: ['magazine', 'magazine'] }),
    file: korean,
    field: 'nameSources[1]',
    message: /"magazine" is given twice/,
  },
  {
    rule: 'sources of a name that is not there',
    change: moreKorean({ id: 'x', name: 'X', hangul: null, nameSources: ['magazine'] }),
    file: korean,
    marker: '"nameSources"',
    field: 'nameSources',
    message: /there is no Hangul name/,
  },
  ...(['originalTitle', 'album', 'label'] as const).flatMap((fact) => [
    {
      rule: `an unknown source of the ${fact}`,
      change: inSong({ [fact]: 'A name', [`${fact}Sources`]: ['nowhere'] }),
      file: songs2024,
      marker: '"nowhere"',
      field: `${fact}Sources[0]`,
      message: /unknown source "nowhere"/,
    },
    {
      rule: `a source of the ${fact} given twice`,
      change: inSong({ [fact]: 'A name', [`${fact}Sources`]: ['magazine', 'magazine'] }),
      file: songs2024,
      field: `${fact}Sources[1]`,
      message: /"magazine" is given twice/,
    },
    {
      rule: `sources of the ${fact} that is not there`,
      change: inSong({ [`${fact}Sources`]: ['magazine'] }),
      file: songs2024,
      marker: `"${fact}Sources"`,
      field: `${fact}Sources`,
      message: new RegExp(`there is no ${fact} that anybody could vouch for`),
    },
  ]),
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
