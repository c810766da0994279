import type { Profile } from '#src/app/trivia/board-ports.ts';

import { globalGuild } from './board-page.ts';
import type { SqlPool } from '../pool/open-pool.ts';
import { streakOf } from './streak.ts';

interface ProfileRow {
  readonly points: number;
  readonly answered: number;
  readonly right_answers: number;
  readonly games: number;
  readonly best_streak: number;
  readonly fastest_ms: number | null;
  readonly mu: number | null;
  readonly sigma: number | null;
  readonly rated_games: number;
  readonly hidden: boolean;
  readonly days_in_a_row: number;
  readonly best_days_in_a_row: number;
  readonly paths: Profile['paths'];
  readonly kinds: Profile['byKind'] | null;
  readonly artists: Profile['byArtist'] | null;
  readonly server: Profile['server'] | null;
  readonly global: Profile['global'] | null;
}

type ProfileQuery = { readonly userId: string; readonly guildId: string | undefined; readonly at: number };

/** Undefined for somebody who never answered. @throws StoreAwayError */
export async function readProfile(pool: SqlPool, { userId, guildId, at }: ProfileQuery): Promise<Profile | undefined> {
  const values = [userId, guildId ?? null, new Date(at)];
  const [row] = await pool.rows<ProfileRow>({ name: 'trivia-profile', text, values });
  if (row === undefined) return undefined;
  const { mu, sigma, rated_games: games } = row;
  return {
    userId,
    points: row.points,
    answered: row.answered,
    right: row.right_answers,
    games: row.games,
    bestStreak: row.best_streak,
    fastestMs: row.fastest_ms ?? undefined,
    daysInARow: row.days_in_a_row,
    bestDaysInARow: row.best_days_in_a_row,
    paths: row.paths,
    rating: mu === null || sigma === null ? undefined : { mu, sigma, games },
    byKind: row.kinds ?? [],
    byArtist: row.artists ?? [],
    server: row.server ?? undefined,
    global: row.global ?? undefined,
    hidden: row.hidden,
  };
}

/** Days that follow each other are equally far from their number in order. A run that ended before yesterday is over. */
const text = `
  WITH runs AS MATERIALIZED (
    SELECT count(*)::integer AS length, max(day) AS last_day
    FROM (SELECT day, day - (row_number() OVER (ORDER BY day))::integer AS island FROM trivia_days WHERE user_id = $1) AS played
    GROUP BY island
  )
  SELECT points, answered, right_answers, games, best_streak, fastest_ms, mu, sigma, rated_games, hidden,
    coalesce((SELECT length FROM runs WHERE last_day >= trivia_period_start('day', $3) - 1 ORDER BY last_day DESC LIMIT 1), 0) AS days_in_a_row,
    (SELECT max(length) FROM runs) AS best_days_in_a_row,
    json_build_object(
      'found', (SELECT count(*) FROM trivia_path_games WHERE user_id = $1 AND outcome = 'solved'),
      'daysInARow', coalesce((${streakOf(
        `SELECT day FROM trivia_path_games WHERE user_id = $1 AND outcome = 'solved'`,
        `trivia_period_start('day', $3)`,
      )}), 0)) AS paths,
    (SELECT json_agg(json_build_object('kind', subject, 'answered', answered, 'right', right_answers) ORDER BY answered DESC, subject)
      FROM trivia_accuracy WHERE user_id = $1 AND about = 'kind') AS kinds,
    (SELECT json_agg(json_build_object('artistId', subject, 'answered', answered, 'right', right_answers) ORDER BY answered DESC, subject)
      FROM (SELECT * FROM trivia_accuracy WHERE user_id = $1 AND about = 'artist' ORDER BY answered DESC, subject LIMIT 10) AS best) AS artists,
    (${placeOn('$2')}) AS server,
    (${placeOn(globalGuild)}) AS global
  FROM trivia_players WHERE user_id = $1 AND EXISTS (SELECT FROM runs)`;

function placeOn(guild: string): string {
  return `SELECT json_build_object('place', trivia_place(guild_id, period, starts_on, points), 'points', points)
      FROM trivia_totals WHERE user_id = $1 AND guild_id = ${guild} AND period = 'all'`;
}
