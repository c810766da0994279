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

/** In which third of the subjects each one is: as many are easy as are normal and hard; of equally hard ones the earlier are easier. */
export function rankByDifficulty(
  subjects: readonly Subject[],
  answered: ReadonlyMap<string, Answered>,
): (subject: Subject) => Difficulty {
  // Thousands are ranked whenever a game begins: numbers alone are sorted, and of equal ones counted.
  const hardness = Float64Array.from(subjects, (subject) => difficultyOf(subject, answered));
  const sorted = hardness.toSorted();
  const isEasy = amongLeast(sorted, 1 / 3);
  const isNotHard = amongLeast(sorted, 2 / 3);
  const thirds = new Map<string, Difficulty>();
  for (const [place, { key }] of subjects.entries()) {
    const hard = hardness[place] ?? 0;
    const [easy, notHard] = [isEasy(hard), isNotHard(hard)];
    thirds.set(key, easy ? 'easy' : notHard ? 'normal' : 'hard');
  }
  return ({ key }) => thirds.get(key) ?? 'normal';
}

/** Asked once for each value, in order: whether it is among that share of the least ones. */
function amongLeast(sorted: Float64Array, share: number): (value: number) => boolean {
  let count = 0;
  while (count / sorted.length < share) count += 1;
  const limit = sorted[count - 1] ?? -Infinity;
  let room = count - sorted.indexOf(limit);
  return (value) => {
    if (value !== limit) return value < limit;
    room -= 1;
    return room >= 0;
  };
}
