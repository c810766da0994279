import { pino } from 'pino';

import { createApp, type App } from '#src/app.ts';
import type { Config } from '#src/config.ts';
import type { Clock as LocalClock } from '#src/local-discord/clock.ts';
import type { StagedGames } from '#src/open-trivia.ts';
import type { StartError } from '#src/start-error.ts';
import { createTestDatabase } from '#test/support/database/create-test-database.ts';
import { openScene, type Scene } from '#test/support/local-discord/scene.ts';

/** The whole bot on a local Discord and a database of its own, with the catalog that ships. */
export interface BotScene extends Scene {
  readonly databaseUrl: string;
  /** What the bot said while it started. */
  readonly lines: readonly string[];
  /** Stops the bot and starts it anew, as a new process would, on the same Discord and database. */
  restart(): Promise<void>;
}

/**
 * @param curators who looks after questions and the catalog, by the names of `Scene`
 * @param beside another bot, whose database this one shares as a second process would
 * @param staged the games' time and chance; the local Discord goes by that clock too
 * @param pictures whether answers carry pictures: threads that draw them are more than most tests need
 */
export async function openBotScene(
  curators: readonly ('moderatorId' | 'ownerId')[] = [],
  beside?: Pick<BotScene, 'databaseUrl'>,
  staged?: StagedGames,
  pictures: Config['pictures'] = 'off',
): Promise<BotScene> {
  const scene = await openScene(staged === undefined ? {} : { clock: discordClock(staged) });
  const database = beside === undefined ? await createTestDatabase() : shared(beside.databaseUrl);
  const curatorIds = curators.map((who) => scene[who]);
  const config = { ...configFor(scene, database.url), curatorIds, pictures };
  const lines: string[] = [];
  const start = () => startApp({ config, lines, staged });
  let app = await start();
  return {
    ...scene,
    databaseUrl: database.url,
    lines,
    async restart() {
      await app.stop();
      app = await start();
    },
    async [Symbol.asyncDispose]() {
      await app.stop();
      await scene[Symbol.asyncDispose]();
      await database.drop();
    },
  };
}

/** The bot that it belongs to drops it. */
function shared(url: string) {
  return { url, drop: async () => {} };
}

/** The same clock, as the local Discord asks for it. */
function discordClock({ clock }: StagedGames): LocalClock {
  return { now: () => clock.now(), setTimer: (run, ms) => clock.after(ms, run) };
}

interface BotNeeds {
  readonly config: Config;
  readonly lines: string[];
  readonly staged: StagedGames | undefined;
}

async function startApp({ config, lines, staged }: BotNeeds): Promise<App> {
  const app = createApp({
    config,
    ...(staged && { staged }),
    log: pino({ level: 'silent' }),
    say: (line) => lines.push(line),
    onFatal: (error: StartError) => lines.push(`fatal: ${error.message}`),
  });
  await app.start();
  return app;
}

function configFor({ discord }: Pick<Scene, 'discord'>, databaseUrl: string): Config {
  return {
    discord: {
      token: discord.token,
      apiUrl: discord.apiUrl,
      applicationId: undefined,
      guildId: undefined,
      readMessages: false,
    },
    curatorIds: [],
    databaseUrl,
    pictures: 'off',
    dataDir: './data',
    localDiscordPort: 4010,
    logLevel: 'silent',
  };
}
