import { operations } from './operations.ts';

export interface RouteMatch {
  /** Template under /api/v10, e.g. '/channels/{channel_id}/messages'. */
  readonly route: string;
  /** Values of the template's parameters, percent-decoded. */
  readonly params: Readonly<Record<string, string>>;
}

interface Branch {
  readonly literals: Map<string, Branch>;
  parameter?: Branch;
  /** Template by method, for paths that end here. */
  readonly routes: Map<string, string>;
}

const root = plantAll();

/** The operation a request line means; undefined for what Discord has not. Knows /api/v10/… and /api/…. */
export function matchRoute(method: string, path: string): RouteMatch | undefined {
  const [, rest] = /^\/api(?:\/v10)?(\/[^?]*)/.exec(path) ?? [];
  if (rest === undefined) return undefined;
  const segments = decode(rest.slice(1).split('/'));
  const route = segments && descend(root, segments, 0, method);
  return segments && route !== undefined ? { route, params: paramsOf(route, segments) } : undefined;
}

/** A literal is preferred to a parameter ('@original' to a message id), but not when it leads nowhere. */
function descend(branch: Branch, segments: readonly string[], depth: number, method: string): string | undefined {
  const segment = segments[depth];
  if (segment === undefined) return branch.routes.get(method);
  const literal = branch.literals.get(segment);
  const found = literal && descend(literal, segments, depth + 1, method);
  if (found !== undefined || segment === '' || branch.parameter === undefined) return found;
  return descend(branch.parameter, segments, depth + 1, method);
}

function paramsOf(route: string, segments: readonly string[]): Record<string, string> {
  const parts = route.slice(1).split('/');
  return Object.fromEntries(
    parts.flatMap((part, index) => (part.startsWith('{') ? [[part.slice(1, -1), segments[index] ?? '']] : [])),
  );
}

/** undefined for a path that is not well percent-encoded. */
function decode(segments: readonly string[]): string[] | undefined {
  try {
    return segments.map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function plantAll(): Branch {
  const tree = newBranch();
  for (const { method, route } of operations) {
    let branch = tree;
    for (const part of route.slice(1).split('/')) branch = grow(branch, part);
    branch.routes.set(method, route);
  }
  return tree;
}

function grow(branch: Branch, part: string): Branch {
  if (part.startsWith('{')) return (branch.parameter ??= newBranch());
  const existing = branch.literals.get(part);
  if (existing !== undefined) return existing;
  const next = newBranch();
  branch.literals.set(part, next);
  return next;
}

function newBranch(): Branch {
  return { literals: new Map(), routes: new Map() };
}
