import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RestFault } from '../faults.ts';
import type { Interaction } from '../interactions/interactions.ts';
import type { Parts } from '../parts.ts';
import { checkRequest, matchRoute, type RouteMatch } from '../rules/index.ts';
import { ApiError, refusal } from './api-error.ts';
import { handlers } from './handlers/index.ts';
import type { RateLimitVerdict } from './rate-limits.ts';
import { readBody } from './read-body.ts';
import type { Answer } from './route.ts';
import { contextOf, interactionIn } from './rule-context.ts';

/** What becomes known of a request on its way, for the answer and the log. */
interface Passage {
  readonly method: string;
  readonly path: string;
  readonly match: RouteMatch | undefined;
  readonly interaction: Interaction | undefined;
  readonly faults: readonly RestFault[];
  readonly startedAt: number;
  headers: Readonly<Record<string, string>>;
  /** The body's JSON, once it is read. */
  sent: unknown;
}

/** Answers one request of the bot, from its first byte to the line in the request log. */
export async function serve(parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const passage = enter(parts, request);
  let answer: Answer;
  let refused: ApiError | undefined;
  try {
    answer = await judge(parts, request, passage);
  } catch (error) {
    refused = error instanceof ApiError ? error : broken(parts, error);
    answer = {
      status: refused.status,
      body: { message: refused.message, code: refused.code, ...retry(refused), ...tree(refused) },
    };
  }
  note(parts, passage, answer, refused);
  if (passage.faults.some(({ kind }) => kind === 'lost-answer')) response.destroy();
  else send(response, answer, passage.headers);
}

function enter(parts: Parts, request: IncomingMessage): Passage {
  const method = request.method ?? 'GET';
  const url = request.url ?? '/';
  const cut = url.indexOf('?');
  const path = cut === -1 ? url : url.slice(0, cut);
  const match = matchRoute(method, path);
  const interaction = match === undefined ? undefined : interactionIn(parts, match.params);
  if (interaction !== undefined) interaction.requests += 1;
  const faults = parts.faults.strike(method, match?.route);
  return { method, path, match, interaction, faults, startedAt: performance.now(), headers: {}, sent: undefined };
}

/** @throws ApiError */
async function judge(parts: Parts, request: IncomingMessage, passage: Passage): Promise<Answer> {
  const { match, method } = passage;
  for (const fault of passage.faults) await strike(parts, fault);
  const body = await readBody(request);
  passage.sent = body.json;
  if (match === undefined) throw new ApiError({ ...NOT_FOUND, rule: 'route.unknown' });
  authorize(parts, request, match.route);
  limit(parts, passage, match);
  const query = Object.fromEntries(new URL(request.url ?? '/', 'http://local').searchParams);
  const context = contextOf(parts, match.params, passage.interaction);
  const broken = checkRequest({ method, route: match.route, query, body: body.json, files: body.files, context });
  if (broken !== undefined) throw new ApiError(broken);
  const handle = handlers[`${method} ${match.route}`];
  if (handle === undefined) throw new ApiError({ ...NOT_FOUND, rule: 'route.not-in-local-discord' });
  return handle({ parts, params: match.params, query, body: body.json, files: body.files });
}

const NOT_FOUND = { status: 404, code: 0, message: '404: Not Found' };

async function strike(parts: Parts, fault: RestFault): Promise<void> {
  if (fault.kind === 'delay') await new Promise<void>((resolve) => void parts.clock.setTimer(resolve, fault.ms));
  if (fault.kind !== 'status') return;
  if (fault.status === 429) throw new Limited(fault.retryAfter ?? 1, false);
  throw new ApiError({ status: fault.status, code: 0, message: `${fault.status}: injected`, rule: 'fault' });
}

/** A 429, whose body is not like the others'. */
class Limited extends ApiError {
  readonly retryAfter: number;
  readonly global: boolean;

  constructor(retryAfter: number, global: boolean) {
    super({ status: 429, code: 0, message: 'You are being rate limited.', rule: 'rate-limit' });
    this.retryAfter = retryAfter;
    this.global = global;
  }
}

function authorize(parts: Parts, request: IncomingMessage, route: string): void {
  if (!/^DiscordBot \(.+, .+\)/.test(request.headers['user-agent'] ?? '')) throw refusal('userAgent');
  if (
    route.startsWith('/interactions/') ||
    route.startsWith('/webhooks/{webhook_id}/{webhook_token}') ||
    route === '/gateway'
  )
    return;
  if (request.headers.authorization !== `Bot ${parts.token}`) throw refusal('unauthorized');
}

function limit(parts: Parts, passage: Passage, match: RouteMatch): void {
  const verdict: RateLimitVerdict | undefined = parts.limits.take(passage.method, match.route, match.params);
  if (verdict === undefined) return;
  passage.headers = verdict.headers;
  if (verdict.limited) throw new Limited(verdict.retryAfter, verdict.scope === 'global');
}

function retry(error: ApiError) {
  return error instanceof Limited ? { retry_after: error.retryAfter, global: error.global } : {};
}

function tree(error: ApiError) {
  return error.errors === undefined ? {} : { errors: error.errors };
}

function broken(parts: Parts, error: unknown): ApiError {
  parts.log.error({ err: error }, 'the local discord failed to answer');
  return new ApiError({ status: 500, code: 0, message: '500: Internal Server Error', rule: 'local-discord.bug' });
}

function note(parts: Parts, passage: Passage, answer: Answer, refused: ApiError | undefined): void {
  const line = {
    at: parts.clock.now(),
    method: passage.method,
    route: passage.match?.route ?? passage.path,
    status: answer.status,
    ms: performance.now() - passage.startedAt,
    valid: refused === undefined || isNotItsFault(refused),
    code: refused?.code,
    message: refused?.message,
    rule: refused?.rule,
    errors: refused?.errors,
    interactionId: passage.interaction?.id,
    faults: passage.faults.map(({ kind }) => kind),
  };
  const entry = parts.requests.add(line, { sent: passage.sent, answered: answer.body });
  parts.bus.emit({ type: 'request', number: entry.number, valid: entry.valid });
}

/** What a well-made bot meets too is no violation: limits, lost things, missing permissions, injected faults. */
function isNotItsFault(error: ApiError): boolean {
  if (error.rule.startsWith('route.')) return false;
  return (
    error.status === 429 || error.status >= 500 || ([403, 404].includes(error.status) && error.rule !== 'userAgent')
  );
}

function send(response: ServerResponse, answer: Answer, headers: Readonly<Record<string, string>>): void {
  if (answer.body === undefined) {
    response.writeHead(answer.status, headers).end();
    return;
  }
  const body = answer.body as Record<string, unknown>;
  const retryAfter =
    answer.status === 429 && !('Retry-After' in headers)
      ? { 'Retry-After': String(Math.ceil(Number(body['retry_after']))), 'X-RateLimit-Scope': 'shared' }
      : {};
  response
    .writeHead(answer.status, { ...headers, ...retryAfter, 'Content-Type': 'application/json' })
    .end(JSON.stringify(answer.body));
}
