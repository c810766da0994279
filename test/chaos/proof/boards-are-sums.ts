import { messagesFor } from '#src/i18n/index.ts';

import type { Records } from '../players/records.ts';
import type { SeenBoard } from '../run/play-out.ts';
import { linesIn } from '../world/controls.ts';
import type { Evidence } from './evidence.ts';

interface Sum {
  points: number;
  right: number;
  answered: number;
}

/** What the boards are kept in, and what they show, is what the ledger adds up to. */
export async function boardsAreSums(evidence: Evidence, records: Records): Promise<readonly string[]> {
  return [
    ...(await totalsAreSums(evidence, records)),
    ...(await recordsAreSums(evidence, records)),
    ...evidence.ending.boards.flatMap((board) => boardIsRight(evidence, board)),
  ];
}

async function totalsAreSums({ ledger, games }: Evidence, records: Records): Promise<readonly string[]> {
  const sums = new Map<string, Sum>();
  for (const row of ledger.filter(({ ranked }) => ranked)) {
    const guild = games.find(({ id }) => id === row.game_id)?.guild_id ?? '';
    for (const scope of ['0', guild])
      for (const [period, start] of periodsOf(row.answered_at))
        add(sums, `${row.user_id} ${scope} ${period} ${start}`, row);
  }
  const rows = await records.rows<Sum & { key: string }>(
    `SELECT concat_ws(' ', user_id, guild_id, period, starts_on) AS key, points, right_answers AS right, answered FROM trivia_totals`,
  );
  return differences('total', sums, new Map(rows.map(({ key, ...sum }) => [key, sum])));
}

/** Solo rounds count here too. */
async function recordsAreSums({ ledger }: Evidence, records: Records): Promise<readonly string[]> {
  const sums = new Map<string, Sum>();
  for (const row of ledger) add(sums, row.user_id, row);
  const rows = await records.rows<Sum & { user_id: string }>(
    'SELECT user_id, points, right_answers AS right, answered FROM trivia_players WHERE answered > 0',
  );
  return differences('record', sums, new Map(rows.map(({ user_id: id, ...sum }) => [id, sum])));
}

function boardIsRight({ ledger, games, world }: Evidence, { guildId, scope, viewer, result }: SeenBoard) {
  const sums = new Map<string, Sum>();
  for (const row of ledger.filter(({ ranked }) => ranked)) {
    const guild = games.find(({ id }) => id === row.game_id)?.guild_id;
    if (scope === 'global' || guild === guildId) add(sums, row.user_id, row);
  }
  const { triviaBoards, trivia } = messagesFor(viewer.locale);
  const all = [...sums.values()];
  const wanted = [...sums].map(([userId, sum]) =>
    triviaBoards.board.row({
      ...sum,
      place: 1 + all.filter(({ points }) => points > sum.points).length,
      who: scope === 'server' ? `<@${userId}>` : '**',
      points: trivia.points(sum.points),
      tied: all.filter(({ points }) => points === sum.points).length > 1,
    }),
  );
  // Over all servers people are called by their names, whatever signs are in them.
  const lines = linesIn(result.message?.components ?? [])
    .filter((line) => /^\d+\. /.test(line))
    .map((line) => (scope === 'server' ? line : line.replace(/\*\*.+\*\*/, '**')));
  const isSame = String(lines.toSorted()) === String(wanted.toSorted()) && world.players.length <= 10;
  return isSame
    ? []
    : [`board ${scope} ${guildId} shows ${JSON.stringify(lines)}; it must be ${JSON.stringify(wanted)}`];
}

function add(sums: Map<string, Sum>, key: string, { points, is_right: isRight }: Evidence['ledger'][number]): void {
  const sum = sums.get(key) ?? { points: 0, right: 0, answered: 0 };
  sums.set(key, { points: sum.points + points, right: sum.right + Number(isRight), answered: sum.answered + 1 });
}

function differences(what: string, own: ReadonlyMap<string, Sum>, stored: ReadonlyMap<string, Sum>): readonly string[] {
  return [...new Set([...own.keys(), ...stored.keys()])].flatMap((key) => {
    const [wanted, has] = [own, stored]
      .map((sums) => sums.get(key))
      .map((sum) => sum && [sum.points, sum.right, sum.answered]);
    return String(wanted) === String(has) ? [] : [`${what} ${key} is ${String(has)}, the ledger has ${String(wanted)}`];
  });
}

/** Days, weeks from Monday, months, everything; all of UTC. */
function periodsOf(at: Date): readonly (readonly [string, string])[] {
  const day = at.toISOString().slice(0, 10);
  const monday = new Date(at);
  monday.setUTCDate(at.getUTCDate() - ((at.getUTCDay() + 6) % 7));
  return [
    ['day', day],
    ['week', monday.toISOString().slice(0, 10)],
    ['month', `${day.slice(0, 8)}01`],
    ['all', '1970-01-01'],
  ];
}
