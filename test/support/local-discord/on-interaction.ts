import { Events, type Client, type Interaction } from 'discord.js';

/** Lets the bot answer; what the answer throws is kept for the test to look at. */
export function onInteraction(
  client: Client,
  answer: (interaction: Interaction) => Promise<unknown>,
): { readonly failures: unknown[] } {
  const failures: unknown[] = [];
  client.on(Events.InteractionCreate, (interaction) => {
    answer(interaction).catch((error: unknown) => failures.push(error));
  });
  return { failures };
}
