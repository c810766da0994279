import * as z from 'zod';
import { placeOf } from '../../interactions/place.ts';
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
      const { channel, user } = placeOf(parts.world, { user_id: query.as, channel_id: idIn(call) });
      return { messages: transcriptFor(parts, channel.id, user.id) };
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
