import type { Difficulty, QuestionBank, Subject } from './question.ts';
import { difficulties } from './question.ts';
import type { Answered } from './questions/difficulty.ts';
import { rankByDifficulty } from './questions/difficulty.ts';
import { startLineup } from './questions/lineup.ts';
import { createRandom } from './random.ts';
import type { Random } from './random.ts';
import type { GameSettings, PlannedQuestion } from './settings.ts';

export interface PlanInput {
  readonly bank: QuestionBank;
  readonly settings: GameSettings;
  readonly seed: number;
  /** Keys of what the server was asked lately, newest first: asked again only where there is nothing else, the oldest first. */
  readonly recent: readonly string[];
  /** Keys that are never asked. */
  readonly withdrawn: ReadonlySet<string>;
  /** How questions were answered so far, by key. */
  readonly answered: ReadonlyMap<string, Answered>;
}

export type Plan =
  | { readonly type: 'planned'; readonly plan: readonly PlannedQuestion[] }
  /** `available`: how many different questions fit the settings. */
  | { readonly type: 'too-small'; readonly available: number };

/** Seeds of questions are whole numbers below this. */
const seeds = 0x7f_ff_ff_ff;

/**
 * Decides a whole game: no question twice, no song twice where that can be, every kind as often as the others, and the difficulty from
 * that third of the fitting questions which is the easiest, middle or hardest. The same input gives the same plan.
 */
export function planGame({ bank, settings, seed, recent, withdrawn, answered }: PlanInput): Plan {
  const fitting = bank.subjects.filter((subject) => !withdrawn.has(subject.key) && fits(subject, settings));
  if (fitting.length < settings.rounds) return { type: 'too-small', available: fitting.length };
  const rng = createRandom(seed, 'plan');
  const thirdOf = rankByDifficulty(fitting, answered);
  const fresh = withoutRecent(fitting, recent, settings.rounds);
  const lineup = startLineup(rng.shuffle(fresh), thirdOf, settings.artistId);
  const typed = typedRounds(settings, rng);
  const plan = aims(settings, rng).map((difficulty, round): PlannedQuestion => {
    const wantsText = typed[round] === true;
    const subject = lineup.next({ difficulty, typeable: wantsText });
    return { key: subject.key, seed: rng.below(seeds), difficulty, typed: wantsText && subject.typeable };
  });
  return { type: 'planned', plan };
}

/** All its songs are of the chosen years; a question that no year belongs to is not asked where years are chosen. */
function fits(
  { artistIds, year, since = year, typeable }: Subject,
  { artistId, from, until, answers }: GameSettings,
): boolean {
  if (answers === 'typed' && !typeable) return false;
  if (artistId !== undefined && !artistIds.includes(artistId)) return false;
  if (from === undefined && until === undefined) return true;
  return year !== undefined && since !== undefined && since >= (from ?? since) && year <= (until ?? year);
}

/** What was not asked lately; filled up with what was asked longest ago. */
function withoutRecent(fitting: readonly Subject[], recent: readonly string[], rounds: number): readonly Subject[] {
  const places = new Map(recent.toReversed().map((key, place) => [key, recent.length - place]));
  const fresh = fitting.filter(({ key }) => !places.has(key));
  if (fresh.length >= rounds) return fresh;
  const again = fitting.filter(({ key }) => places.has(key));
  again.sort((a, b) => (places.get(b.key) ?? 0) - (places.get(a.key) ?? 0));
  return [...fresh, ...again.slice(0, rounds - fresh.length)];
}

/** The difficulty of each round; a mixed game has as many of each, in any order. */
function aims({ rounds, difficulty }: GameSettings, rng: Random): readonly Difficulty[] {
  if (difficulty !== 'mixed') return Array.from({ length: rounds }, () => difficulty);
  const spread = rng.shuffle(difficulties);
  return rng.shuffle(Array.from({ length: rounds }, (_, round) => spread[round % spread.length] ?? 'normal'));
}

/** Which rounds take a text where one can be asked for: in a mixed game every other one, in any order. */
function typedRounds({ rounds, answers }: GameSettings, rng: Random): readonly boolean[] {
  if (answers !== 'mixed') return Array.from({ length: rounds }, () => answers === 'typed');
  return rng.shuffle(Array.from({ length: rounds }, (_, round) => round % 2 === 0));
}
