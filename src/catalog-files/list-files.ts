import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

import type { JsonFile } from './json-file.ts';
import { parseJsonFile } from './json-file.ts';
import type { CatalogProblem } from './problem.ts';

const expected =
  /^(manifest\.json|rejected\.json|sources\.json|sources\/[a-z0-9-]+\.json|artists\/[a-z0-9-]+\.json|songs\/(\d{4}|undated)\.json)$/;

const required = [
  ['manifest.json', /^manifest\.json$/],
  ['sources.json', /^sources[./]/],
] as const;

/** Every file below the directory, parsed. A file that is no part of a catalog is a problem, never passed over. */
export function readJsonFiles(dir: string, problems: CatalogProblem[]): JsonFile[] {
  const names = listNames(dir, problems);
  for (const [name, file] of required) {
    if (!names.some((found) => file.test(found))) problems.push(wholeFile(name, 'the file is missing'));
  }
  return names.flatMap((name) => {
    if (!expected.test(name)) {
      problems.push(wholeFile(name, 'is no part of a catalog: expected artists/<name>.json or songs/<year>.json'));
      return [];
    }
    const text = readText(join(dir, name));
    if (typeof text !== 'string') {
      problems.push(wholeFile(name, text.problem));
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
  return (
    readdirSync(dir, { recursive: true, withFileTypes: true })
      .map((entry) => ({ entry, name: join(entry.parentPath, entry.name).slice(join(dir, '/').length) }))
      .map(({ entry, name }) => ({ entry, name: name.replaceAll('\\', '/') }))
      // A directory where a file is expected hides that file.
      .filter(({ entry, name }) => !entry.isDirectory() || expected.test(name))
      .map(({ name }) => name)
      .sort()
  );
}

function readText(path: string): string | { readonly problem: string } {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    return { problem: `cannot be read (${code})` };
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { problem: 'cannot be read as UTF-8 text' };
  }
}

function wholeFile(file: string, message: string): CatalogProblem {
  return { file, line: 1, field: '', message };
}
