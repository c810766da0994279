import type { Message } from 'discord.js';
import type { Logger } from 'pino';

import type { Trivia } from '#src/app/trivia/trivia.ts';

export interface HearNeeds {
  /** Undefined until games can be played. */
  readonly games: () => Pick<Trivia, 'hear'> | undefined;
  readonly log: Logger;
}

/** Longer messages are no answer to anything. */
const answerLength = 100;

/**
 * Hands what people write in servers to the games, as answers to typed rounds. Nothing is said in return: whatever could be seen
 * would tell the others who is right. The reveal says it. Never rejects.
 */
export function createHearing({ games, log }: HearNeeds): (message: Message) => Promise<void> {
  return async ({ author, member, content, guildId, channelId, createdTimestamp }) => {
    if (author.bot || guildId === null || content === '' || content.length > answerLength) return;
    try {
      await games()?.hear({
        channelId,
        userId: author.id,
        userName: member?.nickname ?? author.globalName ?? author.username,
        answeredAt: createdTimestamp,
        text: content,
      });
    } catch (error) {
      log.error({ err: error }, 'a message could not be heard');
    }
  };
}
