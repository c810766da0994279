/** What a command came to: shown as text, or as one JSON document with `--json`. */
export interface Outcome {
  /** 0 found, 1 nothing found or refused, 2 asked wrongly. */
  readonly exitCode: 0 | 1 | 2;
  readonly json: object;
  readonly text: string;
}

type FailureCode =
  | 'unknown-artist'
  | 'unknown-song'
  | 'ambiguous-artist'
  | 'ambiguous-song'
  | 'nothing-found'
  | 'no-collaboration'
  | 'same-artist'
  | 'avoids-end'
  | 'no-path'
  | 'cut-off'
  | 'unknown-answer'
  | 'bad-catalog'
  | 'bad-files'
  | 'no-database'
  | 'no-catalog'
  | 'other-files'
  | 'usage';

interface Failure {
  readonly code: FailureCode;
  readonly sentence: string;
  /** Names that may have been meant. */
  readonly near?: readonly string[];
  readonly more?: object;
}

export function found(json: object, text: string): Outcome {
  return { exitCode: 0, json, text };
}

export function failed({ code, sentence, near = [], more = {} }: Failure): Outcome {
  const hint = near.length === 0 ? '' : `\nNear: ${near.join(', ')}`;
  return { exitCode: code === 'usage' ? 2 : 1, json: { error: { code, near, ...more } }, text: sentence + hint };
}

/** A sentence about how to ask; the caller turns it into exit code 2. */
export class UsageError extends Error {}

/** What was typed, made safe for a terminal. */
export function quoted(text: string): string {
  const clean = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, ' ');
  return `"${clean.length > 80 ? `${clean.slice(0, 80)}…` : clean}"`;
}
