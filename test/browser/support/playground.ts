import type { Browser, BrowserContextOptions, Locator } from 'playwright-core';

import { openBotScene, type BotScene } from '#test/support/e2e/bot.ts';
import type { Scene } from '#test/support/local-discord/scene.ts';
import type { Config } from '#src/config.ts';
import type { StagedGames } from '#src/open-trivia.ts';

import { openBrowser } from './browser.ts';
import { visit, type Visit } from './visit.ts';

/** Somebody at the page: what they see and do is found by role and name, as by who hears or keys. */
export interface Seat extends Visit {
  /** Where they write. */
  readonly box: Locator;
  readonly messages: Locator;
  /** Those whose text fits, the oldest first. */
  message(text: string | RegExp): Locator;
  /** Writes a command and waits until it stands there with its options; the first field has the focus. */
  begin(command: string): Promise<Locator>;
  /** A command without options, from the first key to Enter. */
  run(command: string): Promise<void>;
}

export interface Playground<Inside extends Scene = BotScene> extends AsyncDisposable {
  readonly bot: Inside;
  readonly browser: Browser;
  /** Rules that the bot's requests are meant to break. */
  readonly broken: Set<string>;
  as(username: string, options?: SeatOptions): Promise<Seat>;
}

type PictureSetting = Config['pictures'];

export interface SeatOptions extends BrowserContextOptions {
  readonly channelId?: string;
  /** A second tab of this one's browser. */
  readonly beside?: Visit;
}

/** The bot, its Discord and a browser in which people sit down at its page. Arguments as `openBotScene` has them. */
export async function openPlayground(staged?: StagedGames, pictures: PictureSetting = 'off'): Promise<Playground> {
  const opening = openBotScene(['moderatorId'], undefined, staged, pictures);
  const [bot, browser] = await Promise.all([opening, openBrowser()]);
  return playgroundOf(bot, browser);
}

/** @throws when it is closed and a tab did what no page may do, or a request of the bot's broke a rule */
export function playgroundOf<Inside extends Scene>(bot: Inside, browser: Browser): Playground<Inside> {
  const seats: Seat[] = [];
  const broken = new Set<string>();
  return {
    bot,
    browser,
    broken,
    async as(username, { channelId = bot.generalId, ...options } = {}) {
      const place = new URLSearchParams({ as: username, channel: channelId });
      const seat = seatAt(await visit(browser, `${bot.discord.url}/?${place.toString()}`, options));
      seats.push(seat);
      return seat;
    },
    async [Symbol.asyncDispose]() {
      await browser.close();
      const violations = (await bot.people.violations()).filter(({ rule = '' }) => !broken.has(rule));
      await bot[Symbol.asyncDispose]();
      const wrong = [...seats.flatMap(({ mishaps }) => mishaps), ...violations.map((one) => JSON.stringify(one))];
      if (wrong.length > 0) throw new Error(`seen in a tab or by Discord's rules:\n${wrong.join('\n')}`);
    },
  };
}

/** What somebody does and sees in that tab, by role and name. */
export function seatAt(tab: Visit): Seat {
  const { page } = tab;
  const box = page.locator('#message-box').getByRole('textbox', { name: /^Message / });
  const messages = page.getByRole('group', { name: /^Messages in / }).getByRole('article');
  const begin = async (command: string) => {
    await box.click();
    await page.keyboard.type(`/${command} `);
    const form = page.getByRole('form', { name: `/${command}` });
    await form.waitFor();
    return form;
  };
  return {
    ...tab,
    box,
    messages,
    message: (hasText) => messages.filter({ hasText }),
    begin,
    async run(command) {
      await begin(command);
      await page.keyboard.press('Enter');
    },
  };
}
