import type { Queries, SqlPool } from '../../pool/open-pool.ts';
import { corrections, derived, type Derived, type DerivedName, differences } from './derived.ts';
import { rateAgain } from './ratings.ts';
import { workOut } from './wanted.ts';

export interface ScoresReport {
  /** What everything follows from. */
  readonly ledgerRows: number;
  readonly voidedRounds: number;
  readonly finishedGames: number;
  /** How many rows of each table were not as the ledger says. */
  readonly different: Readonly<Record<DerivedName, number>>;
}

/** Works everything out anew that follows from the ledger and compares; changes nothing, holds nobody up. @throws StoreAwayError */
export function checkScores(pool: SqlPool): Promise<ScoresReport> {
  return pool.transaction(compare, { snapshot: true, bulk: true });
}

/** The same, and corrects what was different. Rounds that would be settled meanwhile wait. @throws StoreAwayError */
export function rebuildScores(pool: SqlPool): Promise<ScoresReport> {
  return pool.transaction(
    async (tx) => {
      // Before anything is read, so that what is read is what was there when everybody else stood still.
      const tables = ['trivia_ledger', 'trivia_round_voids', ...Object.values(derived).map(({ table }) => table)];
      await tx.rows({ text: `LOCK TABLE ${tables.join(', ')} IN SHARE ROW EXCLUSIVE MODE` });
      const report = await compare(tx);
      for (const name of names) if (report.different[name] > 0) await correct(tx, derived[name]);
      return report;
    },
    { snapshot: true, bulk: true },
  );
}

const names = Object.keys(derived) as DerivedName[]; // its own keys

async function compare(tx: Queries): Promise<ScoresReport> {
  await rateAgain(tx);
  await workOut(tx);
  const count = async (text: string) => (await tx.rows<{ count: number }>({ text }))[0]?.count ?? 0;
  const different = Object.fromEntries(names.map((name) => [name, 0])) as Record<DerivedName, number>; // all of them
  for (const name of names) different[name] = await count(differences(derived[name]));
  return {
    ledgerRows: await count('SELECT count(*)::integer AS count FROM trivia_ledger'),
    voidedRounds: await count('SELECT count(*)::integer AS count FROM trivia_round_voids'),
    finishedGames: await count('SELECT count(*)::integer AS count FROM trivia_games WHERE finish_no IS NOT NULL'),
    different,
  };
}

async function correct(tx: Queries, table: Derived): Promise<void> {
  for (const text of corrections(table)) await tx.rows({ text });
}
