import { expect, vi } from 'vitest';
import type { Locator } from 'playwright-core';

import type { ManualClock } from '#test/support/trivia/manual-clock.ts';
import type { Table } from '#test/support/trivia/table.ts';

import type { Seat } from './playground.ts';

/** A game that is watched and answered at the page, by people who look the right answers up. */
export interface Round {
  readonly clock: ManualClock;
  readonly table: Table;
  readonly number: number;
}

/** Lets the game's time pass until it shows something; nobody waits for a pause. */
export async function passUntil(clock: ManualClock, shown: Locator): Promise<void> {
  const look = async () => {
    await clock.pass(250);
    expect(await shown.isVisible()).toBe(true);
  };
  await vi.waitFor(look, { timeout: 20_000, interval: 20 });
}

export function questionCard(seat: Seat, number: number): Locator {
  return seat.message(new RegExp(`Round ${number} of \\d+`)).last();
}

/** Presses what is right, or what is beside it, and waits for what the player alone is told. */
export async function answer(seat: Seat, { clock, table, number }: Round, right: boolean): Promise<void> {
  const { question } = await table.openRound(number);
  const choice = right ? question.answer : (question.answer + 1) % question.choices.length;
  const letter = 'ABCDEFGH'[choice] ?? '';
  const card = questionCard(seat, number);
  const menu = card.getByRole('combobox');
  const already = await seat.message('It counts').count();
  await clock.pass(1500);
  if ((await menu.count()) > 0) {
    await menu.click();
    await seat.page.getByRole('option', { name: new RegExp(`^${letter}\\b`) }).click();
  } else await card.getByRole('button', { name: new RegExp(`^${letter}\\b`) }).click();
  await expect.poll(() => seat.message('It counts').count()).toBeGreaterThan(already);
}
