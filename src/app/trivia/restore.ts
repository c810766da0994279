import { goOn } from '#src/domain/trivia/game/pauses.ts';
import { answersOf } from '#src/domain/trivia/game/answers.ts';
import { afterRound } from '#src/domain/trivia/game/results.ts';
import { firstQuestionMs, graceMs, newGame } from '#src/domain/trivia/game.ts';
import type { Game, OpenRound } from '#src/domain/trivia/game.ts';
import { paceMs } from '#src/domain/trivia/settings.ts';

import type { GameRecord, LedgerRow, SavedGame, SavedRound } from './ports.ts';

/** A game as its process left it, and what has to be done first. */
export interface Restored {
  readonly game: Game;
  readonly todo:
    /** Over, but perhaps nobody was told. */
    | { readonly type: 'farewell' }
    /** Nothing: the next question comes by itself. */
    | { readonly type: 'wait' }
    /** Stored, perhaps on screen, perhaps not. */
    | { readonly type: 'show'; readonly round: SavedRound }
    /** On screen, and it goes on. */
    | { readonly type: 'go-on' }
    /** Its time was up: settled now, or shown again if it was; `rows` are set when it was. */
    | { readonly type: 'settle'; readonly rows: readonly LedgerRow[] | undefined };
}

/** Our clock is `at`. What was settled is replayed from the ledger, so that a game goes on with exactly what is stored. */
export function restore(saved: SavedGame, at: number): Restored {
  const last = saved.rounds.at(-1);
  const beforeLast = replay(saved, last === undefined ? [] : saved.rounds.slice(0, -1), at);
  if (saved.end !== undefined)
    return { game: over(replay(saved, saved.rounds, at), saved.end), todo: { type: 'farewell' } };
  if (last === undefined) {
    return {
      game: { ...beforeLast, phase: { type: 'waiting', nextAt: at + firstQuestionMs } },
      todo: { type: 'wait' },
    };
  }
  const game = { ...beforeLast, round: last.round };
  if (last.state === 'posting' || last.questionAt === undefined) {
    return { game: { ...game, phase: { type: 'asking' } }, todo: { type: 'show', round: last } };
  }
  const open = openRound(saved, last, last.questionAt);
  if (last.state === 'open' && saved.aliveAt < open.closesAt) {
    return { game: { ...game, phase: { type: 'open', open: goOn(open, saved.aliveAt, at) } }, todo: { type: 'go-on' } };
  }
  const outcome = last.state === 'skipped' ? 'skipped' : 'settled';
  const rows = last.state === 'open' ? undefined : saved.ledger.filter(({ round }) => round === last.round);
  return {
    game: { ...game, phase: { type: 'closing', open, outcome, end: undefined } },
    todo: { type: 'settle', rows },
  };
}

export function gameOf(record: GameRecord, at: number): Game {
  const { id, starterId, settings, plan, locale } = record;
  const script = locale.startsWith('ko') ? 'hangul' : 'latin';
  return newGame({ id, starterId, settings, script, rounds: plan.length, at });
}

function replay(saved: SavedGame, rounds: readonly SavedRound[], at: number): Game {
  return rounds.reduce<Game>(
    (game, { round, state }) => {
      if (state !== 'settled' && state !== 'skipped') return { ...game, round };
      const rows = saved.ledger.filter((row) => row.round === round);
      return afterRound({ ...game, round }, { outcome: state, rows, at });
    },
    gameOf(saved, at),
  );
}

function over(game: Game, { reason }: NonNullable<SavedGame['end']>): Game {
  return { ...game, phase: { type: 'over', reason } };
}

function openRound(saved: SavedGame, round: SavedRound, questionAt: number): OpenRound {
  const limitMs = round.limitMs ?? paceMs[saved.settings.pace];
  return {
    question: round.question,
    form: round.form,
    questionAt,
    limitMs,
    pausedMs: round.pausedMs,
    // Discord's clock read as ours: what they are apart is far less than what is given back.
    closesAt: questionAt + round.pausedMs + limitMs + graceMs,
    pausedAt: undefined,
    answers: answersOf(saved.picks),
    hint: round.hint,
    hintVotes: new Set(),
    skipVotes: new Set(),
  };
}
