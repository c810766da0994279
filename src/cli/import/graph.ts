import { readConfig } from '#src/config.ts';
import { DatabaseError } from '#src/db/database-error.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { DumpFileError } from '#src/dump-files/dump-file-error.ts';
import { createLog } from '#src/log.ts';

import { failed, type Outcome } from '../outcome.ts';
import { graphOutcome, type GraphFiles, importGraph } from './take-graph.ts';

/** Takes the two files into the database that the settings name, beside a bot that runs on it. */
export async function importGraphFiles(files: GraphFiles, title: string): Promise<Outcome> {
  const config = readConfig();
  const log = createLog(config, process.stderr);
  try {
    const database = await openDatabase({ ...config, log, beside: true, patienceMs: 1000 });
    try {
      const say = (line: string) => process.stderr.write(`${line}\n`);
      return graphOutcome(await importGraph({ files, url: database.url, title, at: Date.now(), say }));
    } finally {
      await database.close();
    }
  } catch (error) {
    return refused(error);
  }
}

function refused(error: unknown): Outcome {
  if (error instanceof DatabaseError)
    return failed({ code: 'no-database', sentence: error.message, more: { reason: error.code } });
  if (!(error instanceof DumpFileError)) throw error;
  return failed({ code: 'bad-files', sentence: `Nothing was imported: ${error.message}` });
}
