import type { Difficulty, QuestionKind, Subject } from '../question.ts';
import { difficulties } from '../question.ts';

/** Hands out the questions of one game, each once. */
export interface Lineup {
  /** The best that is left for a round. @throws when nothing is left */
  next(aim: Aim): Subject;
}

/** What a round would like to ask. */
export interface Aim {
  readonly difficulty: Difficulty;
  /** It takes a text. */
  readonly typeable: boolean;
}

/** How little a question suits what was asked before it. */
const sameArtist = 1;
const sameThing = 10;
const sameThingAgain = 100;
/** From another third than the one aimed at. */
const otherThird = 20;
/** Only choices where a text was aimed at. */
const notTypeable = 10;

interface Candidate {
  readonly subject: Subject;
  readonly cost: number;
}

/**
 * @param subjects in the order in which equally good ones are taken
 * @param about the artist whom all of them are about, who is no reason to prefer another one
 */
export function startLineup(
  subjects: readonly Subject[],
  thirdOf: (subject: Subject) => Difficulty,
  about: string | undefined,
): Lineup {
  const left = new Set(subjects);
  const asked: Subject[] = [];
  const timesAsked = new Map<QuestionKind, number>();
  const costOf = (subject: Subject, aim: Aim) =>
    otherThird * stepsBetween(thirdOf(subject), aim.difficulty) +
    (aim.typeable && !subject.typeable ? notTypeable : 0) +
    repetition(subject, asked, about);
  return {
    next(aim) {
      const best = bestOf(left, timesAsked, (subject) => costOf(subject, aim));
      if (best === undefined) throw new Error('there are fewer questions than rounds');
      left.delete(best);
      asked.push(best);
      timesAsked.set(best.kind, (timesAsked.get(best.kind) ?? 0) + 1);
      return best;
    },
  };
}

/** The cheapest of the kind that was asked least; a kind that has only repetitions or another difficulty to offer waits. */
function bestOf(
  left: ReadonlySet<Subject>,
  timesAsked: ReadonlyMap<QuestionKind, number>,
  costOf: (subject: Subject) => number,
): Subject | undefined {
  const byKind = new Map<QuestionKind, Candidate>();
  for (const subject of left) {
    const best = byKind.get(subject.kind);
    if (best !== undefined && best.cost === 0) continue;
    const cost = costOf(subject);
    if (best === undefined || cost < best.cost) byKind.set(subject.kind, { subject, cost });
  }
  const rank = ({ subject, cost }: Candidate) =>
    Math.floor(cost / sameThing) * 1000 + (timesAsked.get(subject.kind) ?? 0);
  return [...byKind.values()].reduce<Candidate | undefined>(
    (best, one) => (best === undefined || rank(one) < rank(best) ? one : best),
    undefined,
  )?.subject;
}

/** The same song, or the same artists where no song is asked about: the one question's reveal may answer the other. */
function repetition(subject: Subject, asked: readonly Subject[], about: string | undefined): number {
  const last = asked.at(-1);
  if (last === undefined) return 0;
  if (isAboutSame(subject, last)) return sameThingAgain;
  if (asked.some((other) => isAboutSame(subject, other))) return sameThing;
  return subject.artistIds.some((id) => id !== about && last.artistIds.includes(id)) ? sameArtist : 0;
}

function isAboutSame(one: Subject, other: Subject): boolean {
  if (one.songIds.length > 0 || other.songIds.length > 0) return one.songIds.some((id) => other.songIds.includes(id));
  return one.artistIds.length === other.artistIds.length && one.artistIds.every((id) => other.artistIds.includes(id));
}

function stepsBetween(one: Difficulty, other: Difficulty): number {
  return Math.abs(difficulties.indexOf(one) - difficulties.indexOf(other));
}
