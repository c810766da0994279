import { inSong, songs2024, testRefusals, withClaim } from './refusals.ts';
import { note, peak } from './small-catalog.ts';

testRefusals('claims', [
  { rule: 'verified by one source', change: withClaim(note({ status: 'verified' })), file: songs2024, marker: '"status"', field: 'claims[0].status', message: /two sources of different origin/ },
  { rule: 'verified by two pages of one source', change: withClaim(note({ status: 'verified', sources: ['chart@1', 'chart@2'] })), file: songs2024, marker: '"status"', field: 'claims[0].status', message: /two sources of different origin/ },
  { rule: 'single-source with values', change: withClaim(note({ values: [{ en: 'A.', ko: '가.', sources: ['magazine'] }] })), file: songs2024, marker: '"values"', field: 'claims[0].values', message: /only a disputed claim has several values/ },
  { rule: 'a dispute of one', change: withClaim({ kind: 'note', status: 'disputed', values: [{ en: 'A.', ko: '가.', sources: ['magazine'] }] }), file: songs2024, marker: '"values"', field: 'claims[0].values', message: /two or more values/ },
  { rule: 'a source on both sides of a dispute', change: withClaim({ kind: 'note', status: 'disputed', values: ['A.', 'B.'].map((en) => ({ en, ko: '가.', sources: ['magazine'] })) }), file: songs2024, field: 'claims[0].values[1].sources', message: /"magazine" stands behind two values/ },
  { rule: 'a disputed value without a source', change: withClaim({ kind: 'note', status: 'disputed', values: [{ en: 'A.', ko: '가.', sources: ['magazine'] }, { en: 'B.', ko: '나.' }] }), file: songs2024, field: 'claims[0].values[1].sources', message: /a value needs at least one source/ },
  { rule: 'a disputed claim with a text of its own', change: withClaim({ kind: 'note', status: 'disputed', en: 'C.', values: [{ en: 'A.', ko: '가.', sources: ['magazine'] }, { en: 'B.', ko: '나.', sources: ['newspaper'] }] }), file: songs2024, marker: '"C."', field: 'claims[0].en', message: /belongs into the values/ },
  { rule: 'a disputed claim with sources of its own', change: withClaim({ kind: 'note', status: 'disputed', sources: ['chart'], values: [{ en: 'A.', ko: '가.', sources: ['magazine'] }, { en: 'B.', ko: '나.', sources: ['newspaper'] }] }), file: songs2024, field: 'claims[0].sources', message: /belongs into the values/ },
  { rule: 'a note without Korean', change: withClaim(note({ ko: undefined })), file: songs2024, field: 'claims[0].ko', message: /is missing/ },
  { rule: 'a note without English', change: withClaim(note({ en: undefined })), file: songs2024, field: 'claims[0].en', message: /is missing/ },
  { rule: 'an empty text', change: withClaim(note({ en: '' })), file: songs2024, marker: '"en"', field: 'claims[0].en', message: /is empty/ },
  { rule: 'a text of spaces', change: withClaim(note({ ko: '  ' })), file: songs2024, marker: '"ko"', field: 'claims[0].ko', message: /spaces around/ },
  { rule: 'a chart peak with half a text', change: withClaim(peak({ en: 'Third.' })), file: songs2024, field: 'claims[0].ko', message: /is missing/ },
  { rule: 'a chart peak without a number', change: withClaim(peak({ peak: undefined })), file: songs2024, field: 'claims[0].peak', message: /a chart peak needs it/ },
  { rule: 'a chart peak without a chart', change: withClaim(peak({ chart: undefined })), file: songs2024, field: 'claims[0].chart', message: /a chart peak needs it/ },
  { rule: 'a note with a number', change: withClaim(note({ peak: 3 })), file: songs2024, marker: '"peak"', field: 'claims[0].peak', message: /belongs to a chart-peak, not to note/ },
  { rule: 'an unknown chart', change: withClaim(peak({ chart: 'Hot 1000' })), file: songs2024, marker: 'Hot 1000', field: 'claims[0].chart', message: /unknown chart "Hot 1000"/ },
  { rule: 'a peak below the chart', change: withClaim(peak({ peak: 101 })), file: songs2024, marker: '"peak": 101', field: 'claims[0].peak', message: /only 100 positions/ },
  { rule: 'peak 0', change: withClaim(peak({ peak: 0 })), file: songs2024, marker: '"peak": 0', field: 'claims[0].peak', message: /1 or more/ },
  { rule: 'a peak of two and a half', change: withClaim(peak({ peak: 2.5 })), file: songs2024, marker: '"peak": 2.5', field: 'claims[0].peak', message: /int|whole/ },
  { rule: 'a peak week that is no day', change: withClaim(peak({ week: '2024-11' })), file: songs2024, marker: '"week"', field: 'claims[0].week', message: /whole day/ },
  { rule: 'a first week after the peak week', change: withClaim(peak({ week: '2024-11-02', firstWeek: '2024-11-09' })), file: songs2024, marker: '"firstWeek"', field: 'claims[0].firstWeek', message: /after the peak week/ },
  { rule: 'a peak before the release', change: withClaim(peak({ week: '2024-10-12' })), file: songs2024, marker: '"week"', field: 'claims[0].week', message: /another version's/ },
  { rule: 'the same claim twice', change: inSong({ claims: [note(), note()] }), file: songs2024, field: 'claims[1]', message: /already made/ },
]);
