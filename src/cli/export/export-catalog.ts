import { readdirSync } from 'node:fs';

import { CatalogFileError } from '#src/catalog-files/problem.ts';
import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { reviewContent } from '#src/catalog-files/review-content.ts';
import { sayEntities } from '#src/catalog-files/say-entities.ts';
import { writeCatalogDir, type WrittenFiles } from '#src/catalog-files/write-dir.ts';
import { readConfig } from '#src/config.ts';
import { isSeeded, loadCatalog } from '#src/db/catalog-repo.ts';
import type { PrismaClient } from '#src/db/connect.ts';
import { liveOver } from '#src/db/curation/seed-live.ts';
import { DatabaseError } from '#src/db/database-error.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { differencesOf, type EntityRef } from '#src/domain/catalog/differences.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import { createLog } from '#src/log.ts';

import { failed, found, type Outcome } from '../outcome.ts';
import { sayFiles } from '../say-files.ts';

/**
 * Writes the catalog of the database that the settings name to files.
 * @throws CatalogFileError when the directory holds something else than a catalog, or one that is not in order
 */
export async function exportCatalog(dir: string): Promise<Outcome> {
  const target = readTarget(dir);
  const config = readConfig();
  const log = createLog(config, process.stderr);
  try {
    const database = await openDatabase({ ...config, log, beside: true });
    try {
      return await exportFrom(database.prisma, dir, target);
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return failed({ code: 'no-database', sentence: error.message, more: { reason: error.code } });
  }
}

/** Undefined for an empty directory, which anything may be written to. */
function readTarget(dir: string): Catalog | undefined {
  const isEmpty = isEmptyDirectory(dir);
  return isEmpty ? undefined : readCatalogFiles(dir);
}

function isEmptyDirectory(dir: string): boolean {
  try {
    return readdirSync(dir).length === 0;
  } catch {
    return false; // whoever reads it says what is wrong with it
  }
}

async function exportFrom(prisma: PrismaClient, dir: string, target: Catalog | undefined): Promise<Outcome> {
  if (!(await isSeeded(prisma))) {
    const sentence = 'The database holds no catalog yet: start the bot once, or run npx prisma db seed.';
    return failed({ code: 'no-catalog', sentence });
  }
  const live = await loadCatalog(prisma);
  if (target !== undefined) {
    const entries = differencesOf(await liveOver(prisma, target, reviewContent), live);
    if (entries.length > 0 || target.updated > live.updated) return otherFiles(dir, entries);
  }
  return report(dir, live, writeCatalogDir(dir, live));
}

/** What somebody wrote into the files would be lost. */
function otherFiles(dir: string, entries: readonly EntityRef[]): Outcome {
  const what = entries.length === 0 ? 'a younger day' : sayEntities(entries);
  const sentence =
    `Nothing was written: the files in ${dir} hold something that the database does not (${what}). ` +
    'Start the bot with these files first (or run npx prisma db seed), or name an empty directory with --dir.';
  return failed({ code: 'other-files', sentence, more: { entries } });
}

function report(dir: string, { version, updated }: Catalog, files: WrittenFiles): Outcome {
  const text = sayFiles(files) ?? 'The files held it already.';
  const json = { ...files, version, updated };
  const done = found(json, `${text}\nCatalog ${version} of ${updated}.`);
  const problems = problemsIn(dir);
  if (problems === undefined) return done;
  // What was rejected in the files may be in the catalog by now: people have to say which is right.
  return {
    exitCode: 1,
    json: { ...json, problems },
    text: `${done.text}\nNow the files are not in order:\n${problems.join('\n')}`,
  };
}

function problemsIn(dir: string): readonly string[] | undefined {
  try {
    readCatalogFiles(dir);
    return undefined;
  } catch (error) {
    if (!(error instanceof CatalogFileError)) throw error;
    return error.message.split('\n');
  }
}
