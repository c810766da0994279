import type { Director } from '../players/director.ts';
import type { Person } from '../world/world.ts';
import type { InteractionResult } from '#src/local-discord/control/result.ts';

import type { Life } from './bot.ts';
import type { Scene } from './scene.ts';
import { when } from './when.ts';

/** What was seen when nobody killed the bot any more. */
export interface Ending {
  /** Sentences about channels that hang. */
  readonly stuck: readonly string[];
  readonly boards: readonly SeenBoard[];
  /** How the last process ended, asked to. */
  readonly exit: { readonly code: number | null; readonly signal: string | null };
}

/** What `/trivia leaderboard` showed. */
export interface SeenBoard {
  readonly guildId: string;
  readonly scope: 'server' | 'global';
  readonly viewer: Person;
  readonly result: InteractionResult;
}

/** A game that is still going on then is waited for so long: twice what five rounds take. */
const mostMs = 120_000;
/**
 * Lets every game end, plays one more in each channel, and asks for the boards.
 * @param mostRoundsLeft games that have more to go are stopped: the others' ends are enough to look at
 */
export async function playOut(scene: Scene, life: Life, mostRoundsLeft = 0): Promise<Ending> {
  const { bot, directors, background } = scene;
  for (const director of directors) director.windDown();
  await life.process.said(/^Ready/m);
  const stuck: string[] = [];
  await hurryUp(scene, mostRoundsLeft);
  if (!(await allOver(scene))) stuck.push(...(await unfinished(scene)));
  for (const said of await Promise.all(directors.map((director) => oneMore(scene, director)))) stuck.push(...said);
  const boards = await readBoards(scene);
  await background.goHome();
  life.process.kill('SIGTERM');
  return { stuck, boards, exit: await bot.ended(life) };
}

/** Games far from their end are stopped, so that the run has one. */
async function hurryUp({ records, directors }: Scene, mostRoundsLeft: number): Promise<void> {
  const far = await records.rows<{ channel_id: string }>(
    `SELECT channel_id FROM trivia_games game WHERE ended_at IS NULL
     AND jsonb_array_length(plan) - (SELECT count(*) FROM trivia_rounds WHERE game_id = game.id) > $1`,
    [mostRoundsLeft],
  );
  const ids = far.map(({ channel_id: id }) => id);
  await Promise.all(directors.filter(({ channel }) => ids.includes(channel.id)).map((one) => one.stop()));
}

function allOver({ moments, records }: Scene): Promise<boolean> {
  return when(moments, mostMs, async () => {
    const [row] = await records.rows<{ left: number }>(
      'SELECT count(*)::integer AS left FROM trivia_games WHERE NOT farewell_shown',
    );
    return row?.left === 0;
  });
}

async function unfinished({ records }: Scene): Promise<readonly string[]> {
  const rows = await records.rows<{ id: string; channel_id: string; ended: boolean }>(
    'SELECT id, channel_id, ended_at IS NOT NULL AS ended FROM trivia_games WHERE NOT farewell_shown',
  );
  return rows.map((row) => `channel ${row.channel_id}: game ${row.id} hangs, ${row.ended ? 'over' : 'running'}`);
}

/** A channel in which a game begins, asks and ends is not stuck. */
async function oneMore(scene: Scene, director: Director): Promise<readonly string[]> {
  const { moments, chronicle } = scene;
  const { id } = director.channel;
  const from = chronicle.versions.length;
  const shown = (what: string) =>
    when(moments, mostMs, () =>
      Promise.resolve(chronicle.versions.slice(from).some((one) => one.channelId === id && one.what === what)),
    );
  if (!(await director.start())) return [`channel ${id}: no new game can begin`];
  if (!(await shown('question'))) return [`channel ${id}: a new game asks nothing`];
  await director.stop();
  return (await shown('podium')) && (await allOver(scene)) ? [] : [`channel ${id}: a new game does not end`];
}

async function readBoards({ world }: Scene): Promise<readonly SeenBoard[]> {
  const wanted = world.channels.flatMap((channel) =>
    (['server', 'global'] as const).map((scope) => ({ ...channel, scope })),
  );
  return Promise.all(
    wanted.map(async ({ id, guildId, scope, starter: viewer }) => {
      const result = await world.people.run({
        user_id: viewer.id,
        channel_id: id,
        command: 'trivia leaderboard',
        options: { scope, window: 'all' },
        locale: viewer.locale,
      });
      return { guildId, scope, viewer, result };
    }),
  );
}
