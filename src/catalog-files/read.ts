import type { Catalog } from '#src/domain/catalog/model.ts';

import { assembleCatalog } from './assemble.ts';
import type { CheckOptions } from './check.ts';
import { checkEntries } from './check.ts';
import { createReport } from './entries.ts';
import { readJsonFiles } from './list-files.ts';
import type { CatalogProblem } from './problem.ts';
import { byPlace, CatalogFileError } from './problem.ts';
import { readEntries } from './read-entries.ts';

/**
 * The catalog in the directory's files, every list sorted by id.
 * @throws {CatalogFileError} with every problem found, when anything at all is wrong.
 */
export function readCatalogFiles(dir: string, options: CheckOptions = {}): Catalog {
  const problems: CatalogProblem[] = [];
  const report = createReport(problems);
  const entries = readEntries(readJsonFiles(dir, problems), report);
  checkEntries(entries, report, options);
  if (problems.length > 0) throw new CatalogFileError(problems.toSorted(byPlace));
  return assembleCatalog(entries);
}
