import type { Board, BoardQuery, BoardRow, BoardWindow } from '#src/app/trivia/board-ports.ts';

import type { Statement, SqlPool } from '../pool/open-pool.ts';

const periods: Readonly<Record<BoardWindow, string>> = { today: 'day', week: 'week', month: 'month', all: 'all' };

/** The guild under which the global board is kept. */
export const globalGuild = '0';

interface Line {
  readonly user_id: string;
  readonly name: string | null;
  readonly points: number;
  readonly right_answers: number;
  readonly answered: number;
}

interface PageRow {
  readonly players: number;
  readonly page: number;
  readonly lines: readonly Line[] | null;
  /** Of the first line. */
  readonly first_place: number | null;
  readonly own: (Line & { readonly place: number }) | null;
  readonly hidden: boolean | null;
}

/** Everything that a board shows, in one statement and so in one state of the board. */
export function boardStatement({ scope, window, at, page, pageSize, viewerId }: BoardQuery): Statement {
  const guildId = scope.type === 'global' ? globalGuild : scope.guildId;
  return { name: 'trivia-board', text, values: [guildId, periods[window], new Date(at), page, pageSize, viewerId] };
}

/** One page of a board with the viewer's own row. @throws StoreAwayError */
export async function readBoard(pool: SqlPool, query: BoardQuery): Promise<Board> {
  const { scope, pageSize } = query;
  const [row] = await pool.rows<PageRow>(boardStatement(query));
  const { players = 0, page: shownPage = 0, lines, own, first_place: firstPlace, hidden } = row ?? {};
  return {
    rows: placed(lines ?? [], { firstPlace: firstPlace ?? 1, offset: shownPage * pageSize }),
    page: shownPage,
    pages: Math.max(1, Math.ceil(players / pageSize)),
    players,
    own: own == null ? undefined : rowOf(own, own.place),
    hidden: scope.type === 'global' && hidden === true,
  };
}

/** Equal points share a place, and the next one is left out; the first line may share its place with lines of the page before. */
function placed(lines: readonly Line[], { firstPlace, offset }: { firstPlace: number; offset: number }): BoardRow[] {
  const rows: BoardRow[] = [];
  for (const [index, line] of lines.entries()) {
    const before = rows.at(-1);
    const place = before === undefined ? firstPlace : before.points === line.points ? before.place : offset + index + 1;
    rows.push(rowOf(line, place));
  }
  return rows;
}

function rowOf(line: Line, place: number): BoardRow {
  return {
    userId: line.user_id,
    name: line.name ?? undefined,
    place,
    points: line.points,
    right: line.right_answers,
    answered: line.answered,
  };
}

/**
 * Bands tell in which one the page begins, so that only lines of that band are skipped over, and those in the index alone: what a line
 * says besides is read for the page only.
 */
const text = `
  WITH board AS MATERIALIZED (
    SELECT $1::bigint AS guild_id, $2::"TriviaPeriod" AS period, trivia_period_start($2::"TriviaPeriod", $3) AS starts_on
  ), bands AS MATERIALIZED (
    SELECT band, players, sum(players) OVER (ORDER BY band DESC) - players AS better
    FROM board JOIN trivia_bands USING (guild_id, period, starts_on) WHERE players > 0
  ), asked AS MATERIALIZED (
    SELECT players, page, page * $5::bigint AS skipped
    FROM (SELECT coalesce(sum(players), 0)::integer AS players FROM bands) AS counted
    CROSS JOIN LATERAL (SELECT least($4::integer, greatest(0, (players - 1) / $5::integer)) AS page) AS last
  ), start AS MATERIALIZED (
    SELECT trivia_band_top(band) AS top, skipped - better AS skipped FROM bands, asked WHERE skipped >= better AND skipped < better + bands.players
  ), listed AS MATERIALIZED (
    SELECT user_id, points FROM trivia_totals
    WHERE guild_id = $1 AND period = $2::"TriviaPeriod" AND starts_on = (SELECT starts_on FROM board) AND shown
      AND points <= (SELECT top FROM start)
    ORDER BY points DESC, user_id
    OFFSET (SELECT skipped FROM start) LIMIT $5::integer
  ), lines AS MATERIALIZED (
    SELECT line.* FROM listed CROSS JOIN LATERAL (${lineOf('listed.user_id')}) AS line
  )
  SELECT asked.players, asked.page,
    (SELECT json_agg(json_build_object('user_id', user_id::text, 'name', name, 'points', points, 'right_answers', right_answers,
        'answered', answered) ORDER BY points DESC, user_id) FROM lines) AS lines,
    (SELECT trivia_place(guild_id, period, starts_on, (SELECT max(points) FROM lines)) FROM board) AS first_place,
    (SELECT json_build_object('user_id', user_id::text, 'name', name, 'points', points, 'right_answers', right_answers,
        'answered', answered, 'place', trivia_place(guild_id, period, starts_on, points)) FROM board CROSS JOIN (${lineOf('$6')}) AS own) AS own,
    (SELECT hidden FROM trivia_players WHERE user_id = $6) AS hidden
  FROM asked`;

/**
 * A player's line on the board, by its key. The planner takes server, period and day for independent and so believes that a board has
 * one line; it would look through the whole board for this one, if the day could be looked up in the board's index (`+ 0`: it cannot).
 */
function lineOf(userId: string): string {
  return `SELECT total.user_id, name, total.points, total.right_answers, total.answered
      FROM trivia_totals total JOIN trivia_players player ON player.user_id = total.user_id
      WHERE total.user_id = ${userId} AND total.guild_id = $1 AND total.period = $2::"TriviaPeriod"
        AND total.starts_on + 0 = (SELECT starts_on FROM board) OFFSET 0`;
}
