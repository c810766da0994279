import { gzipSync } from 'node:zlib';

import { openBrowser } from '#test/browser/support/browser.ts';
import { createPeople } from '#test/support/local-discord/people.ts';

import { startCrossover, startDiscord, type Discord } from './bots.ts';
import { figuresOf, ms, table } from './figures.ts';
import { load, scrollUp, type Load } from './page/probe.ts';

/** Half of them are the bot's cards, half what people write. */
const messages = 500;
const visits = 9;
const titles = ['apt', 'mic drop', 'ice cream', 'my universe', 'seven', 'butter', 'sour candy', 'unforgiven'];

/** The local Discord's page: how soon a channel can be used, how it scrolls, how much a browser loads. */
export async function page(): Promise<string> {
  const discord = await startDiscord();
  const browser = await openBrowser();
  try {
    const { full, few } = await fill(discord);
    const first = await load(browser, full, messages);
    const scroll = await scrollUp(first.page);
    await first.page.context().close();
    const loads: Record<'few' | 'full', Load[]> = { few: [], full: [] };
    for (let visit = 0; visit < visits; visit++) {
      for (const [of, url, count] of [['few', few, 1] as const, ['full', full, messages] as const]) {
        const { page: opened, load: one } = await load(browser, url, count);
        loads[of].push(one);
        await opened.context().close();
      }
    }
    const header = [
      'channel',
      'usable p50 ms',
      'most ms',
      'all messages p50 ms',
      'most ms',
      'longest task p50 ms',
      'most ms',
    ];
    const rows = [
      ['1 message', ...cells(loads.few)],
      [`${messages} messages`, ...cells(loads.full)],
      [`${messages} messages, the server's first visit`, ...cells([first.load])],
    ];
    return [table(header, rows), scrolled(scroll.frames, scroll.longestTaskMs), await sizes(discord)].join('\n\n');
  } finally {
    await browser.close();
    await discord.stop();
  }
}

/** @returns the address of a full channel and of one with a single message */
async function fill(discord: Discord): Promise<{ readonly full: string; readonly few: string }> {
  const bot = await startCrossover(discord);
  const people = createPeople(discord.url);
  const { guilds, users } = await people.state();
  const [full, few] = guilds[0]?.channels ?? [];
  const someone = users.find(({ username }) => username === 'mina');
  if (full === undefined || few === undefined || someone === undefined) throw new Error('the local Discord is empty');
  const as = { user_id: someone.id, channel_id: full.id };
  for (let count = 0; count < messages; count += 2) {
    await people.say({ ...as, content: `**Number ${count}** of _many_, with \`code\` and ||a secret||` });
    await people.run({ ...as, command: 'collab song', options: { title: titles[count % titles.length] ?? '' } });
  }
  await people.say({ ...as, channel_id: few.id, content: 'The only one' });
  await bot.stop();
  return { full: `${discord.url}/?as=mina&channel=${full.id}`, few: `${discord.url}/?as=mina&channel=${few.id}` };
}

function cells(loads: readonly Load[]): string[] {
  const kinds = [
    loads.map(({ usableMs }) => usableMs),
    loads.map(({ wholeMs }) => wholeMs),
    loads.map(({ longestTaskMs }) => longestTaskMs),
  ];
  return kinds.flatMap((times) => [figuresOf(times, 1).p50.toFixed(0), Math.max(...times).toFixed(0)]);
}

function scrolled(frames: readonly number[], longestTaskMs: number): string {
  const { p50, p99 } = figuresOf(frames, 1);
  const late = frames.filter((took) => took > 50).length;
  return (
    `Scrolling from the end to the beginning: ${frames.length} frames, p50 ${ms(p50)} ms, p99 ${ms(p99)} ms, most ` +
    `${ms(Math.max(...frames))} ms, ${late} of them later than 50 ms; longest task ${longestTaskMs.toFixed(0)} ms.`
  );
}

async function sizes({ url }: Discord): Promise<string> {
  const files = await Promise.all(
    ['/', '/page/main.js', '/page/page.css'].map(async (path) => {
      const bytes = Buffer.from(await (await fetch(`${url}${path}`)).arrayBuffer());
      return [path, kb(bytes.byteLength), kb(gzipSync(bytes).byteLength)];
    }),
  );
  return table(['file', 'KB', 'gzip KB'], files);
}

function kb(bytes: number): string {
  return (bytes / 1000).toFixed(1);
}
