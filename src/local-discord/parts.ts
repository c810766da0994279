import type { Bus } from './bus.ts';
import type { Clock } from './clock.ts';
import type { Faults } from './faults.ts';
import type { Files } from './files.ts';
import type { Gateway } from './gateway/gateway.ts';
import type { Interactions } from './interactions/interactions.ts';
import type { LocalLog } from './log.ts';
import type { Nonces } from './rest/nonces.ts';
import type { RequestLog } from './rest/request-log.ts';
import type { RateLimits } from './rest/rate-limits.ts';
import type { NextId } from './snowflake.ts';
import type { World } from './world/model.ts';

/** Everything the server is made of, built once in server.ts. */
export interface Parts {
  readonly world: World;
  readonly clock: Clock;
  readonly nextId: NextId;
  readonly bus: Bus;
  readonly gateway: Gateway;
  readonly interactions: Interactions;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly limits: RateLimits;
  readonly nonces: Nonces;
  readonly files: Files;
  readonly log: LocalLog;
  readonly token: string;
  /** http://127.0.0.1:port */
  readonly url: () => string;
}
