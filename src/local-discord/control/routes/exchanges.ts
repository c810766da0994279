import { notFound } from '../control-error.ts';
import { idIn, route, type ControlRoute } from '../route.ts';

/** What the bot and its Discord said to each other. */
export const exchangeRoutes: readonly ControlRoute[] = [
  route({
    method: 'GET',
    path: '/control/requests/:number',
    about: 'What the bot sent with one of its newest 300 requests, and what it was answered.',
    handle: (call) => {
      const number = idIn(call, 'number');
      const exchange = call.parts.requests.exchange(Number(number));
      if (exchange === undefined) throw notFound('request', number);
      return exchange;
    },
  }),
];
