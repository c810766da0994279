import * as z from 'zod';
import { bareRoute } from '../../faults.ts';
import { handlers } from '../../rest/handlers/index.ts';
import { notFound } from '../control-error.ts';
import { changed } from '../../actions/guilds.ts';
import { idIn, route, type ControlRoute } from '../route.ts';

const known = new Set(
  Object.keys(handlers).flatMap((key) => [bareRoute(key), bareRoute(key.slice(key.indexOf(' ') + 1))]),
);

const onRoute = z
  .string()
  .transform(bareRoute)
  .refine(
    (text) => known.has(text),
    'takes a route such as "POST /channels/{channel_id}/messages", with or without its method',
  )
  .optional();

/** How many requests (or identifies) it strikes. */
const count = z.int().min(1).max(1_000_000).optional();

const fault = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('drop-gateway') }),
  z.strictObject({ kind: z.literal('close'), code: z.int().min(4000).max(4999) }),
  z.strictObject({ kind: z.literal('op7') }),
  z.strictObject({ kind: z.literal('op9'), resumable: z.boolean() }),
  z.strictObject({ kind: z.literal('delay'), ms: z.int().min(1).max(600_000), route: onRoute, count }),
  z.strictObject({
    kind: z.literal('status'),
    status: z.union([z.literal(500), z.literal(502), z.literal(503), z.literal(429)]),
    route: onRoute,
    count,
    retry_after: z.number().min(0).max(600).optional(),
  }),
  z.strictObject({ kind: z.literal('lost-answer'), route: onRoute, count }),
  z.strictObject({ kind: z.literal('refuse-identify'), code: z.int().min(4000).max(4999), count }),
  z.strictObject({ kind: z.literal('mute-gateway') }),
]);

/** What goes wrong, and the switches of the developer portal. */
export const faultRoutes: readonly ControlRoute[] = [
  route({
    method: 'POST',
    path: '/control/faults',
    about: 'Lets something go wrong, at once or for the next requests (count, 1 unless told).',
    body: fault,
    handle: ({ parts, body }) => {
      const { gateway, faults } = parts;
      switch (body.kind) {
        case 'drop-gateway':
          return { affected: gateway.drop() };
        case 'close':
          return { affected: gateway.close(body.code) };
        case 'op7':
          return { affected: gateway.reconnect() };
        case 'op9':
          return { affected: gateway.invalidate(body.resumable) };
        case 'mute-gateway':
          return { fault: faults.add(body, undefined) };
        case 'status': {
          const { retry_after: retryAfter, count: times, ...rest } = body;
          return { fault: faults.add({ ...rest, retryAfter }, times ?? 1) };
        }
        case 'delay':
        case 'lost-answer':
        case 'refuse-identify': {
          const { count: times, ...rest } = body;
          return { fault: faults.add(rest, times ?? 1) };
        }
      }
    },
  }),
  route({
    method: 'GET',
    path: '/control/faults',
    about: 'The faults still to come.',
    handle: ({ parts }) => ({ faults: parts.faults.list() }),
  }),
  route({
    method: 'DELETE',
    path: '/control/faults',
    about: 'Ends all faults.',
    handle: ({ parts }) => parts.faults.clear(),
  }),
  route({
    method: 'DELETE',
    path: '/control/faults/:id',
    about: 'Ends one fault.',
    handle: (call) => {
      if (!call.parts.faults.remove(idIn(call))) throw notFound('fault', idIn(call));
    },
  }),
  route({
    method: 'PATCH',
    path: '/control/application',
    about: 'The developer portal: privileged intents, name, identifies left today, max_concurrency.',
    body: z.strictObject({
      name: z.string().min(1).max(32).optional(),
      privileged_intents: z.array(z.enum(['members', 'presences', 'message_content'])).optional(),
      identifies_left: z.int().min(0).max(1000).optional(),
      max_concurrency: z.int().min(1).max(64).optional(),
    }),
    handle: ({ parts, body }) => {
      const { application } = parts.world;
      application.name = body.name ?? application.name;
      application.privilegedIntents = body.privileged_intents ?? application.privilegedIntents;
      application.maxConcurrency = body.max_concurrency ?? application.maxConcurrency;
      if (body.identifies_left !== undefined) {
        application.identifiesUsed = application.identifiesTotal - body.identifies_left;
        application.identifiesResetAt = Math.max(application.identifiesResetAt, parts.clock.now() + 3_600_000);
      }
      changed(parts, 'application', application.id);
      return { application };
    },
  }),
];
