import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { createManualClock, type ManualClock } from '#test/support/trivia/manual-clock.ts';
import { sitDown, type Table } from '#test/support/trivia/table.ts';

import { answer, passUntil, questionCard } from './support/play-round.ts';
import { openPlayground, type Playground } from './support/playground.ts';

let clock: ManualClock;
let playground: Playground;
let table: Table;
beforeAll(async () => {
  clock = createManualClock(Date.now());
  playground = await openPlayground({ clock, newSeed: () => 7 });
  table = await sitDown(playground.bot, playground.bot.generalId);
});
afterAll(async () => {
  await table[Symbol.asyncDispose]();
  await playground[Symbol.asyncDispose]();
});

describe('two people at two machines', () => {
  it('play three rounds to the podium, and each is told alone what their answer was', async () => {
    await using mina = await playground.as('mina');
    await using owner = await playground.as('server-owner');
    await owner.box.waitFor();
    await mina.run('trivia start');
    await owner.message('Mina started a game').waitFor();
    for (const number of [1, 2, 3]) {
      await passUntil(clock, questionCard(owner, number));
      await answer(mina, { clock, table, number }, true);
      await answer(owner, { clock, table, number }, number === 2);
      await passUntil(clock, owner.message('Right answer').nth(number - 1));
    }
    await clock.pass(1000);
    await mina.run('trivia stop');
    const podium = owner.message('The game is over');
    await podium.waitFor();
    expect(await podium.textContent()).toMatch(
      /@Mina: \d+ points, 3 of 3 right.*@Server owner: \d+ points, 1 of 3 right/s,
    );
    expect(await mina.message('Your pick').count()).toBe(3);
    await mina.message('The game is over').waitFor();
  });
});
