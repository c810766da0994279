import { afterAll, beforeAll, it } from 'vitest';

import { answer, passUntil, questionCard } from '#test/browser/support/play-round.ts';
import { openPlayground, type Playground } from '#test/browser/support/playground.ts';
import { createManualClock } from '#test/support/trivia/manual-clock.ts';
import { newMember, sitDown, type Table } from '#test/support/trivia/table.ts';

import { expectPicture, rowOf } from './expect-picture.ts';
import { phone, sitDownAt, tall } from './windows.ts';

/** The round whose question is shown. */
const pictured = 4;

const clock = createManualClock();
let playground: Playground;
let table: Table;
beforeAll(async () => {
  playground = await openPlayground({ clock, newSeed: () => 7 }, 'dark');
  table = await sitDown(playground.bot, playground.bot.generalId);
});
afterAll(async () => {
  await table[Symbol.asyncDispose]();
  await playground[Symbol.asyncDispose]();
});

async function newPlayer(name: string): Promise<string> {
  const id = await newMember(playground.bot, name.toLowerCase());
  await playground.bot.people.control('PATCH', `/control/users/${id}`, { global_name: name });
  return id;
}

it('a game of four, from a question to the podium', async () => {
  const { fanId, moderatorId } = playground.bot;
  const others = [fanId, await newPlayer('Hana'), await newPlayer('Leo')];
  await using mina = await sitDownAt(playground, clock, 'mina', tall);
  await using owner = await sitDownAt(playground, clock, 'server-owner', phone);
  await table.run(moderatorId, 'trivia start', { rounds: 5, difficulty: 'easy' });
  for (const number of [1, 2, 3, 4, 5]) {
    await passUntil(clock, questionCard(mina, number));
    const round = await table.openRound(number);
    for (const [index, other] of others.entries()) {
      await clock.pass(700);
      await table.answer(round, other, (index + number) % 3 > 0);
    }
    await Promise.all([mina, owner].map(({ page }) => page.clock.setFixedTime(clock.now())));
    if (number === pictured) {
      await expectPicture(mina.page, 'trivia-question', rowOf(questionCard(mina, number)));
      await expectPicture(owner.page, 'phone');
    }
    await answer(mina, { clock, table, number }, true);
    await passUntil(clock, mina.message('Right answer').nth(number - 1));
  }
  const podium = mina.message('The game is over');
  await passUntil(clock, podium);
  // Drawn when the words are there.
  await podium.getByRole('img').first().waitFor();
  await expectPicture(mina.page, 'podium', rowOf(podium));
});
