import type { Count } from '#src/musicbrainz/create-intake.ts';

import type { Comparison } from './compare.ts';
import type { FileResult } from './read-file.ts';
import type { ImportResult } from './run-import.ts';
import { counted, duration } from './wording.ts';

/** How many of a long list are told; the rest is in the report's file. */
const told = 10;

/** What an import came to, for people. */
export function reportText(result: ImportResult, touching: string | undefined): string {
  const written = sum(result.files);
  const { totals } = result;
  const now = `${counted(totals.songs, 'song')} and ${counted(totals.artists, 'artist')} of MusicBrainz are there now`;
  const lines = [
    ...result.files.flatMap(fileLines),
    ...sceneLines(result, touching),
    ...comparisonLines(result.comparison),
    written.changed + result.linked === 0
      ? `Nothing was changed: ${now}.`
      : `${counted(written.songs, 'new song')}, ${counted(written.artists, 'new artist')}, ${counted(written.changed, 'row')} written: ${now}.`,
    ...stopLines(result),
  ];
  return lines.join('\n');
}

/** The same, and every difference, for programs. */
export function reportJson(result: ImportResult): object {
  const { files, stopped, artistsKnown, linked, totals, comparison } = result;
  return {
    ok: isComplete(result),
    ...(stopped !== undefined && { stopped }),
    files: files.map(({ file, pass, progress, status, problem, skipped, written, seconds }) => ({
      path: file.path,
      pass,
      status,
      ...(problem !== undefined && { problem }),
      ...progress,
      skipped,
      written,
      seconds,
    })),
    written: sum(files),
    linked,
    artistsKnown,
    totals,
    ...comparison,
  };
}

/** Whether every file has been read to its end. */
export function isComplete({ stopped, files }: ImportResult): boolean {
  return stopped === undefined && files.every(({ status }) => status === 'done' || status === 'was-done');
}

function sum(files: readonly FileResult[]) {
  const written = { artists: 0, songs: 0, changed: 0 };
  for (const file of files)
    for (const name of ['artists', 'songs', 'changed'] as const) written[name] += file.written[name];
  return written;
}

function fileLines({ file, pass, progress, status, problem, skipped, seconds }: FileResult): readonly string[] {
  const name = pass === 'credited' ? `${file.name} (again, for those whom songs credit)` : file.name;
  if (status === 'was-done') return [`${name}: an earlier run has read all of it.`];
  const before = skipped > 0 ? `, ${counted(skipped, 'line')} of them in an earlier run` : '';
  const { lines, broken, brokenSamples, counts } = progress;
  return [
    `${name}: ${counted(lines, 'line')}${before}, in ${duration(seconds)}. ${countsText(counts)}`,
    ...brokenSamples.slice(0, told).map(({ line, reason }) => `  line ${line} is broken: ${reason}`),
    ...(broken > told ? [`  … ${counted(broken, 'broken line')} in all`] : []),
    ...(problem === undefined ? [] : [`  ${problem} What stands before that was read and is kept.`]),
  ];
}

/** In the order in which they are told, with what one of them is called. */
const countWords: readonly (readonly [Count, string, string?])[] = [
  ['artist', 'artist'],
  ['artist-kept', 'artist kept', 'artists kept'],
  ['release-group', 'release group'],
  ['release', 'release'],
  ['recording-met', 'recording'],
  ['kept', 'of them kept', 'of them kept'],
  ['one-artist', 'by one artist', 'by one artist'],
  ['one-sided', 'of one side alone', 'of one side alone'],
  ['unknown-scene', 'where nobody knows the other side’s home', 'where nobody knows the other side’s home'],
  ['uncredited', 'without a credit', 'without a credit'],
  [
    'printed-differently',
    'printed with other artists than the recording credits',
    'printed with other artists than the recording credits',
  ],
];

function countsText(counts: Readonly<Record<string, number>>): string {
  const known = countWords.flatMap(([name, one, many]) =>
    counts[name] === undefined ? [] : [counted(counts[name], one, many)],
  );
  const refused = Object.entries(counts).filter(([name]) => name.startsWith('refused: '));
  const left = refused.map(([name, count]) => `${counted(count, 'time')} ${name.slice('refused: '.length)}`);
  const rest = left.length === 0 ? '' : ` Passed over: ${left.join(', ')}.`;
  return `${known.join(', ') || 'Nothing to read'}.${rest}`;
}

function sceneLines({ artistsKnown, files }: ImportResult, touching: string | undefined): readonly string[] {
  if (touching === undefined || artistsKnown > 0) return [];
  const known = files.reduce((all, { progress }) => all + (progress.counts['scene-from-credit'] ?? 0), 0);
  return [
    `No dump of artists has been read: where somebody is at home was told by the credits alone (${counted(known, 'time')}). Give the artist dump along, and the songs are judged again.`,
  ];
}

function comparisonLines({ twins, differences, possibleLinks }: Comparison): readonly string[] {
  const [artists, songs] = [counted(twins.artists, 'artist'), counted(twins.songs, 'song')];
  return [
    `${artists} and ${songs} of the catalog are among them; the catalog stays as it is.`,
    ...listed(
      differences.map(
        ({ about, id, field, catalog, musicbrainz }) =>
          `${about} ${id}, ${field}: ${catalog ?? 'nothing'} in the catalog, ${musicbrainz} in MusicBrainz`,
      ),
      'difference',
    ),
    ...listed(
      possibleLinks.map(({ artistId, name, mbid }) => `${artistId} may be ${name} (${mbid})`),
      'artist of the catalog without a MusicBrainz id that has the name of one there',
      'artists of the catalog without a MusicBrainz id that have the name of one there',
    ),
  ];
}

function listed(lines: readonly string[], one: string, many?: string): readonly string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - told;
  return [
    `${counted(lines.length, one, many)}:`,
    ...lines.slice(0, told).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  … and ${rest} more: --report <file> writes all of them`] : []),
  ];
}

function stopLines({ stopped }: ImportResult): readonly string[] {
  if (stopped === undefined) return [];
  switch (stopped) {
    case 'asked':
      return ['Stopped. Everything that was read is kept; the same command goes on from here.'];
    case 'artists-incomplete':
      return [
        'Songs were not read: without all artists nobody could tell who is at home where. Get the dump of artists again.',
      ];
  }
}
