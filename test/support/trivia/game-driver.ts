import { graceMs, newGame, type Effect, type Game, type GameEvent, type Reply } from '#src/domain/trivia/game.ts';
import { ledgerRows } from '#src/domain/trivia/game/results.ts';
import { step } from '#src/domain/trivia/game/step.ts';
import type { LedgerRow, PickRecord } from '#src/domain/trivia/records.ts';
import type { AnswerForm } from '#src/domain/trivia/question.ts';
import { defaultSettings, paceMs, type GameSettings } from '#src/domain/trivia/settings.ts';

import { aQuestion } from './questions.ts';

/** Plays a game without anything around it: a clock that only the test moves, and storage that takes everything at once. */
export interface GameDriver {
  game(): Game;
  now(): number;
  /** Everything that was asked for so far. */
  readonly effects: readonly Effect[];
  readonly ledger: readonly LedgerRow[];
  /** Answers that wait for `store` or `lose`, while `storing` is off. */
  readonly onTheirWay: PickRecord[];
  storing: boolean;
  send(event: GameEvent): Reply | undefined;
  /** Moves the clock and tells the game. */
  pass(ms: number): void;
  /** Moves the clock to the next question, which is asked with this form. */
  nextQuestion(form?: AnswerForm): void;
  /** An answer `afterMs` after the question, by Discord's clock. */
  pick(userId: string, choice: number, afterMs?: number): Reply | undefined;
  type(userId: string, verdict: 'right' | 'close' | 'wrong', afterMs?: number): Reply | undefined;
  /** Lets the round's time run out. */
  timeOut(): void;
}

export function driveGame(settings: Partial<GameSettings> = {}): GameDriver {
  const all = { ...defaultSettings, ...settings };
  let now = 1_000_000;
  let game = newGame({ id: 'g', starterId: 'starter', settings: all, script: 'latin', rounds: all.rounds, at: now });
  let form: AnswerForm = 'buttons';
  const effects: Effect[] = [];
  const ledger: LedgerRow[] = [];
  const driver: GameDriver = {
    game: () => game,
    now: () => now,
    effects,
    ledger,
    onTheirWay: [],
    storing: true,
    send(event) {
      const { game: next, effects: wanted, reply } = step(game, event);
      game = next;
      for (const effect of wanted) {
        effects.push(effect);
        carryOut(effect);
      }
      return reply;
    },
    pass(ms) {
      now += ms;
      driver.send({ type: 'time', at: now });
    },
    nextQuestion(as = 'buttons') {
      form = as;
      if (game.phase.type !== 'waiting') throw new Error(`no question comes while ${game.phase.type}`);
      driver.pass(game.phase.nextAt - now);
    },
    pick: (userId, choice, afterMs = 1000) =>
      driver.send({ type: 'answer', userId, answeredAt: questionAt() + afterMs, given: { form: 'choice', choice } }),
    type: (userId, verdict, afterMs = 1000) =>
      driver.send({
        type: 'answer',
        userId,
        answeredAt: questionAt() + afterMs,
        given: { form: 'guess', text: verdict, verdict },
      }),
    timeOut: () => driver.pass(paceMs[all.pace] + graceMs),
  };

  function questionAt(): number {
    return game.phase.type === 'open' ? game.phase.open.questionAt : 0;
  }

  function carryOut(effect: Effect): void {
    if (effect.type === 'ask') {
      const question = aQuestion(`q:${effect.round}`, { seed: effect.round });
      // Discord's clock is a little behind ours.
      driver.send({ type: 'asked', question, form, questionAt: now - 7, at: now, stoodStillMs: 0 });
    }
    if (effect.type === 'store-answer') {
      if (driver.storing) driver.send({ type: 'answer-stored', pick: effect.pick });
      else driver.onTheirWay.push(effect.pick);
    }
    if (effect.type === 'settle') {
      for (const pick of driver.onTheirWay.splice(0)) driver.send({ type: 'answer-lost', pick });
      const rows = ledgerRows(game);
      ledger.push(...rows);
      driver.send({ type: 'settled', rows, at: now });
    }
  }

  return driver;
}
