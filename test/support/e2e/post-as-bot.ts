import type { Scene } from '#test/support/local-discord/scene.ts';

/** A message with a button for each custom id, sent with the bot's token past the bot: what an older version may have left behind. Its id. */
export async function postAsBot(
  { discord, generalId }: Pick<Scene, 'discord' | 'generalId'>,
  ...customIds: readonly string[]
): Promise<string> {
  const buttons = customIds.map((customId) => ({ type: 2, style: 2, label: 'Old', custom_id: customId }));
  const components = [0, 5, 10]
    .map((start) => ({ type: 1, components: buttons.slice(start, start + 5) }))
    .filter((row) => row.components.length > 0);
  const response = await fetch(`${discord.apiUrl}/v10/channels/${generalId}/messages`, {
    method: 'POST',
    headers: {
      authorization: `Bot ${discord.token}`,
      'content-type': 'application/json',
      'user-agent': 'DiscordBot (https://example.org, 1)',
    },
    body: JSON.stringify({ content: 'old', components }),
  });
  const message: unknown = await response.json();
  return (message as { id: string }).id; // Discord's message object
}
