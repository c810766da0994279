import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { en } from '#src/i18n/en.ts';
import { prove } from '#test/chaos/proof/prove.ts';
import type { Reply } from '#test/chaos/players/read-reply.ts';
import { createHand, targetOn } from '#test/chaos/players/hand.ts';
import type { Life } from '#test/chaos/run/bot.ts';
import { playOut } from '#test/chaos/run/play-out.ts';
import { openScene, type Scene } from '#test/chaos/run/scene.ts';
import { when } from '#test/chaos/run/when.ts';
import type { Version } from '#test/chaos/world/chronicle.ts';
import { linesIn } from '#test/chaos/world/controls.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';
import { textOf } from '#test/support/e2e/read.ts';

let database: TestDatabase;
let scene: Scene;
let life: Life;
beforeEach(async () => {
  database = await createTestDatabase({ bare: true });
  scene = await openScene({ databaseUrl: database.url, seed: 1 });
  life = scene.bot.start();
  await life.process.said(/^Ready/m);
});
afterEach(async () => {
  await scene[Symbol.asyncDispose]();
  await database.drop();
});

/** Plays in the first channel, whose server speaks English. */
const channel = () => scene.world.channels[0];

async function run(command: string, options: Record<string, unknown> = {}) {
  const { id = '', starter } = channel() ?? {};
  const as = { user_id: starter?.id ?? '', channel_id: id, locale: 'en-US' };
  return scene.world.people.run({ ...as, command, options });
}

/** The newest version of a message in the channel for which that holds. */
async function seen(holds: (version: Version) => boolean): Promise<Version> {
  const find = () => scene.chronicle.versions.findLast((one) => one.channelId === channel()?.id && holds(one));
  await when(scene.moments, 30_000, () => Promise.resolve(find() !== undefined));
  return find() ?? Promise.reject(new Error('the channel was not shown it'));
}

async function pick(player: number, version: Version): Promise<Reply | undefined> {
  const person = scene.world.players[player];
  const target = targetOn(version);
  if (person === undefined || target === undefined) throw new Error('nobody can answer that');
  const { memory, records } = scene;
  const hand = createHand({ people: scene.world.people, memory, knowledge: records.knowledge, person });
  return hand.choose(target, 1);
}

describe('a game whose storage goes away', () => {
  it('stands still, says so, takes nothing, and goes on when it is back', { timeout: 90_000 }, async () => {
    await run('trivia start', { rounds: 5, pace: 'fast', answers: 'choices' });
    const question = await seen(({ what }) => what === 'question');
    expect(await pick(0, question)).toMatchObject({ type: 'counted' });

    scene.postgres.cut();
    expect(await pick(1, question)).toEqual({ type: 'not stored' });
    const paused = await seen(({ components }) => linesIn(components).includes(`**${en.trivia.question.paused}**`));
    expect(paused.messageId).toBe(question.messageId);
    expect(await pick(2, paused)).toEqual({ type: 'not stored' });
    expect(textOf(await run('collab song', { title: 'apt' }))).toContain('APT.');
    expect((await run('trivia leaderboard')).outcome).toBe('message');

    scene.postgres.mend();
    const back = await seen(({ what, at, components }) => {
      return what === 'redraw' && at > paused.at && linesIn(components).some((line) => line.includes('<t:'));
    });
    expect(await pick(1, back)).toMatchObject({ type: 'counted' });
    expect(await pick(0, back)).toMatchObject({ type: 'already', choice: 1 });
    await seen(({ what, round }) => what === 'question' && round === 2);
    const { breaches } = await prove(scene, await playOut(scene, life));
    expect(breaches).toEqual([]);
  });
});
