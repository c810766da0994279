import type { ChangeOrder, ChangeOutcome, CurationStore } from '#src/app/curation/ports.ts';

import type { PrismaClient } from '../connect.ts';
import { away, isAway } from '../pool/away.ts';
import { insist } from '../pool/insist.ts';
import type { SqlPool } from '../pool/open-pool.ts';
import { driverError } from '../prisma-error.ts';
import { errorCode } from '../server-error.ts';
import { type ApplyNeeds, applyOrder } from './apply-order.ts';
import { readChanges } from './changes.ts';
import { createSuggestions } from './suggestions.ts';

interface CurationNeeds extends ApplyNeeds {
  /** Both stay the caller's. */
  readonly prisma: PrismaClient;
  readonly pool: SqlPool;
  /** Hears of every decision, whichever process made it. */
  readonly onDecided: (call: (userId: string) => void) => void;
}

/** What was suggested, decided and changed, in Postgres. @throws StoreAwayError from every call */
export function createCurationStore({ prisma, pool, onDecided, ...rules }: CurationNeeds): CurationStore {
  return {
    ...createSuggestions(pool),
    apply: (order) => apply(prisma, order, rules),
    changes: (page) => readChanges(pool, page),
    onDecided,
  };
}

/** As long as a curator waits for an answer. */
const limits = { timeout: 20_000, maxWait: 5_000 };

async function apply(prisma: PrismaClient, order: ChangeOrder, rules: ApplyNeeds): Promise<ChangeOutcome> {
  const once = () =>
    prisma
      .$transaction((tx) => applyOrder(tx, order, rules), limits)
      .catch((error: unknown) => {
        throw driverError(error);
      });
  try {
    return await insist(once);
  } catch (error) {
    if (isAway(error)) throw away(error);
    // The tables' own rules, should the files' rules have let something pass.
    if (error instanceof Error && errorCode(error)?.startsWith('23'))
      return { type: 'refused', problems: [error.message] };
    throw error;
  }
}
