import { findNodeAtLocation, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';

import type { CatalogProblem } from './problem.ts';

export type JsonPath = readonly (string | number)[];

/** A parsed file that still knows on which line each of its values stands. */
export interface JsonFile {
  readonly name: string;
  readonly value: unknown;
  /** The line (from 1) of the value at the path, or of its nearest enclosing value where the path leads nowhere. */
  lineOf(path: JsonPath): number;
}

type ParsedJson = { readonly file: JsonFile } | { readonly problems: readonly CatalogProblem[] };

/** Strict JSON: no comments, no trailing commas, no field twice in one object. */
export function parseJsonFile(name: string, text: string): ParsedJson {
  const at = (offset: number, message: string, field = '') => ({
    file: name,
    line: lineAt(text, offset),
    field,
    message,
  });
  if (text.startsWith('\uFEFF')) return { problems: [at(0, 'begins with a byte order mark: save it without')] };
  const tooDeep = offsetTooDeep(text);
  if (tooDeep !== undefined) return { problems: [at(tooDeep, `is nested deeper than ${deepest} levels`)] };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  if (tree === undefined || errors.length > 0) {
    const found = errors.map((error) => at(error.offset, `not JSON: ${printParseErrorCode(error.error)}`));
    return { problems: found.length > 0 ? found : [at(0, 'the file is empty')] };
  }
  const doubled = doubledKeys(tree).map((key) => at(key.offset, 'this field is given twice', String(key.value)));
  if (doubled.length > 0) return { problems: doubled };
  return {
    file: { name, value: strictValue(text, tree), lineOf: (path) => lineAt(text, nearestNode(tree, path).offset) },
  };
}

/** `JSON.parse` keeps a `__proto__` field as a plain field, so that it is refused as unknown instead of vanishing. */
function strictValue(text: string, tree: Node): unknown {
  return JSON.parse(text.slice(tree.offset, tree.offset + tree.length));
}

/** Many times what a catalog needs, and far from what would overflow the parser's stack. */
const deepest = 100;

function offsetTooDeep(text: string): number | undefined {
  let depth = 0;
  // Strings are skipped whole, so that brackets in them do not count.
  for (const { 0: sign, index } of text.matchAll(/"(?:[^"\\\n]|\\.)*"|[[\]{}]/g)) {
    if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    if (depth > deepest) return index;
  }
  return undefined;
}

function nearestNode(tree: Node, path: JsonPath): Node {
  for (let length = path.length; length > 0; length -= 1) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node !== undefined) return node;
  }
  return tree;
}

function doubledKeys(node: Node): Node[] {
  const children = node.children ?? [];
  const nested = children.flatMap(doubledKeys);
  if (node.type !== 'object') return nested;
  const keys = children.flatMap((property) => property.children?.slice(0, 1) ?? []);
  return [...keys.filter((key, index) => keys.findIndex((other) => other.value === key.value) < index), ...nested];
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let index = text.indexOf('\n'); index !== -1 && index < offset; index = text.indexOf('\n', index + 1)) line += 1;
  return line;
}
