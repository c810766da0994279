import type { EndReason, HintGiven } from '#src/domain/trivia/game.ts';
import type { PickRecord, SavedGame, SavedRound } from '#src/app/trivia/ports.ts';

import type { Queries } from '../pool/open-pool.ts';
import { questionOf } from './question-json.ts';
import { type LedgerLine, ledgerRowOf, pickOf, type PickRow } from './records.ts';

export interface GameRow {
  readonly id: string;
  readonly guild_id: string;
  readonly channel_id: string;
  readonly starter_id: string;
  readonly locale: string;
  readonly settings: SavedGame['settings'];
  readonly seed: string;
  readonly plan: SavedGame['plan'];
  readonly catalog_version: string;
  readonly started_at: Date;
  readonly end_reason: EndReason | null;
  readonly ended_at: Date | null;
  /** Of the host it had. */
  readonly beat_at: Date;
}

interface RoundRow {
  readonly game_id: string;
  readonly round: number;
  readonly question: unknown;
  readonly form: SavedRound['form'];
  readonly state: SavedRound['state'];
  readonly message_id: string | null;
  readonly question_at: Date | null;
  readonly stored_at: Date;
  readonly paused_ms: number;
  readonly limit_ms: number | null;
  readonly hint: HintGiven | null;
  readonly closed_at: Date | null;
}

/** Everything that is stored of the games. */
export async function readGames(tx: Queries, games: readonly GameRow[], at: number): Promise<readonly SavedGame[]> {
  const values = [games.map(({ id }) => id)];
  const rounds = await tx.rows<RoundRow>({ name: 'trivia-read-rounds', text: roundsText, values });
  const ledger = await tx.rows<LedgerLine>({ name: 'trivia-read-ledger', text: ledgerText, values });
  const picks = await tx.rows<PickRow>({ name: 'trivia-read-newest-picks', text: picksText, values });
  const of = <Row extends { readonly game_id: string }>(rows: readonly Row[]) =>
    Map.groupBy(rows, (row) => row.game_id);
  const [roundsOf, ledgerOf, picksOf] = [of(rounds), of(ledger), of(picks)];
  return games.map((game) => {
    const stored = { rounds: roundsOf.get(game.id) ?? [], picks: (picksOf.get(game.id) ?? []).map(pickOf) };
    return {
      ...recordOf(game),
      aliveAt: aliveAt(game, stored, at),
      rounds: stored.rounds.map(roundOf),
      picks: stored.picks,
      ledger: (ledgerOf.get(game.id) ?? []).map(ledgerRowOf),
    };
  });
}

const roundsText = `
  SELECT game_id, round, question, form, state, message_id, question_at, stored_at, paused_ms, limit_ms, hint, closed_at
  FROM trivia_rounds WHERE game_id = ANY($1) ORDER BY game_id, round`;

const ledgerText = `
  SELECT game_id, round, user_id, is_right, answered_at, speed_ms, paid_speed_ms, pace_ms, streak_before, hinted, points, ranked
  FROM trivia_ledger WHERE game_id = ANY($1) ORDER BY game_id, round, user_id`;

const picksText = `
  SELECT pick.* FROM unnest($1::text[]) AS game(id)
  CROSS JOIN LATERAL (SELECT max(round) AS round FROM trivia_rounds WHERE game_id = game.id) AS newest
  JOIN trivia_picks pick ON pick.game_id = game.id AND pick.round = newest.round
  ORDER BY pick.answered_at, pick.user_id, pick.attempt`;

function recordOf(game: GameRow): Omit<SavedGame, 'aliveAt' | 'rounds' | 'picks' | 'ledger'> {
  const { end_reason: reason, ended_at: endedAt } = game;
  return {
    id: game.id,
    guildId: game.guild_id,
    channelId: game.channel_id,
    starterId: game.starter_id,
    locale: game.locale,
    settings: game.settings,
    seed: Number(game.seed),
    plan: game.plan,
    catalogVersion: game.catalog_version,
    startedAt: game.started_at.getTime(),
    end: reason === null || endedAt === null ? undefined : { reason, endedAt: endedAt.getTime() },
  };
}

function roundOf(row: RoundRow): SavedRound {
  return {
    round: row.round,
    question: questionOf(row.question),
    form: row.form,
    state: row.state,
    messageId: row.message_id ?? undefined,
    questionAt: row.question_at?.getTime(),
    storedAt: row.stored_at.getTime(),
    pausedMs: row.paused_ms,
    limitMs: row.limit_ms ?? undefined,
    hint: row.hint ?? undefined,
  };
}

interface Stored {
  readonly rounds: readonly RoundRow[];
  readonly picks: readonly PickRecord[];
}

/** Whatever was written by its process was written while it lived; an answer came so long after its round was stored, or later. */
function aliveAt(game: GameRow, { rounds, picks }: Stored, at: number): number {
  const newest = rounds.at(-1);
  const written = rounds.flatMap(({ stored_at: stored, closed_at: closed }) => [stored, closed ?? stored]);
  const answered = picks.map(({ speedMs }) => (newest?.stored_at.getTime() ?? 0) + (newest?.paused_ms ?? 0) + speedMs);
  const signs = [game.beat_at, game.started_at, ...written].map((time) => time.getTime());
  return Math.min(at, Math.max(...signs, ...answered));
}
