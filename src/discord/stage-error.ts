import { DiscordAPIError, RESTJSONErrorCodes as Codes } from 'discord.js';
import type { Logger } from 'pino';

import { StageError, type StageProblem } from '#src/app/trivia/ports.ts';

const gone = new Set<number | string>([Codes.UnknownChannel, Codes.UnknownGuild]);

/** Refusals that another try would meet again: rights, a locked or archived thread, AutoMod, a server that blocks the bot. */
const forbidden = new Set<number | string>([
  // Also what Discord answers for a channel that the bot may no longer see, and for a server that it has left.
  Codes.MissingAccess,
  Codes.MissingPermissions,
  Codes.CannotSendMessagesToThisUserDueToHavingNoMutualGuilds,
  Codes.ThreadLocked,
  Codes.InvalidActionOnArchivedThread,
  Codes.MessageWasBlockedByAutomaticModeration,
  Codes.TitleWasBlockedByAutomaticModeration,
]);

/** What Discord's answer, or its absence, means for a game. */
export function stageError(error: unknown, log: Logger): StageError {
  return new StageError(problemOf(error, log), { cause: error });
}

function problemOf(error: unknown, log: Logger): StageProblem {
  // Without Discord's own code it is the network, a limit, a time-out or a server error of theirs.
  if (!(error instanceof DiscordAPIError)) return 'unavailable';
  const { code, status } = error;
  if (gone.has(code)) return 'gone';
  if (code === Codes.UnknownMessage) return 'unknown-message';
  if (forbidden.has(code)) return 'forbidden';
  if (status === 401 || status === 408 || status === 429 || status >= 500) return 'unavailable';
  // A message that Discord never takes is a bug of ours; the game has to end all the same.
  log.error({ err: error }, 'discord does not take a message of a game');
  return 'forbidden';
}
