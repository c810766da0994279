import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Locator } from 'playwright-core';

import { createManualClock, type ManualClock } from '#test/support/trivia/manual-clock.ts';
import { sitDown, type Table } from '#test/support/trivia/table.ts';

import { openPlayground, type Playground, type Seat } from './support/playground.ts';

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

/** Lets the game's time pass until it shows something; nobody waits for a pause. */
async function until(shown: Locator): Promise<void> {
  const look = async () => {
    await clock.pass(250);
    expect(await shown.isVisible()).toBe(true);
  };
  await vi.waitFor(look, { timeout: 20_000, interval: 20 });
}

/** Presses what is right, or what is beside it, and waits for what the player alone is told. */
async function answer(seat: Seat, number: number, right: boolean): Promise<void> {
  const { question } = await table.openRound(number);
  const choice = right ? question.answer : (question.answer + 1) % question.choices.length;
  const letter = 'ABCDEFGH'[choice] ?? '';
  const card = seat.message(`Round ${number} of 10`).last();
  const menu = card.getByRole('combobox');
  const already = await seat.message('It counts').count();
  await clock.pass(1500);
  if ((await menu.count()) > 0) {
    await menu.click();
    await seat.page.getByRole('option', { name: new RegExp(`^${letter}\\b`) }).click();
  } else await card.getByRole('button', { name: new RegExp(`^${letter}\\b`) }).click();
  await expect.poll(() => seat.message('It counts').count(), { timeout: 15_000 }).toBeGreaterThan(already);
}

describe('two people at two machines', () => {
  it('play three rounds to the podium, and each is told alone what their answer was', async () => {
    await using mina = await playground.as('mina');
    await using owner = await playground.as('server-owner');
    await owner.box.waitFor();
    await mina.run('trivia start');
    await owner.message('Mina started a game').waitFor();
    for (const number of [1, 2, 3]) {
      await until(owner.message(`Round ${number} of 10`).last());
      await answer(mina, number, true);
      await answer(owner, number, number === 2);
      await until(owner.message('Right answer').nth(number - 1));
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
