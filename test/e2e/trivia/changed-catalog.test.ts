import { afterAll, beforeAll, expect, it } from 'vitest';

import { reviewContent } from '#src/catalog-files/review-content.ts';
import { loadCatalog } from '#src/db/catalog-repo.ts';
import { connectPrisma, type PrismaClient } from '#src/db/connect.ts';
import { createCurationStore } from '#src/db/curation/create-curation-store.ts';
import { openPool, type SqlPool } from '#src/db/pool/open-pool.ts';
import type { CatalogChange } from '#src/domain/catalog/change.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import type { Question } from '#src/domain/trivia/question.ts';
import { anOrder, silent } from '#test/support/curation/live-database.ts';
import { openBotScene, type BotScene } from '#test/support/e2e/bot.ts';
import { textOf } from '#test/support/e2e/read.ts';
import { sitDown, type Table } from '#test/support/trivia/table.ts';

let bot: BotScene;
let table: Table;
let prisma: PrismaClient;
let pool: SqlPool;
beforeAll(async () => {
  bot = await openBotScene();
  table = await sitDown(bot, bot.generalId);
  prisma = connectPrisma(bot.databaseUrl, silent);
  pool = openPool({ url: bot.databaseUrl, log: silent });
});
afterAll(async () => {
  await pool.close();
  await prisma.$disconnect();
  await table[Symbol.asyncDispose]();
  await bot[Symbol.asyncDispose]();
});

/** Everything that the question is about is called something else; and so is a song of which the bot can be asked. */
function renamed({ artists, collaborations }: Catalog, { songIds, artistIds }: Question): CatalogChange {
  const songs = new Set([...songIds, 'apt']);
  return [
    ...artists
      .filter(({ id }) => artistIds.includes(id))
      .map((before, at) => ({
        type: 'artist' as const,
        id: before.id,
        before,
        after: { ...before, name: `Nobody ${at}` },
      })),
    ...collaborations
      .filter(({ id }) => songs.has(id))
      .map((before, at) => ({
        type: 'collaboration' as const,
        id: before.id,
        before,
        after: { ...before, title: `Nothing ${at}` },
      })),
  ];
}

const songName = async () => textOf(await table.run(bot.fanId, 'collab song', { title: 'song:apt' }));

it(
  'a running game goes on with the question that it asked when the catalog becomes another',
  { timeout: 60_000 },
  async () => {
    // A round lasts ten seconds: what can be done before it begins is.
    const catalog = await loadCatalog(prisma);
    const needs = { prisma, pool, review: reviewContent, known: () => catalog, onDecided: () => {} };
    const curation = createCurationStore(needs);
    await table.run(bot.fanId, 'trivia start', { rounds: 5, pace: 'fast', answers: 'choices' });
    const asked = await table.openRound(1);
    const outcome = await curation.apply(anOrder(renamed(catalog, asked.question)));
    expect(outcome).toMatchObject({ type: 'done' });
    await expect.poll(songName, { timeout: 5000 }).toMatch(/Nothing \d/);

    expect((await table.openRound(1)).question).toEqual(asked.question);
    expect(await table.answer(asked, bot.fanId, true)).toMatch(/It counts/);
    const next = await table.openRoundAfter(1);
    const { rows } = await table.sql.query<{ is_right: boolean }>('SELECT is_right FROM trivia_ledger WHERE round = 1');
    expect(rows).toEqual([{ is_right: true }]);
    expect(await table.answer(next, bot.fanId, true)).toMatch(/It counts/);
    await table.run(bot.fanId, 'trivia stop');
  },
);
