import type { Check } from './check.ts';
import { compileType } from './compile-type.ts';
import { parseType, type TypeExpression } from './parse-type.ts';
import specRoutes from './routes.json' with { type: 'json' };

/** One operation of Discord's OpenAPI document. */
export interface Operation {
  readonly method: string;
  /** Template, e.g. '/channels/{channel_id}/messages'. */
  readonly route: string;
  readonly query: ReadonlyMap<string, TypeExpression>;
  /** Check of the body, compiled when first asked for; undefined when the operation takes none. */
  readonly body: (() => Check) | undefined;
}

export const operations: readonly Operation[] = specRoutes.map(readOperation);

const byName = new Map(operations.map((operation) => [`${operation.method} ${operation.route}`, operation]));

export function findOperation(method: string, route: string): Operation | undefined {
  return byName.get(`${method} ${route}`);
}

function readOperation(line: string): Operation {
  const [, method = '', route = '', query, body] = /^(\w+) (\S+)(?: \? (.*?))?(?: < (.*))?$/.exec(line) ?? [];
  return { method, route, query: readQuery(query), body: body === undefined ? undefined : readBody(body) };
}

function readQuery(source: string | undefined): ReadonlyMap<string, TypeExpression> {
  const type = source === undefined ? undefined : parseType(source);
  return new Map(type?.kind === 'object' ? type.fields.map((field) => [field.name, field.type]) : []);
}

function readBody(source: string): () => Check {
  let check: Check | undefined;
  return () => (check ??= compileType(parseType(source)));
}
