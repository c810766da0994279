import { inSong, moreSongs, songs2024, testRefusals } from './refusals.ts';
import { song } from './small-catalog.ts';

testRefusals('songs', [
  { rule: 'a song without credits', change: inSong({ credits: [] }), file: songs2024, marker: '"credits"', field: 'credits', message: /at least one primary/ },
  { rule: 'only featured credits', change: inSong({ credits: ['rose', 'bruno-mars'].map((artist) => ({ artist, role: 'featured' })) }), file: songs2024, marker: '"credits"', field: 'credits', message: /at least one primary/ },
  { rule: 'a credit without a role', change: inSong({ credits: ['rose', { artist: 'bruno-mars' }] }), file: songs2024, marker: '        {', field: 'credits[1].role', message: /must be one of primary/ },
  { rule: 'an unknown role', change: inSong({ credits: ['rose', { artist: 'bruno-mars', role: 'dancer' }] }), file: songs2024, marker: 'dancer', field: 'credits[1].role', message: /must be one of/ },
  { rule: 'a doubled credit', change: inSong({ credits: ['rose', 'bruno-mars', 'rose'] }), file: songs2024, field: 'credits[2]', message: /"rose" is credited twice as primary/ },
  { rule: 'a song without a kind', change: inSong({ kinds: [] }), file: songs2024, marker: '"kinds"', field: 'kinds', message: /at least one kind/ },
  { rule: 'a doubled kind', change: inSong({ kinds: ['single', 'single'] }), file: songs2024, field: 'kinds[1]', message: /given twice/ },
  { rule: 'a song without a title', change: inSong({ title: undefined }), file: songs2024, marker: '    {', field: 'title', message: /is missing/ },
  { rule: 'a song of Korean artists alone', change: inSong({ credits: ['rose', 'blackpink'] }), file: songs2024, marker: '"credits"', field: 'credits', message: /a Korean and a non-Korean/ },
  { rule: 'a song of Western artists alone', change: inSong({ credits: ['bruno-mars'] }), file: songs2024, marker: '"credits"', field: 'credits', message: /a Korean and a non-Korean/ },
  { rule: 'a remix without its original', change: inSong({ kinds: ['remix'] }), file: songs2024, marker: '    {', field: 'versionOf', message: /a remix needs its original/ },
  { rule: 'a version of itself', change: inSong({ versionOf: 'apt' }), file: songs2024, marker: '"versionOf"', field: 'versionOf', message: /no version of itself/ },
  { rule: 'a version of a version', change: moreSongs(song({ id: 'apt-live', title: 'APT. (live)', versionOf: 'apt' }), song({ id: 'apt-mix', title: 'APT. (mix)', versionOf: 'apt-live' })), file: songs2024, marker: '"versionOf": "apt-live"', field: 'versionOf', message: /is a version itself: point at "apt"/ },
  { rule: 'the same song under another id and spelling', change: moreSongs(song({ id: 'apt-again', title: 'Apt', credits: ['bruno-mars', 'rose'] })), file: songs2024, marker: '"Apt"', field: 'title', message: /the same song as "apt"/ },
]);
