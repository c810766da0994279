import { mostAttempts, mostCloseTold } from '../game.ts';
import type { AnswerEvent, Game, OpenRound, Reply, RoundAnswer, Step } from '../game.ts';
import type { PickRecord } from '../records.ts';
import { close, unchanged, withOpen } from './close.ts';

/** An answer arrives: judged by Discord's timestamps alone, told to count only once it is stored. */
export function answer(game: Game, event: AnswerEvent): Step {
  const { phase } = game;
  if (phase.type !== 'open') return unchanged(game, { type: 'closed' });
  const { open } = phase;
  if (open.pausedAt !== undefined) return unchanged(game, { type: 'paused' });
  const before = open.answers.get(event.userId);
  const refusal = refuse(open, event, before);
  if (refusal !== undefined) return unchanged(game, refusal);
  const pick = pickOf(game, open, event, before);
  const entry: RoundAnswer = {
    attempts: pick.attempt,
    closeTold: (before?.closeTold ?? 0) + (pick.verdict === 'close' ? 1 : 0),
    pick,
    stored: false,
    before,
  };
  return {
    game: withOpen(game, { ...open, answers: new Map(open.answers).set(event.userId, entry) }),
    effects: [{ type: 'store-answer', pick }],
    reply: { type: 'storing', pick },
  };
}

function refuse(open: OpenRound, { answeredAt, given }: AnswerEvent, before: RoundAnswer | undefined) {
  // Buttons of a typed round, or a form for a round of buttons: forged.
  if ((open.form === 'typed') !== (given.form === 'guess')) return { type: 'closed' } satisfies Reply;
  if (given.form === 'choice' && open.question.choices[given.choice] === undefined)
    return { type: 'closed' } satisfies Reply;
  if (before !== undefined && isDone(open, before)) {
    if (given.form === 'choice') return { type: 'already', pick: before.pick } satisfies Reply;
    return { type: 'done', right: before.pick.verdict === 'right' } satisfies Reply;
  }
  // One at a time: the one before may yet turn out not to be stored.
  if (before !== undefined && !before.stored) return { type: 'paused' } satisfies Reply;
  return speedOf(open, answeredAt) > open.limitMs ? ({ type: 'late' } satisfies Reply) : undefined;
}

/** Discord's clock against Discord's clock; snowflakes of two machines may be a little apart, so never less than nothing. */
function speedOf({ questionAt, pausedMs }: OpenRound, answeredAt: number): number {
  return Math.max(0, answeredAt - questionAt - pausedMs);
}

function pickOf(game: Game, open: OpenRound, event: AnswerEvent, before: RoundAnswer | undefined): PickRecord {
  const { given, userId, answeredAt } = event;
  const choice = given.form === 'choice' ? given.choice : undefined;
  return {
    gameId: game.id,
    round: game.round,
    userId,
    attempt: (before?.attempts ?? 0) + 1,
    choice,
    guess: given.form === 'guess' ? given.text : undefined,
    verdict: given.form === 'guess' ? told(given.verdict, before) : choice === open.question.answer ? 'right' : 'wrong',
    answeredAt,
    speedMs: speedOf(open, answeredAt),
  };
}

/** Warm and cold would lead anybody to the answer: after that many times "close" is just wrong. */
function told(verdict: 'right' | 'close' | 'wrong', before: RoundAnswer | undefined) {
  return verdict === 'close' && (before?.closeTold ?? 0) >= mostCloseTold ? 'wrong' : verdict;
}

/** Nothing more can come of this player in this round. */
export function isDone({ form }: OpenRound, { pick, attempts }: RoundAnswer): boolean {
  return form !== 'typed' || pick.verdict === 'right' || attempts >= mostAttempts;
}

export function answerStored(game: Game, pick: PickRecord): Step {
  const { phase } = game;
  if ((phase.type !== 'open' && phase.type !== 'closing') || pick.round !== game.round) return unchanged(game);
  const { open } = phase;
  const entry = open.answers.get(pick.userId);
  if (entry !== undefined && entry.attempts > pick.attempt) return unchanged(game);
  const closeTold = entry?.closeTold ?? 0;
  const stored: RoundAnswer = { attempts: pick.attempt, closeTold, pick, stored: true, before: undefined };
  return withAnswers(game, { ...open, answers: new Map(open.answers).set(pick.userId, stored) });
}

export function answerLost(game: Game, pick: PickRecord): Step {
  const { phase } = game;
  if (phase.type !== 'open' && phase.type !== 'closing') return unchanged(game);
  const entry = phase.open.answers.get(pick.userId);
  if (entry?.pick !== pick || entry.stored) return unchanged(game);
  const answers = new Map(phase.open.answers);
  if (entry.before === undefined) answers.delete(pick.userId);
  else answers.set(pick.userId, entry.before);
  return unchanged({ ...game, phase: { ...phase, open: { ...phase.open, answers } } });
}

export function answersRead(game: Game, picks: readonly PickRecord[]): Step {
  const { phase } = game;
  if (phase.type !== 'open' && phase.type !== 'closing') return unchanged(game);
  const answers = new Map(answersOf(picks));
  for (const [userId, entry] of phase.open.answers) {
    const read = answers.get(userId);
    // What is on its way was not there to be read yet.
    if (!entry.stored && (read?.attempts ?? 0) < entry.attempts) answers.set(userId, { ...entry, before: read });
  }
  return withAnswers(game, { ...phase.open, answers });
}

/** @param picks stored ones of one round */
export function answersOf(picks: readonly PickRecord[]): ReadonlyMap<string, RoundAnswer> {
  const answers = new Map<string, RoundAnswer>();
  for (const pick of [...picks].sort((one, other) => one.attempt - other.attempt)) {
    const closeTold = (answers.get(pick.userId)?.closeTold ?? 0) + (pick.verdict === 'close' ? 1 : 0);
    answers.set(pick.userId, { attempts: pick.attempt, closeTold, pick, stored: true, before: undefined });
  }
  return answers;
}

function withAnswers(game: Game, open: OpenRound): Step {
  const { phase } = game;
  if (phase.type === 'closing') return unchanged({ ...game, phase: { ...phase, open } });
  const now = withOpen(game, open);
  if (open.pausedAt !== undefined || !everybodyAnswered(game, open)) return unchanged(now);
  return close(now, open, { outcome: 'settled' });
}

/** Everybody who answered in one of the two rounds before this one is done: the others are not waited for. */
function everybodyAnswered({ players, round }: Game, open: OpenRound): boolean {
  const awaited = [...players].filter(([, { lastRound }]) => lastRound >= round - awaitedRounds);
  if (awaited.length === 0) return false;
  return awaited.every(([userId]) => {
    const entry = open.answers.get(userId);
    return entry !== undefined && entry.stored && isDone(open, entry);
  });
}

/** Who has not answered for two rounds has probably left. */
const awaitedRounds = 2;
