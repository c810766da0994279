import { drawYears } from '../../draw/years.ts';
import { yearOf } from '../../ground/days.ts';
import { releaseOf } from '../../proof.ts';
import { createSubject } from '../../subject.ts';
import { datedSongs, isWrongYear } from '../release-year.ts';
import type { Statements } from './statement.ts';

/** A song came out in a year. */
export const yearStatements: Statements = ({ ground }) =>
  datedSongs(ground).map(({ song, year }) => ({
    subject: createSubject(ground, { kind: 'true-false', ids: ['year', song.id], songs: [song], effort: 0.3 }),
    proof: [releaseOf(song)],
    state(truly, options) {
      const latest = yearOf(ground.index.catalog.updated);
      const wrong = drawYears({ right: year, latest, count: 1, isWrong: isWrongYear(ground, song) }, options);
      return { about: 'year', song: ground.titleOf(song), year: truly ? year : (wrong[0] ?? year), truly: year };
    },
  }));
