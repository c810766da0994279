import { readCatalogFiles } from './read.ts';
import { writeCatalogDir, type WrittenFiles } from './write-dir.ts';

/**
 * Takes every entry of the directory's files to its home and writes all in the one form.
 * @throws {CatalogFileError} before anything is written, when the catalog is not in order
 */
export function formatCatalogDir(dir: string): WrittenFiles {
  return writeCatalogDir(dir, readCatalogFiles(dir));
}
