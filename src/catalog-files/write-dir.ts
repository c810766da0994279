import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type { CatalogContent } from '#src/domain/catalog/entities.ts';

import { filesOf } from './files-of.ts';
import { formatCatalogFile } from './format.ts';
import { readJsonFiles } from './list-files.ts';

/** Names of files, as they stand below the catalog's directory. */
export interface WrittenFiles {
  readonly written: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Makes the directory's files hold this catalog, in their homes and in the one form; what is so already is left alone. What was
 * rejected is no part of a catalog: that file stays, in form.
 */
export function writeCatalogDir(dir: string, content: CatalogContent): WrittenFiles {
  const there = readJsonFiles(dir, []);
  const wanted = new Map([
    ...there.filter(isKept).map(({ name, value }) => [name, value] as const),
    ...filesOf(content),
  ]);
  const written = [...wanted].flatMap(([name, value]) =>
    writeIfNew(dir, name, formatCatalogFile(value)) ? [name] : [],
  );
  const removed = there.map(({ name }) => name).filter((name) => !wanted.has(name));
  for (const name of removed) rmSync(join(dir, name));
  return { written: written.sort(), removed };
}

function isKept({ name }: { readonly name: string }): boolean {
  return name === 'rejected.json';
}

/** Whole or not at all: a file that is half written is no catalog any more. */
function writeIfNew(dir: string, name: string, text: string): boolean {
  const path = join(dir, name);
  if (textOf(path) === text) return false;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
  return true;
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined; // it is not there yet
  }
}
