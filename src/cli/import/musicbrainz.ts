import { open, realpath, writeFile } from 'node:fs/promises';

import { readConfig } from '#src/config.ts';
import { DatabaseError } from '#src/db/database-error.ts';
import { openImportStore } from '#src/db/imported/musicbrainz/open-import-store.ts';
import { openDatabase } from '#src/db/open-database.ts';
import type { Scene } from '#src/domain/catalog/model.ts';
import { createLog } from '#src/log.ts';

import { failed, found, type Outcome } from '../outcome.ts';
import { type Plan, planFiles } from './plan-files.ts';
import { createWatch } from './progress.ts';
import { isComplete, reportJson, reportText } from './report.ts';
import { type ImportResult, runImport } from './run-import.ts';

export interface MusicbrainzRequest {
  readonly paths: readonly string[];
  readonly touching: Scene | undefined;
  /** A file that the whole report is written to, as JSON. */
  readonly report: string | undefined;
}

/** Imports what MusicBrainz' dumps say, telling on stderr how far it is. Ctrl-C stops it at a line. */
export async function importMusicbrainz({ paths, touching, report }: MusicbrainzRequest): Promise<Outcome> {
  const plan = await planFiles(paths);
  const problems = [...plan.problems, ...(await reportProblems(report, paths))];
  if (problems.length > 0) return refused(problems);
  for (const path of plan.repeated) process.stderr.write(`${path} was given twice; it is read once.\n`);
  const stop = new AbortController();
  const onSignal = () => stop.abort();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, onSignal);
  try {
    const result = await importInto(plan, touching, stop.signal);
    const json = reportJson(result);
    if (report !== undefined) await writeFile(report, `${JSON.stringify(json, null, 2)}\n`);
    const text = reportText(result, touching);
    return isComplete(result) ? found(json, text) : { exitCode: 1, json, text };
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    const sentence = `${error.message}\nWhat was read until then is kept; the same command goes on from there.`;
    return failed({ code: 'no-database', sentence, more: { reason: error.code } });
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.removeListener(signal, onSignal);
  }
}

function refused(problems: readonly string[]): Outcome {
  const sentence = `Nothing was imported:\n${problems.map((problem) => `  ${problem}`).join('\n')}`;
  return failed({ code: 'bad-files', sentence, more: { problems } });
}

/** Found out before an import that may take hours. */
async function reportProblems(report: string | undefined, paths: readonly string[]): Promise<readonly string[]> {
  if (report === undefined) return [];
  const places = await Promise.all([report, ...paths].map((path) => realpath(path).catch(() => undefined)));
  const [place, ...others] = places;
  if (place !== undefined && others.includes(place))
    return [`${report} is to be imported: name another file for the report.`];
  try {
    await (await open(report, 'a')).close();
    return [];
  } catch (error) {
    return [`The report cannot be written to ${report}: ${String(error)}.`];
  }
}

async function importInto(plan: Plan, touching: Scene | undefined, signal: AbortSignal): Promise<ImportResult> {
  const config = readConfig();
  const log = createLog(config, process.stderr);
  const database = await openDatabase({ ...config, log, beside: true, patienceMs: 1000 });
  try {
    const store = await openImportStore(database.url);
    const watch = createWatch({ out: process.stderr, now: () => performance.now() });
    try {
      return await runImport({ files: plan.files, touching, store, watch, signal });
    } finally {
      watch.rests();
      await store.close();
    }
  } finally {
    await database.close();
  }
}
