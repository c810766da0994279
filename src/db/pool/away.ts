import { StoreAwayError } from '#src/store-away-error.ts';

import { errorCode } from '../server-error.ts';

/** What the driver says in words alone. */
const words =
  /^(Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error)/;

/**
 * 08: connection; 53: no disk, memory or connection left; 57P0x: shut down or starting up; 57014 and 55P03: took too long; 25006: a
 * standby took over and is not yet writable.
 */
const codes = /^(08\w{3}|53\w{3}|57P0\w|57014|55P03|25006|E[A-Z_]+)$/;

/** The connection broke under the query, so that another one may well work. */
export function isBroken(error: unknown): boolean {
  if (error instanceof StoreAwayError) return false;
  const code = errorCode(error);
  return code === undefined
    ? saysSo(error, /^Connection terminated|^Client has/)
    : /^(08\w{3}|57P0[12]|ECONNRESET|EPIPE)$/.test(code);
}

/** Two transactions stood in each other's way and this one gave in: nothing of it was done. */
export function isConflict(error: unknown): boolean {
  return /^40(P01|001)$/.test(errorCode(error) ?? '');
}

/** The query alone was slow; the others need not be. */
export function isSlow(error: unknown): boolean {
  return /^(57014|55P03)$/.test(errorCode(error) ?? '');
}

export function isAway(error: unknown): boolean {
  if (error instanceof StoreAwayError) return true;
  const code = errorCode(error);
  return code === undefined ? saysSo(error, words) : codes.test(code);
}

export function away(cause: unknown): StoreAwayError {
  return cause instanceof StoreAwayError ? cause : new StoreAwayError('storage is away', { cause });
}

function saysSo(error: unknown, pattern: RegExp): boolean {
  return error instanceof Error && pattern.test(error.message);
}
