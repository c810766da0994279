import * as z from 'zod';
import { notFound } from '../control-error.ts';
import { id, wholeNumber } from '../fields.ts';
import { idIn, route, type ControlRoute } from '../route.ts';
import { sendEvents } from '../send-events.ts';
import { transcriptFor } from '../transcript.ts';

/** What can be seen from outside. */
export const watchRoutes: readonly ControlRoute[] = [
  route({
    method: 'GET',
    path: '/control/channels/:id/messages',
    about: 'The channel as the person ?as=USER_ID sees it, oldest first.',
    query: z.strictObject({ as: id }),
    handle: (call) => {
      const { parts, query } = call;
      const channelId = idIn(call);
      if (!parts.world.channels.has(channelId)) throw notFound('channel', channelId);
      if (!parts.world.users.has(query.as)) throw notFound('user', query.as);
      return { messages: transcriptFor(parts, channelId, query.as) };
    },
  }),
  route({
    method: 'GET',
    path: '/control/requests',
    about: 'The bot’s requests after number ?after=N, at most the newest 2,000.',
    query: z.strictObject({ after: wholeNumber.default(0) }),
    handle: ({ parts, query }) => ({ requests: parts.requests.after(query.after) }),
  }),
  route({
    method: 'GET',
    path: '/control/violations',
    about: 'The requests that break one of Discord’s rules.',
    handle: ({ parts }) => ({ violations: parts.requests.violations() }),
  }),
  {
    ...route({
      method: 'GET',
      path: '/control/events',
      about: 'Every change as a server-sent event, until you hang up.',
      handle: () => undefined,
    }),
    stream: sendEvents,
  },
];
