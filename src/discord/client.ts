import {
  Client,
  Events,
  GatewayCloseCodes,
  GatewayIntentBits,
  Options,
  type Interaction,
  type Message,
} from 'discord.js';
import type { Logger } from 'pino';

import { StartError } from '#src/start-error.ts';

export interface ClientNeeds {
  readonly token: string;
  readonly apiUrl: string | undefined;
  readonly log: Logger;
  readonly onInteraction: (interaction: Interaction) => void;
  /** Set: what people write in channels is asked for, and comes here. */
  readonly onMessage?: ((message: Message) => void) | undefined;
  /** Discord closed the gateway for good: nothing that this process can mend. */
  readonly onLost: (error: StartError) => void;
}

/** What it takes to read messages: without the first, messages of servers come without their server. */
const messageIntents = [
  GatewayIntentBits.Guilds,
  GatewayIntentBits.GuildMessages,
  GatewayIntentBits.MessageContent,
] as const;

/**
 * Interactions arrive without any intent, and every intent costs memory for each guild: unless messages are read, none is asked for.
 * What is cached serves nobody here, so little is kept.
 */
function createClient({ apiUrl, onMessage }: Pick<ClientNeeds, 'apiUrl' | 'onMessage'>): Client {
  return new Client({
    intents: onMessage === undefined ? [] : messageIntents,
    // As many as Discord asks for: from 2,500 servers on it refuses a single one.
    shards: 'auto',
    allowedMentions: { parse: [], repliedUser: false },
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      GuildMemberManager: 50,
      MessageManager: 0,
      UserManager: 50,
    }),
    rest: {
      // Each interaction leaves a request queue behind that nothing will use again; the default keeps it for an hour.
      handlerSweepInterval: 300_000,
      ...(apiUrl !== undefined && { api: apiUrl }),
    },
  });
}

/** Ends the connection for good, which is no loss to report. */
export async function disconnectDiscord(client: Client): Promise<void> {
  client.removeAllListeners(Events.ShardReconnecting);
  await client.destroy();
}

/** How long Discord may take from the first request to READY. */
const loginMs = 30_000;

/** @throws StartError when Discord refuses the token or the intents, or cannot be reached */
export async function connectDiscord(needs: ClientNeeds): Promise<Client<true>> {
  const client = createClient(needs);
  const { log } = needs;
  client.on(Events.InteractionCreate, needs.onInteraction);
  if (needs.onMessage !== undefined) client.on(Events.MessageCreate, needs.onMessage);
  client.on(Events.Error, (error) => log.error({ err: error }, 'discord client error'));
  client.on(Events.Warn, (warning) => log.warn({ warning }, 'discord client warning'));
  client.on(Events.ShardReconnecting, (shard) => log.warn({ shard }, 'gateway connection lost, reconnecting'));
  client.on(Events.ShardResume, (shard, replayed) => log.info({ shard, replayed }, 'gateway session resumed'));
  try {
    return await readyClient(client, needs.token);
  } catch (error) {
    await disconnectDiscord(client);
    throw error instanceof StartError ? error : new StartError(unreachable(error, needs.apiUrl), { cause: error });
  } finally {
    client.on(Events.ShardDisconnect, ({ code }) => needs.onLost(new StartError(closeSentence(code))));
  }
}

function readyClient(client: Client, token: string): Promise<Client<true>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new StartError(`Discord did not answer within ${loginMs / 1000} seconds.`)),
      loginMs,
    );
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      finish();
    };
    client.once(Events.ClientReady, (ready) => settle(() => resolve(ready)));
    // discord.js reports a refusal as an event and leaves the login pending.
    client.once(Events.ShardDisconnect, ({ code }) => settle(() => reject(new StartError(closeSentence(code)))));
    client.login(token).catch((error: unknown) => settle(() => reject(toError(error))));
  });
}

function toError(error: unknown): Error {
  if (!(error instanceof Error)) return new Error(String(error));
  const refused = 'code' in error && error.code === 'TokenInvalid';
  return refused ? new StartError(closeSentence(GatewayCloseCodes.AuthenticationFailed), { cause: error }) : error;
}

/** Close codes after which Discord wants no reconnect. */
const closeSentences: Readonly<Record<number, string>> = {
  [GatewayCloseCodes.AuthenticationFailed]:
    'Discord refused DISCORD_TOKEN (4004): copy the current token from the developer portal, page "Bot".',
  [GatewayCloseCodes.InvalidShard]: 'Discord refused the shard numbers (4010).',
  [GatewayCloseCodes.ShardingRequired]: 'This bot is in too many servers for one shard (4011).',
  [GatewayCloseCodes.InvalidAPIVersion]: 'Discord no longer serves this API version (4012): update Crossover.',
  [GatewayCloseCodes.InvalidIntents]: 'Discord does not know the intents asked for (4013): update Crossover.',
  [GatewayCloseCodes.DisallowedIntents]:
    'Discord did not allow the intents asked for (4014): switch them on in the developer portal, page "Bot".',
};

function closeSentence(code: number): string {
  return closeSentences[code] ?? `Discord closed the connection for good (${code}).`;
}

function unreachable(error: unknown, apiUrl: string | undefined): string {
  const where = apiUrl === undefined ? 'Discord' : `The Discord at ${new URL(apiUrl).host}`;
  return `${where} could not be reached: ${innermost(error)}.`;
}

/** Network errors come wrapped; the inner one says what happened. */
function innermost(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown error';
  if (error instanceof AggregateError && error.errors.length > 0) return innermost(error.errors[0]);
  return error.cause instanceof Error ? innermost(error.cause) : error.message;
}
