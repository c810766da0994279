import * as z from 'zod';
import { isVisibleTo } from '../../actions/messages.ts';
import { offeredCommands } from '../../interactions/find-command.ts';
import { placeOf } from '../../interactions/place.ts';
import { notFound } from '../control-error.ts';
import { id, wholeNumber } from '../fields.ts';
import { findPerson } from '../find.ts';
import { idIn, route, type ControlRoute } from '../route.ts';
import { sendEvents } from '../send-events.ts';
import { channelsOf } from '../channels-of.ts';
import { seenBy, transcriptFor } from '../transcript.ts';

/** What can be seen from outside. */
export const watchRoutes: readonly ControlRoute[] = [
  route({
    method: 'GET',
    path: '/control/channels/:id/messages',
    about: 'The channel as the person ?as=USER_ID sees it, oldest first; &limit=N the newest, &before=ID older ones.',
    query: z.strictObject({ as: id, limit: wholeNumber.optional(), before: id.optional() }),
    handle: (call) => {
      const { parts, query } = call;
      const { channel, user } = placeOf(parts.world, { user_id: query.as, channel_id: idIn(call) });
      return { messages: transcriptFor(parts, channel.id, user.id, query) };
    },
  }),
  route({
    method: 'GET',
    path: '/control/channels/:id/messages/:message_id',
    about: 'One message as the person ?as=USER_ID sees it.',
    query: z.strictObject({ as: id }),
    handle: (call) => {
      const { parts, query } = call;
      const { channel, user } = placeOf(parts.world, { user_id: query.as, channel_id: idIn(call) });
      const message = parts.world.messages.get(idIn(call, 'message_id'));
      const isThere = message !== undefined && message.channelId === channel.id && isVisibleTo(message, user.id);
      if (!isThere) throw notFound('message', idIn(call, 'message_id'));
      return { message: seenBy(parts, message) };
    },
  }),
  route({
    method: 'GET',
    path: '/control/channels/:id/commands',
    about: 'The commands that the person ?as=USER_ID is offered there.',
    query: z.strictObject({ as: id }),
    handle: (call) => {
      const place = placeOf(call.parts.world, { user_id: call.query.as, channel_id: idIn(call) });
      return { commands: offeredCommands(call.parts.world, place) };
    },
  }),
  route({
    method: 'GET',
    path: '/control/users/:id/channels',
    about: 'The channels that a person sees, private ones too, and whether they may write there.',
    handle: (call) => ({ channels: channelsOf(call.parts, findPerson(call.parts, idIn(call)).id) }),
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
