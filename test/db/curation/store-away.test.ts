import { describe, expect, it } from 'vitest';

import type { CurationStore } from '#src/app/curation/ports.ts';
import { StoreAwayError } from '#src/app/trivia/ports.ts';
import { reviewContent } from '#src/catalog-files/review-content.ts';
import { connectPrisma } from '#src/db/connect.ts';
import { createCurationStore } from '#src/db/curation/create-curation-store.ts';
import { openPool } from '#src/db/pool/open-pool.ts';
import { createMoments } from '#test/chaos/run/moments.ts';
import { openPostgresWire } from '#test/chaos/world/postgres-wire.ts';
import {
  aDecision,
  anOrder,
  createLiveDatabase,
  noon,
  shipped,
  silent,
  songChange,
} from '#test/support/curation/live-database.ts';

const id = 'aaaaaaaaaaaa';
const form = { title: '', who: '', released: '', link: '', comment: '' };
const suggestion = { id, userId: '11', guildId: undefined, locale: 'en', about: undefined, form, at: noon };
const order = anOrder(songChange(shipped, 'apt', { title: 'APT' }));
const page = { offset: 0, limit: 1 };
const calls: Readonly<Record<Exclude<keyof CurationStore, 'onDecided'>, (store: CurationStore) => Promise<unknown>>> = {
  suggest: (store) => store.suggest(suggestion, [{ count: 1, withinMs: 1 }]),
  open: (store) => store.open(page),
  suggestion: (store) => store.suggestion(id),
  revise: (store) => store.revise(id, form, '5', noon),
  reject: (store) => store.reject(id, aDecision({ reason: 'x' })),
  apply: (store) => store.apply(order),
  changes: (store) => store.changes(page),
  untold: (store) => store.untold('11'),
  usersToTell: (store) => store.usersToTell(),
  told: (store) => store.told([id], noon),
};

describe('a server that is not there', () => {
  const url = 'postgresql://nobody@127.0.0.1:1/nothing';
  const needs = { review: reviewContent, known: () => undefined, onDecided: () => {} };
  const store = createCurationStore({
    ...needs,
    prisma: connectPrisma(url, silent),
    pool: openPool({ url, log: silent }),
  });

  it.each(Object.entries(calls))('makes %s say that storage is away', async (_, call) => {
    await expect(call(store)).rejects.toThrow(StoreAwayError);
  });
});

describe('a connection that breaks under a change', () => {
  /** Applies the order over a wire that something happens to while the rules are asked. */
  async function applyOver(happening: (wire: { cut(): void; mend(): void }, time: number) => void) {
    const database = await createLiveDatabase();
    const wire = await openPostgresWire(database.url, createMoments(), () => 0);
    const prisma = connectPrisma(wire.url, silent);
    let times = 0;
    const store = createCurationStore({
      prisma,
      pool: database.pool,
      onDecided: () => {},
      known: () => shipped,
      review: (content) => {
        happening(wire, (times += 1));
        return reviewContent(content);
      },
    });
    const outcome = await store.apply(order).catch((error: unknown) => error);
    await prisma.$disconnect();
    await wire.close();
    const [catalog, { total }] = [await database.catalog(), await database.store.changes(page)];
    await database.drop();
    return { outcome, title: catalog.collaborations[0]?.title, total };
  }

  it('is made up for by another one', async () => {
    const result = await applyOver((wire, time) => {
      if (time > 1) return;
      wire.cut();
      wire.mend();
    });

    expect(result).toEqual({ outcome: expect.objectContaining({ type: 'done' }), title: 'APT', total: 1 });
  });

  it('leaves nothing of the change, and says that storage is away, when there is no other', async () => {
    const result = await applyOver((wire) => wire.cut());

    expect(result).toEqual({ outcome: expect.any(StoreAwayError), title: 'APT.', total: 0 });
  });
});
