import { dateProblem, isBefore } from '#src/domain/catalog/partial-date.ts';

import { checkDate, latestDay } from './check-dates.ts';
import type { CatalogEntries, Located, LocatedArtist, Report } from './entries.ts';
import type { SongEntry } from './file-shape.ts';
import { homeOfSong } from './homes.ts';

type LocatedSong = Located<SongEntry>;

/** Trainees and indie years come before a debut; a song from long before belongs to somebody of the same name. */
const yearsBeforeDebut = 5;

/** When songs came out: no date that cannot be, none that is said twice, none from before its artists' time. */
export function checkReleases(entries: CatalogEntries, report: Report): void {
  const latest = latestDay(entries);
  const artists = new Map(entries.artists.map((artist) => [artist.value.id, artist]));
  for (const artist of entries.artists) checkDate(report, artist, ['debut'], artist.value.debut, { latest });
  for (const song of entries.songs) {
    checkDate(report, song, ['released'], song.value.released, { latest });
    checkFile(song, report);
    checkOtherDates(song, report, latest);
    checkDebuts(song, artists, report);
  }
}

/** A song stands in the file of its year, where the next editor looks for it. */
function checkFile(song: LocatedSong, report: Report): void {
  const home = homeOfSong(song.value);
  if (song.file.name !== home) report(song, ['released'], `this song belongs in ${home}`);
}

function checkOtherDates(song: LocatedSong, report: Report, latest: string): void {
  const { released, otherDates } = song.value;
  if (otherDates.length > 0 && released === undefined)
    report(song, ['otherDates'], 'needs "released": the date that is best supported');
  const said = [released];
  for (const [index, { date }] of otherDates.entries()) {
    const field = ['otherDates', index, 'date'];
    checkDate(report, song, field, date, { latest });
    if (said.includes(date)) report(song, field, `"${date}" is given twice`);
    said.push(date);
  }
  const refs = [...song.value.releasedSources, ...otherDates.flatMap(({ sources }) => sources)];
  for (const ref of new Set(refs.filter((one, index) => refs.indexOf(one) < index)))
    report(song, ['otherDates'], `"${ref}" stands behind two dates`);
}

function checkDebuts(song: LocatedSong, artists: ReadonlyMap<string, LocatedArtist>, report: Report): void {
  const { released, credits } = song.value;
  if (released === undefined || dateProblem(released) !== undefined) return;
  for (const [index, { artist }] of credits.entries()) {
    const debut = artists.get(artist)?.value.debut;
    if (debut === undefined || dateProblem(debut) !== undefined) continue;
    const earliest = String(Number(debut.slice(0, 4)) - yearsBeforeDebut);
    if (isBefore(released, earliest))
      report(song, ['credits', index], `"${artist}" had no debut before ${debut}, and the song is of ${released}`);
  }
}
