import { afterAll, beforeAll, expect, it } from 'vitest';

import { openPlayground, type Playground } from '#test/browser/support/playground.ts';
import { rest } from '#test/support/local-discord/rest-call.ts';
import { createManualClock } from '#test/support/trivia/manual-clock.ts';
import { newChannel } from '#test/support/trivia/table.ts';

import { expectPicture, rowOf } from './expect-picture.ts';
import { sitDownAt, tall, wide } from './windows.ts';

const clock = createManualClock();
let playground: Playground;
beforeAll(async () => {
  playground = await openPlayground({ clock, newSeed: () => 7 }, 'dark');
});
afterAll(() => playground[Symbol.asyncDispose]());

it('what is offered while somebody types', async () => {
  const { people, fanId, moderatorId, generalId } = playground.bot;
  const say = (userId: string, content: string) => people.say({ user_id: userId, channel_id: generalId, content });
  await people.run({ user_id: moderatorId, channel_id: generalId, command: 'collab today' });
  await say(fanId, 'Who was it again that sang with **Jung Kook** on *Seven*?');
  // They stand behind what is offered, so that the question is above it.
  for (const content of ['### I know that one', '### let me see']) await say(moderatorId, content);
  await using mina = await sitDownAt(playground, clock, 'mina', wide);
  await mina.begin('collab song');
  await mina.page.keyboard.type('jk sev');
  await mina.page
    .getByRole('option', { name: /^Seven/ })
    .first()
    .waitFor();
  await expectPicture(mina.page, 'autocomplete');
});

it('a song', async () => {
  const channelId = await newChannel(playground.bot, 'songs');
  await using mina = await sitDownAt(playground, clock, 'mina', { ...tall, channelId });
  await mina.begin('collab song');
  await mina.page.keyboard.type('kiss and');
  await mina.page.getByRole('option', { name: /^Kiss and Make Up/ }).waitFor();
  await mina.page.keyboard.press('Enter');
  await mina.page.keyboard.press('Enter');
  const card = mina.message('used /collab song').last();
  await card.getByRole('heading', { name: 'Kiss and Make Up' }).waitFor();
  await expectPicture(mina.page, 'lookup-card', rowOf(card));
});

it('a path with its picture', async () => {
  const { people, moderatorId, generalId } = playground.bot;
  const options = { from: 'ROSÉ', to: 'BTS' };
  const ask = { user_id: moderatorId, channel_id: generalId, command: 'collab path', options };
  // A picture that came too late for one answer is there for the next.
  const pictures = async () => (await people.run(ask)).message?.attachments.length;
  await expect.poll(pictures, { timeout: 30_000 }).toBe(1);
  const channelId = await newChannel(playground.bot, 'paths');
  await using mina = await sitDownAt(playground, clock, 'mina', { ...tall, channelId });
  await people.run({ ...ask, channel_id: channelId });
  const card = mina.message('used /collab path').last();
  await card.getByRole('img', { name: /^A chain of/ }).waitFor();
  await expectPicture(mina.page, 'path', rowOf(card));
});

it('a form', async () => {
  const channelId = await newChannel(playground.bot, 'news');
  await using mina = await sitDownAt(playground, clock, 'mina', { ...tall, channelId });
  await mina.run('collab suggest');
  const form = mina.page.getByRole('dialog', { name: 'A song is missing' });
  await form.getByLabel('Who', { exact: true }).fill('ROSÉ & Bruno Mars');
  await form.getByLabel('Title').fill('Number Two');
  await expectPicture(mina.page, 'form', form);
});

it('the same in Korean, in light', async () => {
  const channelId = await newChannel(playground.bot, '노래');
  await using jun = await sitDownAt(playground, clock, 'jun', { ...wide, channelId, colorScheme: 'light' });
  await jun.begin('collab artist');
  await jun.page.keyboard.type('로제');
  await jun.page.getByRole('option', { name: /로제/ }).first().waitFor();
  await jun.page.keyboard.press('Enter');
  await jun.page.keyboard.press('Enter');
  await jun.message('/collab artist').last().getByRole('heading').first().waitFor();
  await expectPicture(jun.page, 'korean-light');
});

it('the developer panel, with a broken rule and a fault', async () => {
  const { people, discord, moderatorId } = playground.bot;
  const channelId = await newChannel(playground.bot, 'workshop');
  const command = { user_id: moderatorId, channel_id: channelId, command: 'collab today' };
  await people.fault({ kind: 'status', status: 503, count: 1 });
  await people.run(command);
  await rest(discord, { method: 'POST', path: `/channels/${channelId}/messages`, body: { content: 'x'.repeat(2001) } });
  playground.broken.add((await people.violations()).at(-1)?.rule ?? '');
  await using mina = await sitDownAt(playground, clock, 'mina', { ...wide, deviceScaleFactor: 1.25, channelId });
  await mina.page.getByRole('button', { name: 'Developer panel' }).click();
  await mina.page.getByText('fault: ').first().waitFor();
  await expectPicture(mina.page, 'developer-panel');
});
