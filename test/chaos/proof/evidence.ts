import type { Told } from '../players/told.ts';
import type { Ending } from '../run/play-out.ts';
import type { Life } from '../run/bot.ts';
import type { Scene } from '../run/scene.ts';
import type { Version } from '../world/chronicle.ts';
import type { World } from '../world/world.ts';

export interface GameRow {
  readonly id: string;
  readonly guild_id: string;
  readonly channel_id: string;
  readonly starter_id: string;
  readonly locale: string;
  readonly settings: { readonly pace: 'fast' | 'normal' | 'relaxed' };
  readonly planned: number;
  readonly started_at: Date;
  readonly end_reason: string | null;
  readonly ended_at: Date | null;
}

export interface RoundRow {
  readonly game_id: string;
  readonly round: number;
  readonly state: 'posting' | 'open' | 'settled' | 'skipped';
  readonly form: 'buttons' | 'menu' | 'typed';
  readonly message_id: string | null;
  readonly question_at: Date | null;
  readonly paused_ms: number;
  readonly limit_ms: number | null;
  readonly hinted: boolean;
  readonly answer: number;
}

export interface PickRow {
  readonly game_id: string;
  readonly round: number;
  readonly user_id: string;
  readonly attempt: number;
  readonly choice: number | null;
  readonly guess: string | null;
  readonly verdict: 'right' | 'close' | 'wrong';
  readonly answered_at: Date;
  readonly speed_ms: number;
}

export interface LedgerRow {
  readonly game_id: string;
  readonly round: number;
  readonly user_id: string;
  readonly is_right: boolean;
  readonly answered_at: Date;
  readonly speed_ms: number;
  readonly paid_speed_ms: number;
  readonly pace_ms: number;
  readonly streak_before: number;
  readonly hinted: boolean;
  readonly points: number;
  readonly ranked: boolean;
}

/** What is stored, what was shown, what was told: everything that has to agree. */
export interface Evidence {
  readonly games: readonly GameRow[];
  /** In order. */
  readonly rounds: readonly RoundRow[];
  readonly picks: readonly PickRow[];
  readonly ledger: readonly LedgerRow[];
  readonly told: readonly Told[];
  readonly versions: readonly Version[];
  readonly lives: readonly Life[];
  readonly world: World;
  readonly ending: Ending;
}

export async function collect(scene: Scene, ending: Ending): Promise<Evidence> {
  const { records, memory, chronicle, bot, world } = scene;
  const [games, rounds, picks, ledger] = await Promise.all([
    records.rows<GameRow>(
      'SELECT *, jsonb_array_length(plan) AS planned FROM trivia_games ORDER BY channel_id, started_at',
    ),
    records.rows<RoundRow>(
      `SELECT *, hint IS NOT NULL AS hinted, (question ->> 'answer')::integer AS answer FROM trivia_rounds ORDER BY game_id, round`,
    ),
    records.rows<PickRow>('SELECT * FROM trivia_picks ORDER BY game_id, round, user_id, attempt'),
    records.rows<LedgerRow>('SELECT * FROM trivia_ledger ORDER BY game_id, round, user_id'),
  ]);
  const { told } = memory;
  return { games, rounds, picks, ledger, told, versions: chronicle.versions, lives: bot.lives, world, ending };
}

interface OfRound {
  readonly game_id: string;
  readonly round: number;
}

export function isOf(game: string, round: number): (row: OfRound) => boolean {
  return (row) => row.game_id === game && row.round === round;
}
