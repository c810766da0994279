/** One thing wrong in one file, at the line and field where an editor has to look. */
export interface CatalogProblem {
  /** Relative to the catalog's directory: `songs/2024.json`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Within the entry: `credits[1].artist`; empty when the file as a whole is meant. */
  readonly field: string;
  readonly message: string;
}

/** The catalog's files are refused whole; `problems` has everything found, ordered by file and line. */
export class CatalogFileError extends Error {
  readonly problems: readonly CatalogProblem[];

  constructor(problems: readonly CatalogProblem[]) {
    super(problems.map(sayProblem).join('\n'));
    this.name = 'CatalogFileError';
    this.problems = problems;
  }
}

function sayProblem({ file, line, field, message }: CatalogProblem): string {
  return `${file}:${line} ${field === '' ? '' : `${field}: `}${message}`;
}

export function byPlace(a: CatalogProblem, b: CatalogProblem): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line;
}
