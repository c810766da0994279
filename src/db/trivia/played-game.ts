import type { PlayedGame, PlayedRound } from '#src/app/trivia/board-ports.ts';
import type { EndReason } from '#src/domain/trivia/game.ts';

import type { SqlPool } from '../pool/open-pool.ts';
import { questionOf } from './question-json.ts';
import { type LedgerLine, ledgerRowOf, pickOf, type PickRow } from './records.ts';

interface GameRow {
  readonly id: string;
  readonly guild_id: string;
  readonly channel_id: string;
  readonly started_at: Date;
  readonly end_reason: EndReason | null;
  readonly ended_at: Date | null;
}

interface RoundRow {
  readonly round: number;
  readonly question: unknown;
  readonly form: PlayedRound['form'];
  readonly state: PlayedRound['state'];
  readonly reason: string | null;
  readonly at: Date | null;
}

/** That game, or the last one in which the player was paid or not paid for an answer, as the player lived it. @throws StoreAwayError */
export async function readPlayed(pool: SqlPool, userId: string, gameId?: string): Promise<PlayedGame | undefined> {
  return pool.transaction(
    async (tx) => {
      const [game] = await tx.rows<GameRow>({
        name: 'trivia-played-game',
        text: gameText,
        values: [gameId ?? null, userId],
      });
      if (game === undefined) return undefined;
      const rounds = await tx.rows<RoundRow>({ name: 'trivia-played-rounds', text: roundsText, values: [game.id] });
      const values = [game.id, userId];
      const picks = await tx.rows<PickRow>({ name: 'trivia-played-picks', text: picksText, values });
      const ledger = await tx.rows<LedgerLine>({ name: 'trivia-played-ledger', text: ledgerText, values });
      const [picked, paid] = [byRound(picks.map(pickOf)), byRound(ledger.map(ledgerRowOf))];
      return {
        ...headOf(game),
        rounds: rounds.map((row) => ({ ...roundOf(row), pick: picked.get(row.round), ledger: paid.get(row.round) })),
      };
    },
    { snapshot: true },
  );
}

/** The last one of a round wins. */
function byRound<Row extends { readonly round: number }>(rows: readonly Row[]): ReadonlyMap<number, Row> {
  return new Map(rows.map((row) => [row.round, row]));
}

const gameText = `
  SELECT id, guild_id, channel_id, started_at, end_reason, ended_at FROM trivia_games
  WHERE id = coalesce($1, (SELECT last_game_id FROM trivia_players WHERE user_id = $2))`;

const roundsText = `
  SELECT round.round, question, form, state, reason, at
  FROM trivia_rounds round LEFT JOIN trivia_round_voids void ON void.game_id = round.game_id AND void.round = round.round
  WHERE round.game_id = $1 ORDER BY round.round`;

const picksText = 'SELECT * FROM trivia_picks WHERE game_id = $1 AND user_id = $2 ORDER BY round, attempt';

const ledgerText = 'SELECT * FROM trivia_ledger WHERE game_id = $1 AND user_id = $2';

function headOf(row: GameRow): Omit<PlayedGame, 'rounds'> {
  const { end_reason: reason, ended_at: endedAt } = row;
  return {
    gameId: row.id,
    guildId: row.guild_id,
    channelId: row.channel_id,
    startedAt: row.started_at.getTime(),
    end: reason === null || endedAt === null ? undefined : { reason, endedAt: endedAt.getTime() },
  };
}

function roundOf({ round, question, form, state, reason, at }: RoundRow): Omit<PlayedRound, 'pick' | 'ledger'> {
  const voided = reason === null || at === null ? undefined : { reason, at: at.getTime() };
  return { round, question: questionOf(question), form, state, voided };
}
