import type { Parts } from '../parts.ts';
import type { UploadedFile } from './read-body.ts';

/** One request after routing, rules and limits. */
export interface Call {
  readonly parts: Parts;
  /** The path's parameters by their OpenAPI names. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Checked by the rules. */
  readonly body: unknown;
  readonly files: readonly UploadedFile[];
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/** @throws ApiError */
export type Handler = (call: Call) => Answer;

/** "METHOD /template" → what answers it. */
export type Handlers = Readonly<Record<string, Handler>>;

export function ok(body: unknown): Answer {
  return { status: 200, body };
}

export const noContent: Answer = { status: 204 };

/** A yes-or-no query parameter, as the rules let it be written. */
export function isAsked(call: Call, name: string): boolean {
  return /^(true|1)$/i.test(call.query[name] ?? '');
}

/** A parameter that the route's template is known to have. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`the route has no parameter ${name}`);
  return value;
}
