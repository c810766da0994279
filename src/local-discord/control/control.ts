import type { IncomingMessage, ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Parts } from '../parts.ts';
import { readBytes } from '../rest/read-body.ts';
import { ControlError } from './control-error.ts';
import { matchControl } from './match-control.ts';
import { routes } from './routes/index.ts';
import type { ControlRoute } from './route.ts';

/** A command's attachment is the largest thing that comes in here. */
const MAX_BYTES = 16 * 1024 * 1024;

/** Answers one request of the control API. */
export async function control(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  try {
    const url = new URL(request.url ?? '/', 'http://local');
    const found = matchControl(routes, request.method ?? 'GET', url.pathname);
    if (found.route.stream !== undefined) return found.route.stream(parts, request, response);
    const body = found.route.body === undefined ? undefined : check(found.route.body, await readJson(request), 'body');
    const query = readQuery(found.route, url.searchParams);
    const answer = await found.route.handle({ parts, params: found.params, body, query });
    send(response, answer === undefined ? 204 : 200, answer);
  } catch (error) {
    const { status, code, message } = error instanceof ControlError ? error : bug(parts, error);
    send(response, status, { error: { code, message } });
  }
}

/** Our own mistake: a test should see what it was. */
function bug(parts: Parts, error: unknown): ControlError {
  parts.log.error({ err: error }, 'the control api failed');
  return new ControlError(500, 'bug', error instanceof Error ? error.message : String(error));
}

function readQuery(route: ControlRoute, params: URLSearchParams): unknown {
  return check(route.query ?? z.strictObject({}), Object.fromEntries(params), 'query');
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const bytes = await readBytes(request, MAX_BYTES);
  if (bytes === undefined) throw new ControlError(413, 'too-large', 'The body is larger than 16 MiB.');
  if (bytes.length === 0) return {};
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new ControlError(400, 'not-json', 'The body is not JSON.');
  }
}

function check(schema: z.ZodType, value: unknown, where: string): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = [where, ...(issue?.path ?? []).map(String)].join('.');
  throw new ControlError(400, 'bad-input', `${path}: ${issue?.message ?? 'wrong'}`);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  if (body === undefined) response.writeHead(status).end();
  else response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body));
}
