import { planFiles } from '#src/cli/import/plan-files.ts';
import { createWatch } from '#src/cli/import/progress.ts';
import type { Limits } from '#src/cli/import/read-file.ts';
import { type ImportResult, runImport } from '#src/cli/import/run-import.ts';
import { openImportStore } from '#src/db/imported/musicbrainz/open-import-store.ts';
import type { Scene } from '#src/domain/catalog/model.ts';

export interface Asked {
  readonly url: string;
  readonly paths: readonly string[];
  readonly touching?: Scene | undefined;
  readonly limits?: Limits;
}

/** What the command does, without what it reads of its surroundings. */
export async function importFiles({ url, paths, touching, limits }: Asked): Promise<ImportResult> {
  const { files, problems } = await planFiles(paths);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const store = await openImportStore(url);
  const watch = createWatch({ out: { write: () => {} }, now: () => 0 });
  try {
    const signal = new AbortController().signal;
    return await runImport({ files, touching, store, watch, signal, ...(limits !== undefined && { limits }) });
  } finally {
    await store.close();
  }
}
