import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { JsonFile } from './json-file.ts';
import { parseJsonFile } from './json-file.ts';
import type { CatalogProblem } from './problem.ts';

const expected = /^(manifest\.json|sources\.json|artists\/[a-z0-9-]+\.json|songs\/(\d{4}|undated)\.json)$/;

/** Every file below the directory, parsed. A file that is no part of a catalog is a problem, never passed over. */
export function readJsonFiles(dir: string, problems: CatalogProblem[]): JsonFile[] {
  const names = listNames(dir, problems);
  for (const name of ['manifest.json', 'sources.json']) {
    if (!names.includes(name)) problems.push(wholeFile(name, 'the file is missing'));
  }
  return names.flatMap((name) => {
    if (!expected.test(name)) {
      problems.push(wholeFile(name, 'is no part of a catalog: expected artists/<name>.json or songs/<year>.json'));
      return [];
    }
    const text = readText(join(dir, name));
    if (text === undefined) {
      problems.push(wholeFile(name, 'cannot be read as UTF-8 text'));
      return [];
    }
    const parsed = parseJsonFile(name, text);
    if ('file' in parsed) return [parsed.file];
    problems.push(...parsed.problems);
    return [];
  });
}

function listNames(dir: string, problems: CatalogProblem[]): string[] {
  if (statSync(dir, { throwIfNoEntry: false })?.isDirectory() !== true) {
    problems.push(wholeFile(dir, 'there is no such directory'));
    return [];
  }
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(dir, '/').length).replaceAll('\\', '/'))
    .sort();
}

function readText(path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch {
    return undefined;
  }
}

function wholeFile(file: string, message: string): CatalogProblem {
  return { file, line: 1, field: '', message };
}
