import type { Interaction } from 'discord.js';

import { onInteraction } from './on-interaction.ts';
import { openScene } from './scene.ts';
import { everywhere, greet, ping, quote } from './test-commands.ts';

/** A scene in which a bot with a few commands answers as the test says. */
export async function sceneWith(
  answer: (interaction: Interaction) => Promise<unknown>,
  options: Parameters<typeof openScene>[0] = {},
) {
  const scene = await openScene(options);
  const client = await scene.login();
  await client.application.commands.set([ping, everywhere, quote, greet]);
  const { failures } = onInteraction(client, answer);
  const asFan = { user_id: scene.fanId, channel_id: scene.generalId };
  return {
    scene,
    client,
    failures,
    people: scene.people,
    asFan,
    [Symbol.asyncDispose]: () => scene[Symbol.asyncDispose](),
  };
}
