import { unknownField } from '../problems.ts';
import { add, type Problem, type Report } from '../report.ts';
import type { Operation } from './operations.ts';
import type { TypeExpression } from './parse-type.ts';

/** An unknown parameter is refused by name; a known one must read as its type. */
export function checkQuery(query: Readonly<Record<string, string>>, operation: Operation, report: Report): void {
  for (const [name, value] of Object.entries(query)) {
    const type = operation.query.get(name);
    if (type === undefined) add(report, [name], unknownField('query.unknown', name));
    else if (!readsAs(type, value)) add(report, [name], notOfType(type, value));
  }
}

function readsAs(type: TypeExpression, value: string): boolean {
  const name = type.kind === 'name' ? type.name : undefined;
  const pattern = name === undefined ? undefined : patterns.get(name);
  return pattern === undefined || pattern.test(value);
}

/** Enumerations and lists are left to the route that reads them. */
const patterns: ReadonlyMap<string, RegExp> = new Map([
  ['boolean', /^(true|false|1|0)$/i],
  ['number', /^-?\d+(\.\d+)?$/],
  ['SnowflakeType', /^\d+$/],
]);

function notOfType(type: TypeExpression, value: string): Problem {
  const wanted = type.kind === 'name' ? type.name.replace(/Type$/, '').toLowerCase() : 'valid';
  return { rule: 'query.type', code: 'NUMBER_TYPE_COERCE', message: `Value "${value}" is not ${wanted}.` };
}
