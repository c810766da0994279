import { paceMs } from '../settings.ts';
import { graceMs, mostSilentRounds } from '../game.ts';
import type { Effect, EndReason, Game, GameEvent, OpenRound, Step } from '../game.ts';
import { answer, answerLost, answersRead, answerStored } from './answers.ts';
import { close, unchanged, withOpen } from './close.ts';
import { pause, resume } from './pauses.ts';
import { afterRound } from './results.ts';
import { hintVote, skipVote } from './votes.ts';

/** One event of one game. Everything that is decided about a game is decided here, and nothing in here waits. */
export function step(game: Game, event: GameEvent): Step {
  switch (event.type) {
    case 'time':
      return time(game, event.at);
    case 'asked':
      return asked(game, event);
    case 'unaskable':
      return unaskable(game, event.at);
    case 'answer':
      return answer(game, event);
    case 'answer-stored':
      return answerStored(game, event.pick);
    case 'answer-lost':
      return answerLost(game, event.pick);
    case 'answers-read':
      return answersRead(game, event.picks);
    case 'skip':
      return skipVote(game, event);
    case 'hint':
      return hintVote(game, event);
    case 'settled':
      return settled(game, event);
    case 'paused':
      return pause(game, event.at);
    case 'resumed':
      return resume(game, event.at);
    case 'end':
      return end(game, event.reason);
  }
}

function time(game: Game, at: number): Step {
  const { phase } = game;
  if (phase.type === 'waiting' && at >= phase.nextAt) return ask(game);
  if (phase.type === 'open' && phase.open.pausedAt === undefined && at >= phase.open.closesAt) {
    return close(game, phase.open, { outcome: 'settled' });
  }
  return unchanged(game);
}

function ask(game: Game): Step {
  const round = game.round + 1;
  return { game: { ...game, round, phase: { type: 'asking' } }, effects: [{ type: 'ask', round }] };
}

function asked(game: Game, event: Extract<GameEvent, { type: 'asked' }>): Step {
  const { phase } = game;
  if (phase.type !== 'asking') return unchanged(game);
  const { question, form, questionAt, at, stoodStillMs } = event;
  const limitMs = paceMs[game.settings.pace];
  const open: OpenRound = {
    question,
    form,
    questionAt,
    limitMs,
    pausedMs: stoodStillMs,
    closesAt: at + limitMs + graceMs,
    pausedAt: undefined,
    answers: new Map(),
    hint: undefined,
    hintVotes: new Set(),
    skipVotes: new Set(),
  };
  if (phase.end !== undefined) return close(game, open, { outcome: 'skipped', end: phase.end });
  const effects: Effect[] = stoodStillMs > 0 ? [{ type: 'store-pause', pausedMs: stoodStillMs, limitMs }] : [];
  return { game: withOpen(game, open), effects };
}

function unaskable(game: Game, at: number): Step {
  const { phase } = game;
  if (phase.type !== 'asking') return unchanged(game);
  return phase.end === undefined ? nextOrEnd(game, at) : finish(game, phase.end);
}

/** A question that could not be asked is left out; the game is that much shorter. */
function nextOrEnd(game: Game, at: number): Step {
  if (game.round < game.rounds) return ask({ ...game, phase: { type: 'waiting', nextAt: at } });
  return finish(game, game.roundsPlayed === 0 ? 'exhausted' : 'finished');
}

function settled(game: Game, { rows, at }: Extract<GameEvent, { type: 'settled' }>): Step {
  const { phase } = game;
  if (phase.type !== 'closing') return unchanged(game);
  const after = afterRound(game, { outcome: phase.outcome, rows, at });
  const reason = phase.end ?? endAfter(after);
  return reason === undefined ? unchanged(after) : finish(after, reason);
}

function endAfter(game: Game): EndReason | undefined {
  if (game.silentRounds >= mostSilentRounds) return 'silent';
  return game.round >= game.rounds ? 'finished' : undefined;
}

/** What was answered before a stop counts. Where nobody can be shown anything any more, an open round is settled all the same. */
function end(game: Game, reason: EndReason): Step {
  const { phase } = game;
  switch (phase.type) {
    case 'over':
      return unchanged(game);
    case 'open':
      return close(game, phase.open, { outcome: 'settled', end: reason });
    case 'closing':
      return { game: { ...game, phase: { ...phase, end: phase.end ?? reason } }, effects: [] };
    case 'asking':
      // A question that is about to be on screen must not be left there without its answer.
      if (reason === 'stopped') return unchanged({ ...game, phase: { type: 'asking', end: reason } });
      return finish(game, reason);
    case 'waiting':
      return finish(game, reason);
  }
}

function finish(game: Game, reason: EndReason): Step {
  return { game: { ...game, phase: { type: 'over', reason } }, effects: [{ type: 'finish', reason }] };
}
