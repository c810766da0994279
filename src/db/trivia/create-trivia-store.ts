import type { GameStore, QuestionMemory } from '#src/app/trivia/ports.ts';

import { finishGame } from './finish-game.ts';
import { createGame, farewellShown } from './games.ts';
import { createHostSeat } from './host-seat.ts';
import type { SqlPool } from '../pool/open-pool.ts';
import { createQuestionMemory } from './question-memory.ts';
import { pickOf, type PickRow } from './records.ts';
import { giveHint, openRound, roundShown, setPause } from './rounds.ts';
import { settleRound } from './settle-round.ts';
import { createPickStore } from './store-picks.ts';
import { takeOver } from './take-over.ts';

interface GameStoreNeeds {
  /** Stays the caller's; close it after the store. */
  readonly pool: SqlPool;
  /** Names this process among all that ever ran: letters, digits and `._:-`, at most 40. */
  readonly hostId: string;
}

export type TriviaStore = GameStore &
  QuestionMemory & {
    /** Gives up the sign of life: from then on another process may take the games over. */
    close(): Promise<void>;
  };

/**
 * What games keep, in Postgres. A game belongs to the process that began it or took it over, and only that one may write it.
 * @throws StoreAwayError from every call; Error `game … belongs to another process`
 */
export function createGameStore(needs: GameStoreNeeds): TriviaStore {
  const { pool } = needs;
  const seat = createHostSeat(needs);
  /** Games whose coming here the caller knows of. */
  const held = new Set<string>();

  return {
    ...createQuestionMemory(pool),
    async createGame(game) {
      await seat.take(game.startedAt);
      // From before it is there, so that a takeover at the same moment does not bring it as a game that nobody has.
      held.add(game.id);
      let isCreated = false;
      try {
        const fate = await createGame(needs, game);
        isCreated = fate === 'created';
        return fate;
      } finally {
        if (!isCreated) held.delete(game.id);
      }
    },
    openRound: (round) => openRound(needs, round),
    roundShown: (ref, posted) => roundShown(needs, ref, posted),
    storePick: createPickStore(needs),
    giveHint: (ref, hint) => giveHint(needs, ref, hint),
    setPause: (ref, pause) => setPause(needs, ref, pause),
    settleRound: (settlement) => settleRound(needs, settlement),
    finishGame: (finish) => finishGame(needs, finish),
    async farewellShown(gameId) {
      await farewellShown(needs, gameId);
      held.delete(gameId);
    },
    async picksOf({ gameId, round }) {
      const text =
        'SELECT * FROM trivia_picks WHERE game_id = $1 AND round = $2 ORDER BY answered_at, user_id, attempt';
      const rows = await pool.rows<PickRow>({ name: 'trivia-picks-of', text, values: [gameId, round] });
      return rows.map(pickOf);
    },
    beat: (at) => seat.beat(at),
    async takeOver(at) {
      await seat.take(at);
      const games = await takeOver({ ...needs, held }, at);
      for (const { id } of games) held.add(id);
      return games;
    },
    async ping() {
      await pool.rows({ name: 'trivia-ping', text: 'SELECT' });
    },
    close: () => seat.leave(),
  };
}
