import { join } from 'node:path';

import { PermissionFlagsBits } from 'discord.js';
import type { Logger } from 'pino';

import type { Config } from './config.ts';
import { StartError } from './start-error.ts';

/** The Discord that the bot logs in to: the real one, or one that it brings along. */
export interface DiscordToUse {
  readonly token: string;
  readonly apiUrl: string | undefined;
  /** Roles whose people are curators, beside those of the settings. */
  readonly curatorIds: readonly string[];
  close(): Promise<void>;
  /** The last line of a start: where to go now. */
  farewell(applicationId: string): string;
}

/** Starts the local Discord when no token is given. @throws StartError when its port or its file cannot be used */
export async function startPlayground(config: Config, log: Logger, say: (line: string) => void): Promise<DiscordToUse> {
  const { token, apiUrl } = config.discord;
  if (token !== undefined) return { token, apiUrl, curatorIds: [], close: async () => {}, farewell: inviteLine };
  const local = await listen(config, log);
  say(`Local Discord started at ${local.url} (no DISCORD_TOKEN is set).`);
  if (config.discord.readMessages) await allowReading(local.url);
  return {
    token: local.token,
    apiUrl: local.apiUrl,
    curatorIds: [local.curatorRoleId],
    close: () => local.close(),
    farewell: () => `Try it: open ${local.url} in a browser.`,
  };
}

/** What an operator does in Discord's developer portal before a bot may read messages. */
async function allowReading(url: string): Promise<void> {
  const body = JSON.stringify({ privileged_intents: ['message_content'] });
  await fetch(`${url}/control/application`, { method: 'PATCH', body });
}

async function listen({ localDiscordPort: port, dataDir }: Config, log: Logger) {
  const stateFile = join(dataDir, 'local-discord.json');
  // Loaded only when it is used: its rules hold the whole of Discord's API description in memory.
  const { startLocalDiscord } = await import('./local-discord/server.ts');
  try {
    return await startLocalDiscord({ port, stateFile, log: log.child({ part: 'local-discord' }) });
  } catch (error) {
    throw explain(error, port, stateFile);
  }
}

function explain(error: unknown, port: number, stateFile: string): unknown {
  const { code, syscall } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  if (code === 'EADDRINUSE') return refusal(`Port ${port} is in use: stop what uses it`, 'LOCAL_DISCORD_PORT', error);
  // The ports below 1024, for an ordinary user.
  if (syscall === 'listen')
    return refusal(`Port ${port} cannot be used (${code}): allow it`, 'LOCAL_DISCORD_PORT', error);
  if (code === undefined || syscall === undefined) return error;
  return refusal(`The local Discord's file ${stateFile} cannot be used (${code}): correct it`, 'DATA_DIR', error);
}

function refusal(what: string, setting: string, cause: unknown): StartError {
  return new StartError(`${what}, or set ${setting} to another.`, { cause });
}

/** Lookups need none; games see their channel, write in it, in threads too, and look for what a process left that died. */
const permissions =
  PermissionFlagsBits.ViewChannel |
  PermissionFlagsBits.SendMessages |
  PermissionFlagsBits.SendMessagesInThreads |
  PermissionFlagsBits.ReadMessageHistory;

function inviteLine(applicationId: string): string {
  const query = new URLSearchParams({
    client_id: applicationId,
    scope: 'bot applications.commands',
    permissions: String(permissions),
  });
  return `Invite the bot: https://discord.com/oauth2/authorize?${query.toString()}`;
}
