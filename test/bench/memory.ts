import { createPeople } from '#test/support/local-discord/people.ts';

import { startBareBot, startCrossover, startDiscord, type Discord } from './bots.ts';
import { table } from './figures.ts';
import type { Running } from '#test/support/processes.ts';

const guilds = { count: 5000, channels: 5, roles: 10, members: 50 };

/** The bot's resident memory with 5,000 guilds announced, beside bare bots that ask for the guilds intent and for none. */
export async function memory(): Promise<string> {
  const rows = [
    await measure('bare discord.js, guilds intent', (discord) => startBareBot(discord, 'guilds')),
    await measure('bare discord.js, no intents', (discord) => startBareBot(discord, 'none')),
    await measure('Crossover, catalog loaded', (discord) => startCrossover(discord)),
  ];
  return table(['bot', 'resident MB after login', 'after 200 interactions'], rows);
}

async function measure(name: string, start: (discord: Discord) => Promise<Running>): Promise<string[]> {
  const discord = await startDiscord();
  try {
    const people = createPeople(discord.url);
    await people.control('POST', '/control/guilds/bulk', guilds);
    const bot = await start(discord);
    try {
      const afterLogin = bot.residentMb();
      await useIt(discord);
      return [name, afterLogin.toFixed(0), bot.residentMb().toFixed(0)];
    } finally {
      await bot.stop();
    }
  } finally {
    await discord.stop();
  }
}

/** Any command will do: what is measured is what a process in use keeps. */
async function useIt({ url }: Discord): Promise<void> {
  const people = createPeople(url);
  const { guilds: seen, commands, users } = await people.state();
  const crossover = commands.some(({ name }) => name === 'collab');
  const asked = crossover
    ? { command: 'collab song', options: { title: 'apt' } }
    : { command: 'ping', options: { text: 'x' } };
  for (let at = 0; at < 200; at++) {
    const guild = seen[at % seen.length];
    const member = guild?.members.find(({ user_id: id }) => users.some((user) => user.id === id && !user.bot));
    const channel = guild?.channels.find(({ type }) => type === 0);
    if (member === undefined || channel === undefined) continue;
    await people.run({ user_id: member.user_id, channel_id: channel.id, ...asked });
  }
}
