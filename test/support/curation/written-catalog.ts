import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { onTestFinished } from 'vitest';

import { filesOf } from '#src/catalog-files/files-of.ts';
import { formatCatalogFile } from '#src/catalog-files/format.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';

/** A folder with the catalog in files; it is gone when the test is over. */
export function writtenCatalog(catalog: Catalog): string {
  const folder = mkdtempSync(join(tmpdir(), 'crossover-files-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of filesOf(catalog)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), formatCatalogFile(content));
  }
  return folder;
}
