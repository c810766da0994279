import { drawYears } from '../draw/years.ts';
import { yearOf } from '../ground/days.ts';
import type { Ground } from '../ground/ground.ts';
import { performersOf } from '../ground/ground.ts';
import { textsOf } from '../guards.ts';
import type { Kind } from '../kind.ts';
import { releaseOf, textChoice } from '../proof.ts';
import { createSubject } from '../subject.ts';
import type { Collaboration } from '#src/domain/catalog/model.ts';

/** A song whose one year nobody doubts, with that year. */
export interface DatedSong {
  readonly song: Collaboration;
  readonly year: number;
}

/** Songs whose year can be asked: neither their title nor their artists' names hold it. */
export function datedSongs(ground: Ground): readonly DatedSong[] {
  return ground.songs.flatMap((song) => {
    const year = ground.dates.year(song);
    if (year === undefined) return [];
    const shown = [ground.titleOf(song), ...performersOf(song).map(ground.nameOf)].flatMap(textsOf);
    return shown.some((text) => text.includes(String(year))) ? [] : [{ song, year }];
  });
}

/** Years that a song of this title surely did not come out in. */
export function isWrongYear({ dates }: Ground, song: Collaboration): (year: number) => boolean {
  const possible = dates.possibleYears(song);
  return (year) => !possible.has(year);
}

/** The year out of four; any other song or version with the title, and any sentence about it, makes a year no wrong choice. */
export const releaseYear: Kind<'release-year'> = ({ ground }) =>
  datedSongs(ground).map(({ song, year }) => ({
    subject: createSubject(ground, { kind: 'release-year', ids: [song.id], songs: [song], effort: 0.4 }),
    draw(options) {
      const latest = yearOf(ground.index.catalog.updated);
      const wrong = drawYears({ right: year, latest, count: 3, isWrong: isWrongYear(ground, song) }, options);
      return {
        facts: { song: ground.titleOf(song), by: performersOf(song).map(ground.nameOf), year },
        right: textChoice(String(year)),
        wrong: wrong.map((other) => textChoice(String(other))),
        proof: [releaseOf(song)],
      };
    },
  }));
