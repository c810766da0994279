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

/** What is left of one kind, one third and one way to answer, in the order in which equally good ones are taken. */
interface Shelf {
  readonly third: Difficulty;
  readonly typeable: boolean;
  readonly left: Placed[];
}

interface Placed {
  readonly subject: Subject;
  readonly place: number;
}

interface Candidate extends Placed {
  readonly cost: number;
  /** Where it is taken from. */
  readonly shelf: Shelf;
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
  const kinds = putOnShelves(subjects, thirdOf);
  const asked: Subject[] = [];
  const timesAsked = new Map<QuestionKind, number>();
  return {
    next(aim) {
      const best = bestOf(kinds, timesAsked, aim, (subject) => repetition(subject, asked, about));
      if (best === undefined) throw new Error('there are fewer questions than rounds');
      const { subject, shelf, place } = best;
      shelf.left.splice(
        shelf.left.findIndex((one) => one.place === place),
        1,
      );
      asked.push(subject);
      timesAsked.set(subject.kind, (timesAsked.get(subject.kind) ?? 0) + 1);
      return subject;
    },
  };
}

type Shelves = ReadonlyMap<QuestionKind, readonly Shelf[]>;

function putOnShelves(subjects: readonly Subject[], thirdOf: (subject: Subject) => Difficulty): Shelves {
  const kinds = new Map<QuestionKind, Shelf[]>();
  for (const [place, subject] of subjects.entries()) {
    const { kind, typeable } = subject;
    const third = thirdOf(subject);
    const shelves = kinds.get(kind) ?? [];
    kinds.set(kind, shelves);
    const there = shelves.find((shelf) => shelf.third === third && shelf.typeable === typeable);
    if (there === undefined) shelves.push({ third, typeable, left: [{ subject, place }] });
    else there.left.push({ subject, place });
  }
  return kinds;
}

/**
 * The cheapest of the kind that was asked least; a kind that has only repetitions or another difficulty to offer waits. Among equal kinds
 * the one that has the earliest left.
 */
function bestOf(
  kinds: Shelves,
  timesAsked: ReadonlyMap<QuestionKind, number>,
  aim: Aim,
  repeats: (subject: Subject) => number,
): Candidate | undefined {
  let best: { readonly candidate: Candidate; readonly rank: number; readonly first: number } | undefined;
  for (const [kind, shelves] of kinds) {
    const candidate = cheapestOf(shelves, aim, repeats);
    if (candidate === undefined) continue;
    const rank = Math.floor(candidate.cost / sameThing) * 1000 + (timesAsked.get(kind) ?? 0);
    const first = Math.min(...shelves.map(({ left }) => left[0]?.place ?? Infinity));
    if (best === undefined || rank < best.rank || (rank === best.rank && first < best.first))
      best = { candidate, rank, first };
  }
  return best?.candidate;
}

/** A shelf is looked through no further than to the first that repeats nothing, and not at all when it cannot be cheaper. */
function cheapestOf(shelves: readonly Shelf[], aim: Aim, repeats: (subject: Subject) => number): Candidate | undefined {
  let best: Candidate | undefined;
  for (const shelf of shelves) {
    const least =
      otherThird * stepsBetween(shelf.third, aim.difficulty) + (aim.typeable && !shelf.typeable ? notTypeable : 0);
    for (const { subject, place } of shelf.left) {
      if (best !== undefined && (least > best.cost || (least === best.cost && place > best.place))) break;
      const cost = least + repeats(subject);
      if (best === undefined || cost < best.cost || (cost === best.cost && place < best.place))
        best = { subject, place, cost, shelf };
    }
  }
  return best;
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
