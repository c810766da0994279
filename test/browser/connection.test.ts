import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'playwright-core';

import { startLocalDiscord } from '#src/local-discord/server.ts';

import { openBrowser } from './support/browser.ts';
import { seatAt, type Seat } from './support/playground.ts';
import { visit } from './support/visit.ts';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  [browser, folder] = await Promise.all([openBrowser(), mkdtemp(path.join(tmpdir(), 'crossover-page-'))]);
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true });
});

async function say({ box, page }: Seat, text: string): Promise<void> {
  await box.fill(text);
  await page.keyboard.press('Enter');
}

describe('the page', () => {
  it('tells when its server is away, loses nothing, and goes on once it is back', async () => {
    const stateFile = path.join(folder, 'state.json');
    const first = await startLocalDiscord({ port: 0, stateFile });
    await using tab = await visit(browser, `${first.url}/?as=mina`);
    const mina = seatAt(tab);
    await say(mina, 'before it');
    await mina.message('before it').waitFor();
    await first.close();
    const banner = mina.page.getByRole('status').filter({ hasText: 'This page connects again by itself' });
    await banner.waitFor();
    await say(mina, 'into the void');
    await mina.page.getByRole('alert').filter({ hasText: 'Is it still running?' }).waitFor();
    expect(await mina.box.inputValue()).toBe('into the void');

    await using second = await restarted(Number(new URL(first.url).port), stateFile);
    await banner.waitFor({ state: 'detached' });
    await mina.message('before it').waitFor();
    await mina.page.keyboard.press('Enter');
    await mina.message('into the void').waitFor();
    expect(await mina.messages.count()).toBe(2);
    expect(second.url).toBe(first.url);
  });

  it('is at once in more tabs than a browser has connections to one server', async () => {
    await using server = await restarted(0, path.join(folder, 'tabs.json'));
    await using opened = await visit(browser, `${server.url}/?as=mina`);
    const seats = [seatAt(opened)];
    for (let number = 1; number < 8; number++)
      seats.push(
        seatAt(await visit(browser, `${server.url}/?as=${number % 2 > 0 ? 'jun' : 'mina'}`, { beside: opened })),
      );
    for (const [index, seat] of seats.entries()) await say(seat, `from tab ${index + 1}`);
    for (const seat of seats) await expect.poll(() => seat.message('from tab ').count()).toBe(seats.length);
    expect(seats.flatMap(({ mishaps }) => mishaps)).toEqual([]);
  });
});

async function restarted(port: number, stateFile: string) {
  const server = await startLocalDiscord({ port, stateFile });
  return { url: server.url, [Symbol.asyncDispose]: () => server.close() };
}
