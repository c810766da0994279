import type { Name, QuestionFacts } from '#src/domain/trivia/question.ts';

import type { WorldReadings } from './readings.ts';
import { couldBeOn, couldHaveMet, isSurelyOn, surelyMet } from './songs-and-people.ts';

/** Whether a choice is right: beyond doubt, or by any reading. They must agree for a question to have one answer. */
export interface Verdict {
  readonly surely: boolean;
  readonly possibly: boolean;
}

export type Check<Kind extends keyof QuestionFacts> = (
  readings: WorldReadings,
  facts: QuestionFacts[Kind],
  choice: string,
) => Verdict;

/** The performers shown with the song are on it with the choice. */
function isOn(readings: WorldReadings, song: string, others: readonly string[], choice: string): Verdict {
  const exact = readings.surelyTitled(song).filter((one) => others.every((name) => isPrinted(readings, one.id, name)));
  return {
    surely: exact.some((one) => isSurelyOn(readings, one, choice)),
    possibly: readings.titled(song).some((one) => couldBeOn(readings, one, choice)),
  };
}

function isPrinted({ song, people }: WorldReadings, songId: string, name: string): boolean {
  const ids = people(name).map(({ id }) => id);
  return song(songId)?.credits.some(({ artist }) => ids.includes(artist)) === true;
}

export const whoIsOn: Check<'who-is-on'> = (readings, { song, others }, choice) =>
  isOn(readings, song.latin, others.map(latin), choice);

export const completeCredit: Check<'complete-credit'> = (readings, { song, credit }, choice) =>
  isOn(
    readings,
    song.latin,
    credit.flatMap((name) => name?.latin ?? []),
    choice,
  );

export const whichSong: Check<'which-song'> = (readings, { first, second }, choice) => ({
  surely: readings
    .surelyTitled(choice)
    .some((song) => [first, second].every((name) => isSurelyOn(readings, song, name.latin))),
  possibly: readings
    .titled(choice)
    .some((song) => [first, second].every((name) => couldBeOn(readings, song, name.latin))),
});

/** Right is who never worked with the artist: surely when no reading of any song has both. */
export const oddOneOut: Check<'odd-one-out'> = (readings, { artist }, choice) => ({
  surely: !couldHaveMet(readings, artist.latin, choice),
  possibly: !surelyMet(readings, artist.latin, choice),
});

export const connects: Check<'connects'> = (readings, { first, second }, choice) => ({
  surely: surelyMet(readings, first.latin, choice) && surelyMet(readings, second.latin, choice),
  possibly: couldHaveMet(readings, first.latin, choice) && couldHaveMet(readings, second.latin, choice),
});

export const memberGroup: Check<'member-group'> = (readings, { person, group, asks, status }, choice) => {
  const [personName, groupName] = asks === 'group' ? [person.latin, choice] : [choice, group.latin];
  const groups = readings.exactly(groupName).filter(({ isGroup }) => isGroup);
  return {
    surely: readings
      .exactly(personName)
      .some(({ memberOf }) =>
        memberOf.some(
          (one) => one.status === status && groups.some(({ id }) => id === one.group) && readings.enough(one.sources),
        ),
      ),
    possibly: !readings.circle(personName).isDisjointFrom(new Set(readings.people(groupName).map(({ id }) => id))),
  };
};

function latin(name: Name): string {
  return name.latin;
}
