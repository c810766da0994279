import type { Difficulty, Subject } from '../question.ts';

/** How a question was answered over all games. */
export interface Answered {
  readonly answered: number;
  readonly right: number;
}

/** The catalog's opinion weighs as much as so many answers. */
const priorWeight = 10;

/** How hard a question is, 0 … 1: the share of wrong answers, with what the catalog says of it as its first ten. */
export function difficultyOf({ key, prior }: Subject, answered: ReadonlyMap<string, Answered>): number {
  const { answered: all, right } = answered.get(key) ?? { answered: 0, right: 0 };
  return (prior * priorWeight + (all - right)) / (priorWeight + all);
}

/** In which third of the subjects each one is: as many are easy as are normal and hard. */
export function rankByDifficulty(
  subjects: readonly Subject[],
  answered: ReadonlyMap<string, Answered>,
): (subject: Subject) => Difficulty {
  const ranked = subjects
    .map(({ key }, place) => ({ key, place, hard: difficultyOf(subjects[place] as Subject, answered) })) // its own place
    .sort((a, b) => a.hard - b.hard || a.place - b.place);
  const thirds = new Map(ranked.map(({ key }, rank) => [key, thirdAt(rank / ranked.length)]));
  return ({ key }) => thirds.get(key) ?? 'normal';
}

function thirdAt(share: number): Difficulty {
  if (share < 1 / 3) return 'easy';
  return share < 2 / 3 ? 'normal' : 'hard';
}
