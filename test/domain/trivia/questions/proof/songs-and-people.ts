import type { WorldReadings } from './readings.ts';
import type { WorldSong } from './world.ts';

/** Whether the song credits anybody who could be meant by the name, or one of their circle. */
export function couldBeOn({ circle }: WorldReadings, song: WorldSong, name: string): boolean {
  const meant = circle(name);
  return song.credits.some(({ artist }) => meant.has(artist));
}

/** Whether a verified song credits exactly that artist. */
export function isSurelyOn({ exactly, enough }: WorldReadings, song: WorldSong, name: string): boolean {
  const ids = exactly(name).map(({ id }) => id);
  return enough(song.sources) && song.credits.some(({ artist }) => ids.includes(artist));
}

/** Whether any song in the world could be one of both. */
export function couldHaveMet(readings: WorldReadings, first: string, second: string): boolean {
  const [one, other] = [readings.circle(first), readings.circle(second)];
  return [...one].some((id) =>
    readings.songsOf(id).some(({ credits }) => credits.some(({ artist }) => other.has(artist))),
  );
}

export function surelyMet(readings: WorldReadings, first: string, second: string): boolean {
  const songs = readings.exactly(first).flatMap(({ id }) => readings.songsOf(id));
  return songs.some((song) => isSurelyOn(readings, song, first) && isSurelyOn(readings, song, second));
}

/** First and last day that a date may mean, in days. */
function daysOf(date: string): readonly [first: number, last: number] {
  const [year = 0, month, day] = date.split('-').map(Number);
  const at = (y: number, m: number, d: number) => Date.UTC(y, m, d) / 86_400_000;
  if (month === undefined) return [at(year, 0, 1), at(year, 11, 31)];
  return day === undefined
    ? [at(year, month - 1, 1), at(year, month, 0)]
    : [at(year, month - 1, day), at(year, month - 1, day)];
}

/** First or last days; an unknown date may be any. */
function daysBy(dates: readonly string[], unknown: number, end: 0 | 1): readonly number[] {
  return dates.length === 0 ? [unknown] : dates.map((date) => daysOf(date)[end]);
}

/** The dates without those that another one says more exactly. */
export function mostExact(dates: readonly (string | undefined)[]): readonly string[] {
  const known = dates.filter((date) => date !== undefined);
  return known.filter((date) => !known.some((other) => other !== date && other.startsWith(date)));
}

/** Whether whatever came out under the one title came out before whatever did under the other, by two days or more. */
export function surelyEarlier({ titled }: WorldReadings, early: string, late: string): boolean {
  const ends = titled(early).map(({ dates }) => Math.max(...daysBy(dates, Infinity, 1)));
  const starts = titled(late).map(({ dates }) => Math.min(...daysBy(dates, -Infinity, 0)));
  const disputed = [...titled(early), ...titled(late)].some(({ claims }) =>
    claims.some(({ kind, status }) => kind === 'release' && status === 'disputed'),
  );
  return !disputed && Math.min(...starts) - Math.max(...ends) >= 2;
}
