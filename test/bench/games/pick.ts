import { en } from '#src/i18n/en.ts';
import type { People } from '#test/support/local-discord/people.ts';
import { textOf } from '#test/support/e2e/read.ts';

import type { OnScreen } from './questions-on-screen.ts';

/** How every acknowledgement of a stored pick begins. */
const counted = en.trivia.reply.counted('').split('*', 1)[0] ?? '';

/** One player's pick. @returns milliseconds from the gateway event to the acknowledgement, as the local Discord saw them */
export async function pick(people: People, { messageId, answers }: OnScreen, player: Player): Promise<number> {
  const answer = answers[player.choice % answers.length];
  if (answer === undefined) throw new Error('a question without answers');
  const click = { user_id: player.userId, message_id: messageId, custom_id: answer.customId };
  const { value } = answer;
  const result = value === undefined ? await people.click(click) : await people.select({ ...click, values: [value] });
  const text = textOf(result);
  if (!text.startsWith(counted)) throw new Error(`a pick was answered "${text}" (${result.outcome})`);
  return result.response_ms ?? NaN;
}

export interface Player {
  readonly userId: string;
  /** Any whole number. */
  readonly choice: number;
}
