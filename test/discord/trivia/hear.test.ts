import { Events, type Message } from 'discord.js';
import { pino } from 'pino';
import { afterEach, beforeEach, expect, it } from 'vitest';

import type { Trivia } from '#src/app/trivia/trivia.ts';
import { connectDiscord } from '#src/discord/client.ts';
import { createHearing } from '#src/discord/hear.ts';
import { openScene, type Scene } from '#test/support/local-discord/scene.ts';

type Heard = Parameters<Trivia['hear']>[0];

let scene: Scene;
const closers: (() => Promise<unknown>)[] = [];
beforeEach(async () => {
  scene = await openScene();
  await scene.people.control('PATCH', '/control/application', { privileged_intents: ['message_content'] });
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  await scene[Symbol.asyncDispose]();
});

/** A bot that reads messages, or not; what it hears comes out here. */
async function connect(reads: boolean, hear: (heard: Heard) => Promise<undefined>) {
  const log = pino({ level: 'silent' });
  const handled: Promise<void>[] = [];
  const hearing = createHearing({ games: () => ({ hear }), log });
  const client = await connectDiscord({
    token: scene.discord.token,
    apiUrl: scene.discord.apiUrl,
    log,
    onInteraction: () => undefined,
    onMessage: reads ? (message: Message) => void handled.push(hearing(message)) : undefined,
    onLost: () => undefined,
  });
  closers.push(() => client.destroy());
  const next = () => new Promise<void>((resolve) => void client.once(Events.MessageCreate, () => resolve()));
  return { client, handled, next };
}

it('what people write in a server is handed to the games with Discord’s own time, and nothing is said', async () => {
  const heard: Heard[] = [];
  const { handled, next } = await connect(true, async (one) => void heard.push(one));
  const came = next();
  const message = await scene.people.say({ user_id: scene.fanId, channel_id: scene.generalId, content: 'Bruno Mars' });
  await came;
  await Promise.all(handled);
  const answeredAt = Date.parse(message.timestamp);
  const expected = { channelId: scene.generalId, userId: scene.fanId, text: 'Bruno Mars', answeredAt };
  expect(heard).toEqual([{ ...expected, userName: expect.any(String) }]);
  expect(await scene.people.transcript(scene.generalId, scene.fanId)).toHaveLength(1);
});

it('bots, long messages and those of other places are not answers', async () => {
  const heard: Heard[] = [];
  const { client, handled, next } = await connect(true, async (one) => void heard.push(one));
  const came = next();
  await client.rest.post(`/channels/${scene.generalId}/messages`, { body: { content: 'I am a bot' } });
  await came;
  const long = next();
  await scene.people.say({ user_id: scene.fanId, channel_id: scene.generalId, content: 'x'.repeat(101) });
  await long;
  await Promise.all(handled);
  expect(heard).toEqual([]);
});

it('a failure stays here', async () => {
  const { handled, next } = await connect(true, () => Promise.reject(new Error('broken')));
  const came = next();
  await scene.people.say({ user_id: scene.fanId, channel_id: scene.generalId, content: 'Bruno Mars' });
  await came;
  await expect(Promise.all(handled)).resolves.toEqual([undefined]);
});

it('no intent is asked for while messages are not read', async () => {
  await connect(false, async () => undefined);
  expect((await scene.people.state()).sessions).toMatchObject([{ intents: 0 }]);
});
