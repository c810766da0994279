import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { pino } from 'pino';

import { startEmbeddedPostgres } from '#src/db/embedded/start-embedded-postgres.ts';
import { en } from '#src/i18n/en.ts';
import { createPerson, type Person } from '#test/support/e2e/person.ts';
import { textOf } from '#test/support/e2e/read.ts';
import { createPeople } from '#test/support/local-discord/people.ts';
import type { Running } from '#test/support/processes.ts';

import { startCrossover, startDiscord } from './bots.ts';
import { figuresOf, ms, table } from './figures.ts';

const changed = 30;
const texts = en.curation.review;
const log = pino({ level: 'silent' });

/** One bot with a local Discord of its own. */
interface Side {
  readonly fan: Person;
  readonly curator: Person;
  stop(): Promise<void>;
}

/** From a curator's *Accept* to the corrected card of another process on the same database, the whole way over both Discords. */
export async function changes(): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), 'crossover-bench-changes-'));
  const server = await startEmbeddedPostgres({ dataDir, log });
  const sides: Side[] = [];
  try {
    const here = await startSide(server.url);
    sides.push(here);
    const elsewhere = await startSide(server.url);
    sides.push(elsewhere);
    const measured: { accepted: number; answered: number }[] = [];
    for (let at = 0; at < changed; at++) measured.push(await correct(`Seven ${at}`, here, elsewhere));
    const row = (what: string, latencies: readonly number[]) => {
      const { p50, p99 } = figuresOf(latencies, 1);
      return [what, ms(p50), ms(p99), ms(Math.max(...latencies))];
    };
    return table(
      ['from the click', 'p50 ms', 'p99 ms', 'most ms'],
      [
        row(
          'to the curator’s answer',
          measured.map(({ accepted }) => accepted),
        ),
        row(
          'to the card in the other process',
          measured.map(({ answered }) => answered),
        ),
      ],
    );
  } finally {
    for (const side of sides) await side.stop();
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

async function startSide(databaseUrl: string): Promise<Side> {
  const discord = await startDiscord();
  const people = createPeople(discord.url);
  const guild = (await people.state()).guilds[0];
  const channel = guild?.channels.find(({ name }) => name === 'general');
  const member = guild?.members.find(({ user_id: id }) => id !== guild.owner_id);
  if (guild === undefined || channel === undefined || member === undefined)
    throw new Error('the local Discord has no member or channel');
  const environment = { CURATOR_IDS: guild.owner_id };
  const bot: Running = await startCrossover(discord, { databaseUrl, environment });
  const scene = { people, generalId: channel.id };
  return {
    fan: createPerson(scene, member.user_id),
    curator: createPerson(scene, guild.owner_id),
    async stop() {
      await bot.stop();
      await discord.stop();
    },
  };
}

/** Gives one song another title here, and asks for its card elsewhere until it has it. */
async function correct(title: string, here: Side, elsewhere: Side): Promise<{ accepted: number; answered: number }> {
  const form = await here.curator.run('catalog edit', { about: 'song:seven' });
  const proposal = await here.curator.fill(form, { title });
  const clickedAt = performance.now();
  const sinceClick = () => performance.now() - clickedAt;
  const [accepted, answered] = await Promise.all([
    here.curator.press(proposal, texts.accept).then((answer) => {
      if (!textOf(answer).includes(texts.done)) throw new Error(`not accepted: ${textOf(answer)}`);
      return sinceClick();
    }),
    answers(title, elsewhere).then(sinceClick),
  ]);
  // What is corrected next shall be worked out from this, also here.
  await answers(title, here);
  return { accepted, answered };
}

async function answers(title: string, { fan }: Side): Promise<void> {
  const giveUpAt = performance.now() + 30_000;
  for (;;) {
    const card = textOf(await fan.run('collab song', { title: 'song:seven' }));
    if (card.includes(`## ${title}`)) return;
    if (performance.now() > giveUpAt) throw new Error(`"${title}" never came: ${card}`);
  }
}
