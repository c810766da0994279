import type { Client } from 'discord.js';
import type { Logger } from 'pino';

import { commands } from '#commands/index.ts';

import { createNews, type News } from './app/curation/news.ts';
import type { Config } from './config.ts';
import { checkDatabase, openDatabase } from './db/open-database.ts';
import type { OnProgress } from './db/progress.ts';
import { connectDiscord, disconnectDiscord } from './discord/client.ts';
import { createDispatch } from './discord/dispatch.ts';
import { createHearing } from './discord/hear.ts';
import { registerCommands } from './discord/register.ts';
import { openCatalog, type OpenCatalog } from './open-catalog.ts';
import { openTrivia, type OpenTrivia, type StagedGames } from './open-trivia.ts';
import { startPlayground } from './playground.ts';
import { createPictures, noPictures } from './pictures/pictures.ts';
import { StartError } from './start-error.ts';

export interface AppNeeds {
  readonly config: Config;
  readonly log: Logger;
  /** One line for the person who started the bot. */
  readonly say: (line: string) => void;
  /** Everything is built that a start builds, and nobody waits for an answer yet. */
  readonly beforeReady?: () => void;
  /** The bot cannot go on: the host stops it and ends with this sentence. */
  readonly onFatal: (error: StartError) => void;
  /** Time and chance of the games: this machine's, unless a test stages them. */
  readonly staged?: StagedGames;
}

export interface App {
  /** Resolves when commands are answered. @throws StartError, DatabaseError or CatalogFileError with one clear sentence */
  start(): Promise<void>;
  /** Finishes what is in flight and closes everything that start opened, also after a start that failed half-way. */
  stop(): Promise<void>;
}

/** Builds every part once and joins them. */
export function createApp(needs: AppNeeds): App {
  const { config, log, say } = needs;
  const closers: Partial<Record<(typeof closingOrder)[number], () => Promise<unknown>>> = {};
  const onProgress: OnProgress = ({ sentence }) => say(sentence);
  let stopping = false;
  let open: OpenCatalog | undefined;
  let trivia: OpenTrivia | undefined;
  let news: News | undefined;
  let commandIds: ReadonlyMap<string, string> = new Map();
  const curatorIds = new Set(config.curatorIds);
  const pictures = config.pictures === 'off' ? noPictures : createPictures({ style: config.pictures, log });
  closers.pictures = () => pictures.close();
  const dispatch = createDispatch({
    commands,
    catalog: () => open?.catalog.live(),
    trivia: () => trivia,
    curation: () => open?.curation,
    news: () => news,
    pictures,
    curatorIds,
    log,
    random: Math.random,
    mention: (command) => mention(command, commandIds),
  });

  const hear = createHearing({ games: () => trivia?.games, log });

  /** What is wrong with the settings, the database or the token is found before anything is changed. */
  async function start(): Promise<void> {
    await checkDatabase({ ...config, log, onProgress });
    const discord = await startPlayground(config, log, say);
    closers.discord = discord.close;
    for (const id of discord.curatorIds) curatorIds.add(id);
    const client = await connect(discord);
    checkApplication(client.application.id);
    say(`Logged in to Discord as ${client.user.tag}.`);
    unlessStopping();
    const parts = await openStorage();
    unlessStopping();
    await register(client);
    unlessStopping();
    await openGames(client, parts);
    needs.beforeReady?.();
    say(`Ready: ${commands.length} commands, ${client.guilds.cache.size} servers.`);
    say(discord.farewell(client.application.id));
  }

  /** A start that is overtaken by a stop goes no further; nobody reads the sentence. */
  function unlessStopping(): void {
    if (stopping) throw new StartError('Stopped before the start was finished.');
  }

  async function connect({ token, apiUrl }: { token: string; apiUrl: string | undefined }): Promise<Client<true>> {
    const client = await connectDiscord({
      token,
      apiUrl,
      log,
      onInteraction: (interaction) => void dispatch.handle(interaction),
      onMessage: config.discord.readMessages ? (message) => void hear(message) : undefined,
      onLost: needs.onFatal,
    });
    closers.answers = () => withinMs(idleMs, dispatch.idle());
    closers.gateway = () => disconnectDiscord(client);
    return client;
  }

  function checkApplication(id: string): void {
    const { applicationId } = config.discord;
    if (applicationId === undefined || applicationId === id) return;
    throw new StartError(`DISCORD_APPLICATION_ID is ${applicationId}, but the token belongs to the application ${id}.`);
  }

  async function openStorage(): Promise<OpenCatalog> {
    const { databaseUrl, dataDir } = config;
    const opening = openDatabase({ databaseUrl, dataDir, log, onProgress });
    // A stop in the middle of this waits for it: a server that is just being started would otherwise live on without a bot.
    closers.database = () => withinMs(openingMs, closeWhenOpen(opening));
    const database = await opening;
    unlessStopping();
    const following = openCatalog({ database, log, say });
    closers.catalog = () => withinMs(openingMs, closeWhenOpen(following));
    open = await following;
    news = await createNews(open.curation);
    return open;
  }

  /** Games that were running when the last process ended go on before anybody can ask for a new one. */
  async function openGames(client: Client<true>, { pool, catalog }: OpenCatalog): Promise<void> {
    const opened = openTrivia({
      pool,
      client,
      log,
      readsMessages: config.discord.readMessages,
      catalog,
      pictures: config.pictures === 'off' ? undefined : pictures,
      staged: needs.staged,
    });
    closers.games = () => withinMs(idleMs, opened.close());
    await opened.games.takeOver();
    trivia = opened;
    const running = opened.games.count();
    if (running > 0) say(running === 1 ? '1 game goes on where it was.' : `${running} games go on where they were.`);
  }

  async function register(client: Client<true>): Promise<void> {
    const { guildId } = config.discord;
    const { changed, ids } = await registerCommands({
      rest: client.rest,
      applicationId: client.application.id,
      guildId,
      commands,
    });
    commandIds = ids;
    const where = guildId === undefined ? 'everywhere' : `in guild ${guildId}`;
    say(changed ? `Commands registered ${where}.` : `Commands are up to date ${where}.`);
  }

  return {
    start,
    async stop() {
      stopping = true;
      for (const part of closingOrder) {
        const close = closers[part];
        delete closers[part];
        await close?.().catch((error: unknown) => log.error({ err: error }, 'closing failed'));
      }
    },
  };
}

/** Each gets its turn even when another fails. Nobody answers into games that are closed, and games write until they are. */
const closingOrder = ['answers', 'gateway', 'games', 'pictures', 'discord', 'catalog', 'database'] as const;

/** What is in flight gets this long at a stop; the rest of the stop's time is for closing. */
const idleMs = 4000;
/** A database or a catalog that is being opened at a stop gets this long to be open and closed again. */
const openingMs = 8000;

/** When it does not open there is nothing to close, and start has said why. */
async function closeWhenOpen(opening: Promise<{ close(): Promise<void> }>): Promise<void> {
  const opened = await opening.catch(() => undefined);
  await opened?.close();
}

function withinMs(limitMs: number, task: Promise<void>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, limitMs);
  return Promise.race([task, promise]).finally(() => clearTimeout(timer));
}

function mention(command: string, ids: ReadonlyMap<string, string>): string {
  const id = ids.get(command.split(' ', 1)[0] ?? '');
  return id === undefined ? `\`/${command}\`` : `</${command}:${id}>`;
}
