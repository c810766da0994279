import { type Outcome, quoted, UsageError } from '../outcome.ts';
import type { Request } from '../run.ts';
import { shippedCatalogDir } from '../shipped-catalog.ts';

/** The work that an export is. What it needs is loaded with it. @throws UsageError */
export function prepareExport({ words, dir = shippedCatalogDir }: Request): () => Promise<Outcome> {
  if (words.length > 0) throw new UsageError(`${quoted('export')} takes no text, only options.`);
  return async () => {
    const { exportCatalog } = await import('./export-catalog.ts');
    return exportCatalog(dir);
  };
}
