import type { QuestionFacts, Statement } from '#src/domain/trivia/question.ts';

import type { Check, Verdict } from './check-people.ts';
import { positionsOf, releaseYear } from './check-songs.ts';
import { firstConsonants, isPlainHangul, plainLetters } from './fold.ts';
import type { WorldReadings } from './readings.ts';
import { couldBeOn, couldHaveMet, isSurelyOn, surelyMet } from './songs-and-people.ts';

export const hangulName: Check<'hangul-name'> = (readings, { name, hangul, asks }, choice) => {
  const [latin, korean] = asks === 'hangul' ? [name, choice] : [choice, hangul];
  return {
    surely: readings.exactly(latin).some((artist) => artist.hangul === korean && readings.enough(artist.nameSources)),
    possibly: !readings.circle(latin).isDisjointFrom(new Set(readings.people(korean).map(({ id }) => id))),
  };
};

export const initials: Check<'initials'> = (readings, { initials: asked, of }, choice) => {
  const fits = (text: string | undefined) =>
    text !== undefined && isPlainHangul(text) && firstConsonants(text) === asked;
  const { songs } = readings.world;
  if (of === 'song') {
    return {
      surely: songs.some(
        (song) => song.title === choice && fits(song.originalTitle) && readings.enough(song.titleSources),
      ),
      possibly: readings.titled(choice).some((song) => fits(song.originalTitle) || song.otherTitles.some(fits)),
    };
  }
  return {
    surely: readings.exactly(choice).some((artist) => fits(artist.hangul) && readings.enough(artist.nameSources)),
    possibly: readings.people(choice).some(({ name, hangul, aliases }) => [name, hangul, ...aliases].some(fits)),
  };
};

export const trueFalse: Check<'true-false'> = (readings, { statement }, choice) => {
  const { surely, possibly } = isSo(readings, statement);
  return choice === 'true' ? { surely, possibly } : { surely: !possibly, possibly: !surely };
};

function isSo(readings: WorldReadings, statement: Statement): Verdict {
  const { about } = statement;
  switch (about) {
    case 'credit': {
      const { song, artist } = statement;
      return {
        surely: readings.surelyTitled(song.latin).some((one) => isSurelyOn(readings, one, artist.latin)),
        possibly: readings.titled(song.latin).some((one) => couldBeOn(readings, one, artist.latin)),
      };
    }
    case 'year': {
      const facts: QuestionFacts['release-year'] = { song: statement.song, by: [], year: statement.truly };
      return releaseYear(readings, facts, String(statement.year));
    }
    case 'peak': {
      const positions = positionsOf(readings, statement.chart, statement.song.latin);
      const verified = readings
        .surelyTitled(statement.song.latin)
        .some(({ claims }) =>
          claims.some(
            ({ status, values }) =>
              status === 'verified' &&
              values.some(
                ({ chart, peak, sources }) =>
                  chart === statement.chart && peak === statement.peak && readings.enough(sources),
              ),
          ),
        );
      return { surely: verified, possibly: positions.includes(statement.peak) };
    }
    case 'together':
      return {
        surely: surelyMet(readings, statement.first.latin, statement.second.latin),
        possibly: couldHaveMet(readings, statement.first.latin, statement.second.latin),
      };
  }
}

/**
 * Whether a name stands in a text: as words of their own, or, if it is long enough to be noticed, inside one. Words may close up to a
 * name, but a lone letter only where the name has it too: "which of these is a member" does not say Isa.
 */
export function stands(name: string, text: string): boolean {
  const sought = plainLetters(name);
  const words = text.split(/\s+/u).map(plainLetters);
  const named = name.split(/\s+/u).map(plainLetters).join(' ');
  return words.some((word, at) => {
    if (sought.length > 3 && word.includes(sought)) return true;
    return words.slice(at).some((_, more) => {
      const run = words.slice(at, at + more + 1);
      return run.join('') === sought && (run.every(({ length }) => length > 1) || run.join(' ') === named);
    });
  });
}
