import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { formatCatalogFile } from './format.ts';
import { readJsonFiles } from './list-files.ts';
import { readCatalogFiles } from './read.ts';

/**
 * Rewrites the files of the directory that are not in the one form, and gives their names.
 * @throws {CatalogFileError} before anything is written, when the catalog is not in order
 */
export function formatCatalogDir(dir: string): string[] {
  readCatalogFiles(dir);
  const changed = readJsonFiles(dir, []).flatMap(({ name, value }) => {
    const text = formatCatalogFile(value);
    return text === readFileSync(join(dir, name), 'utf8') ? [] : [{ name, text }];
  });
  for (const { name, text } of changed) writeFileSync(join(dir, name), text);
  return changed.map(({ name }) => name);
}
