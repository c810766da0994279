import { route, type ControlRoute } from '../route.ts';
import { actRoutes } from './act.ts';
import { exchangeRoutes } from './exchanges.ts';
import { faultRoutes } from './faults.ts';
import { guildRoutes } from './guilds.ts';
import { peopleRoutes } from './people.ts';
import { stateRoutes } from './state.ts';
import { watchRoutes } from './watch.ts';

/** Every route of the control API; GET /control lists them. */
export const routes: readonly ControlRoute[] = [
  route({ method: 'GET', path: '/control', about: 'This list.', handle: () => ({ routes: routes.map(describe) }) }),
  ...stateRoutes,
  ...actRoutes,
  ...watchRoutes,
  ...exchangeRoutes,
  ...peopleRoutes,
  ...guildRoutes,
  ...faultRoutes,
];

function describe({ method, path, about }: ControlRoute): string {
  return `${method} ${path}: ${about}`;
}
