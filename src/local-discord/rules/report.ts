import type { DiscordError } from './request.ts';

export type Path = readonly (string | number)[];

/** What is wrong with one field: Discord's code and sentence, and our name of the rule. */
export interface Problem {
  readonly rule: string;
  readonly code: string;
  readonly message: string;
}

export interface Finding extends Problem {
  readonly path: Path;
}

/** Collects what is wrong with a request body. */
export interface Report {
  readonly findings: Finding[];
}

export function createReport(): Report {
  return { findings: [] };
}

export function add(report: Report, path: Path, problem: Problem): void {
  report.findings.push({ path, ...problem });
}

interface ErrorTree {
  _errors?: { code: string; message: string }[];
  [key: string]: ErrorTree | { code: string; message: string }[] | undefined;
}

/** Discord's 50035 for the findings, or undefined when there are none. The first finding names the rule. */
export function toFormError(findings: readonly Finding[]): DiscordError | undefined {
  const [first] = findings;
  if (first === undefined) return undefined;
  const errors: ErrorTree = {};
  for (const finding of findings) plant(errors, finding);
  return { status: 400, code: 50035, message: 'Invalid Form Body', errors, rule: first.rule };
}

function plant(root: ErrorTree, { path, code, message }: Finding): void {
  let tree = root;
  for (const part of path) {
    const branch = tree[part];
    if (branch === undefined || Array.isArray(branch)) tree = tree[part] = {};
    else tree = branch;
  }
  (tree._errors ??= []).push({ code, message });
}
