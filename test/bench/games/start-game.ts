import { textOf } from '#test/support/e2e/read.ts';
import type { People } from '#test/support/local-discord/people.ts';

interface Start {
  readonly userId: string;
  readonly channelId: string;
  readonly options: Readonly<Record<string, unknown>>;
}

/** @throws Error when the bot says no: its answer is then for the starter alone */
export async function startGame(people: People, { userId, channelId, options }: Start): Promise<void> {
  const where = { user_id: userId, channel_id: channelId };
  const result = await people.run({ ...where, command: 'trivia start', options });
  if (result.outcome !== 'message' || result.message?.ephemeral !== false)
    throw new Error(`/trivia start was answered "${textOf(result)}" (${result.outcome})`);
}
