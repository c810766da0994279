import { inSong, korean, moreKorean, moreSongs, songs2024, testRefusals, western } from './refusals.ts';
import { membership, song } from './small-catalog.ts';

testRefusals('ids', [
  { rule: 'an unknown artist', change: inSong({ credits: ['rsoe', 'bruno-mars'] }), file: songs2024, marker: 'rsoe', field: 'credits[0].artist', message: /^unknown artist "rsoe" \(did you mean "rose"\?\)$/ },
  { rule: 'an unknown artist like no other', change: inSong({ credits: ['rose', 'bruno-mars', 'quetzalcoatl'] }), file: songs2024, marker: 'quetzal', field: 'credits[2].artist', message: /^unknown artist "quetzalcoatl"$/ },
  { rule: 'an unknown source', change: inSong({ sources: ['magazin'] }), file: songs2024, marker: 'magazin', field: 'sources[0]', message: /unknown source "magazin" \(did you mean "magazine"/ },
  { rule: 'an unknown original', change: inSong({ versionOf: 'nowhere' }), file: songs2024, marker: 'nowhere', field: 'versionOf', message: /unknown song "nowhere"/ },
  { rule: 'an unknown group', change: (catalog) => catalog.korean.push({ id: 'x', kind: 'person', name: 'X', hangul: '엑스', memberOf: [membership({ group: 'blakpink' })] }), file: korean, marker: 'blakpink', field: 'memberOf[0].group', message: /did you mean "blackpink"/ },
  { rule: 'an unknown parent group', change: moreKorean({ id: 'unit', kind: 'sub-unit', name: 'Unit', parents: ['nobody'] }), file: korean, marker: 'nobody', field: 'parents[0]', message: /unknown artist/ },
  { rule: 'the page of a source that has none', change: inSong({ sources: ['magazine@2024'] }), file: songs2024, marker: 'magazine@', field: 'sources[0]', message: /has no pages/ },
  { rule: 'a page with too long an id', change: inSong({ sources: [`chart@${'9'.repeat(40)}`] }), file: songs2024, marker: 'chart@', field: 'sources[0]', message: /at most 40/ },
  { rule: 'a page that takes the id of another source', change: (catalog) => { catalog.sources.push({ id: 'chart-7', kind: 'article', title: 'Seven', origin: 'seven' }); inSong({ sources: ['chart@7'] })(catalog); }, file: songs2024, marker: 'chart@7', field: 'sources[0]', message: /id of another source/ },
  { rule: 'an artist declared twice', change: (catalog) => catalog.western.push({ id: 'rose', kind: 'person', name: 'Rose' }), file: western, marker: '"rose"', field: 'id', message: /artist "rose" is already in artists\/korean\.json:\d+/ },
  { rule: 'a song declared twice', change: moreSongs(song({ title: 'Other' })), file: songs2024, field: 'id', message: /song "apt" is already in/ },
  { rule: 'a source declared twice', change: (catalog) => catalog.sources.push({ id: 'chart', kind: 'article', title: 'Second', origin: 'x' }), file: 'sources.json', field: 'id', message: /source "chart" is already in/ },
  { rule: 'an id that is no slug', change: inSong({ id: 'APT' }), file: songs2024, marker: '"APT"', field: 'id', message: /lower-case/ },
  { rule: 'an id with doubled hyphens', change: inSong({ id: 'a--b' }), file: songs2024, marker: 'a--b', field: 'id', message: /single hyphens/ },
  { rule: 'an id of 41 characters', change: inSong({ id: 'a'.repeat(41) }), file: songs2024, marker: 'aaaa', field: 'id', message: /at most 40/ },
]);
