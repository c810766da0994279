import type { IncomingMessage, ServerResponse } from 'node:http';
import type * as z from 'zod';
import type { Parts } from '../parts.ts';

export interface ControlCall<Body, Query> {
  readonly parts: Parts;
  readonly params: Readonly<Record<string, string>>;
  readonly body: Body;
  readonly query: Query;
}

/** One route of the control API. */
export interface ControlRoute {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** '/control/guilds/:id' */
  readonly path: string;
  /** One line for GET /control. */
  readonly about: string;
  readonly body: z.ZodType | undefined;
  readonly query: z.ZodType | undefined;
  /** The answer's JSON; undefined answers 204. @throws ControlError */
  readonly handle: (call: ControlCall<unknown, unknown>) => unknown;
  /** Instead of `handle`: for an answer that is not one JSON document. */
  readonly stream?: (parts: Parts, request: IncomingMessage, response: ServerResponse) => void;
}

interface Definition<Body extends z.ZodType | undefined, Query extends z.ZodType | undefined> {
  readonly method: ControlRoute['method'];
  readonly path: string;
  readonly about: string;
  readonly body?: Body;
  readonly query?: Query;
  readonly handle: (call: ControlCall<Infer<Body>, Infer<Query>>) => unknown;
}

type Infer<Schema> = Schema extends z.ZodType ? z.infer<Schema> : undefined;

/** Gives the handler the types of its own schemas. */
export function route<Body extends z.ZodType | undefined = undefined, Query extends z.ZodType | undefined = undefined>(
  definition: Definition<Body, Query>,
): ControlRoute {
  const { method, path, about, body, query, handle } = definition;
  return { method, path, about, body, query, handle: handle as ControlRoute['handle'] }; // the router has parsed both by these schemas
}

/** A parameter that the route's path is known to have. */
export function idIn(call: { readonly params: Readonly<Record<string, string>> }, name = 'id'): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`the route has no parameter ${name}`);
  return value;
}
