import { songKey } from '#src/domain/catalog/song-key.ts';

import type { CatalogEntries, Located, Report } from './entries.ts';
import type { SongEntry } from './file-shape.ts';

type LocatedSong = Located<SongEntry>;

export function checkSongs(entries: CatalogEntries, report: Report): void {
  const byId = new Map(entries.songs.map((song) => [song.value.id, song]));
  for (const song of entries.songs) {
    checkCredits(song, report);
    checkFactSources(song, report);
    checkVersion(song, byId, report);
    for (const [index, kind] of song.value.kinds.entries()) {
      if (song.value.kinds.indexOf(kind) < index) report(song, ['kinds', index], `"${kind}" is given twice`);
    }
  }
  checkBothSides(entries, report);
  checkDoubles(entries.songs, report);
}

function checkCredits(song: LocatedSong, report: Report): void {
  const { credits } = song.value;
  if (!credits.some((credit) => credit.role === 'primary'))
    report(song, ['credits'], 'needs at least one primary credit');
  for (const [index, { artist, role }] of credits.entries()) {
    const first = credits.findIndex((other) => other.artist === artist && other.role === role);
    if (first < index) report(song, ['credits', index], `"${artist}" is credited twice as ${role}`);
  }
}

/** Sources of a fact that is not there were left behind, or the fact was forgotten. */
function checkFactSources(song: LocatedSong, report: Report): void {
  for (const fact of ['released', 'originalTitle', 'album', 'label'] as const) {
    if (song.value[fact] === undefined && song.value[`${fact}Sources`].length > 0)
      report(song, [`${fact}Sources`], `there is no ${fact} that anybody could vouch for`);
  }
}

/** All versions point at the one original, so that a family of versions is one step deep. */
function checkVersion(song: LocatedSong, byId: ReadonlyMap<string, LocatedSong>, report: Report): void {
  const { id, versionOf, kinds } = song.value;
  if (kinds.includes('remix') && versionOf === undefined) report(song, ['versionOf'], 'a remix needs its original');
  if (versionOf === undefined) return;
  const original = byId.get(versionOf)?.value.versionOf;
  if (versionOf === id) report(song, ['versionOf'], 'a song is no version of itself');
  else if (original !== undefined)
    report(song, ['versionOf'], `"${versionOf}" is a version itself: point at "${original}"`);
}

/**
 * A collaboration credits somebody Korean and somebody who is not. An original may lack one side when one of its
 * versions has both: it is here for that version to point at.
 */
function checkBothSides({ songs, artists, broken }: CatalogEntries, report: Report): void {
  const scenes = new Map(artists.map(({ value, scene }) => [value.id, scene]));
  const hasBoth = ({ value }: LocatedSong) =>
    value.credits.some(({ artist }) => scenes.get(artist) === 'korean') &&
    value.credits.some(({ artist }) => scenes.has(artist) && scenes.get(artist) !== 'korean');
  const excused = new Set(songs.filter(hasBoth).flatMap(({ value }) => value.versionOf ?? []));
  for (const song of songs) {
    const unknown = song.value.credits.some(({ artist }) => !scenes.has(artist));
    // The version that would excuse an original may be among the ill-shaped songs.
    const mayBeExcused = song.value.versionOf === undefined && broken.songs.size > 0;
    if (unknown || mayBeExcused || hasBoth(song) || excused.has(song.value.id)) continue;
    report(song, ['credits'], 'a collaboration needs a Korean and a non-Korean artist');
  }
}

function checkDoubles(songs: readonly LocatedSong[], report: Report): void {
  const known = new Map<string, LocatedSong>();
  for (const song of songs) {
    const { title, credits } = song.value;
    const artistIds = credits.map(({ artist }) => artist);
    const key = songKey(title, artistIds);
    const first = known.get(key);
    if (first === undefined) known.set(key, song);
    else if (first.value.id !== song.value.id) {
      report(song, ['title'], `the same song as "${first.value.id}": same title, same artists`);
    }
  }
}
