/**
 * Reads the routes out of the type declarations of discord-api-spec, the only place where the package keeps
 * each route's query and body. One line an operation: `METHOD path ? {query} < body`.
 *
 * Run `node src/local-discord/rules/spec/read-spec-routes.ts` after an upgrade of the package; it rewrites routes.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export function readSpecRoutes(): string[] {
  const declarations = fileURLToPath(import.meta.resolve('discord-api-spec')).replace(/\.js$/, '.ts');
  const [, after = ''] = readFileSync(declarations, 'utf8').split('export interface Paths {\n', 2);
  const [paths = ''] = after.split('\n}\n', 1);
  return blocks(paths, /^ {2}"(\/[^"]*)": \{$/m).flatMap(([path, operations]) =>
    blocks(operations, /^ {4}(get|put|post|patch|delete): \{$/m).map(([method, text]) =>
      operationLine(method.toUpperCase(), path, text),
    ),
  );
}

/** [heading, text up to the next heading] for every line that matches. */
function blocks(text: string, heading: RegExp): [string, string][] {
  const parts = text.split(heading).slice(1);
  return parts.flatMap((part, index) => (index % 2 === 0 ? [[part, parts[index + 1] ?? '']] : []));
}

function operationLine(method: string, path: string, text: string): string {
  const query = oneLine(/^ {8}query\?: ([^]*?);\n {8}header/m.exec(text)?.[1]);
  const body = oneLine(/^ {6}requestBody\?:([^]*?);\n {6}responses/m.exec(text)?.[1]);
  return [`${method} ${path}`, query && `? ${query}`, body && `< ${body}`].filter(Boolean).join(' ');
}

function oneLine(type: string | undefined): string | undefined {
  const line = type
    ?.replaceAll(/\/\*\*.*?\*\//g, '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^\| /, '');
  return line === 'never' || line === 'undefined' ? undefined : line;
}

if (import.meta.main) {
  writeFileSync(new URL('routes.json', import.meta.url), `${JSON.stringify(readSpecRoutes(), null, 2)}\n`);
}
