import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayIntentBits } from 'discord-api-types/v10';
import { WebSocketServer } from 'ws';
import type { Bus } from '../bus.ts';
import type { Clock } from '../clock.ts';
import type { Faults } from '../faults.ts';
import type { LocalLog } from '../log.ts';
import type { NextId } from '../snowflake.ts';
import type { World } from '../world/model.ts';
import { createConnection, type Connection } from './connection.ts';
import type { PayloadCheck } from './payload-check.ts';
import { concerns, push, type GatewayEvent, type Session } from './session.ts';

export interface GatewayNeeds {
  readonly world: World;
  readonly clock: Clock;
  readonly bus: Bus;
  readonly faults: Faults;
  readonly log: LocalLog;
  readonly nextId: NextId;
  readonly token: string;
  readonly checkPayload: PayloadCheck;
  /** ws://127.0.0.1:port/gateway; known once the server listens. */
  readonly address: () => string;
}

export interface Gateway {
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  dispatch(event: GatewayEvent): void;
  sessions(): readonly Session[];
  /** Cuts every connection without a close frame, as a network that fails. Returns how many. */
  drop(): number;
  close(code: number): number;
  /** Op 7. */
  reconnect(): number;
  /** Op 9. */
  invalidate(resumable: boolean): number;
  shutDown(): void;
}

/** What connections and dispatch share. */
export interface GatewayState {
  readonly sessions: Map<string, Session>;
  readonly connections: Set<Connection>;
}

export function createGateway(needs: GatewayNeeds): Gateway {
  const state: GatewayState = { sessions: new Map(), connections: new Set() };
  const server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: 1 << 20 });
  const each = (act: (connection: Connection) => void) => {
    const all = [...state.connections];
    all.forEach(act);
    return all.length;
  };
  return {
    upgrade: (request, socket, head) => {
      server.handleUpgrade(request, socket, head, (peer) => createConnection(peer, request.url ?? '', state, needs));
    },
    dispatch: (event) => dispatch(state, needs, event),
    sessions: () => [...state.sessions.values()],
    drop: () => each((connection) => connection.terminate()),
    close: (code) => each((connection) => connection.close(code)),
    reconnect: () => each((connection) => connection.sendOp(7, null)),
    invalidate: (resumable) => each((connection) => connection.invalidate(resumable)),
    shutDown: () => {
      each((connection) => connection.close(1001));
      each((connection) => connection.terminate());
      for (const session of state.sessions.values()) session.cancelExpiry?.();
      server.close();
    },
  };
}

function dispatch(state: GatewayState, needs: GatewayNeeds, event: GatewayEvent): void {
  let full: string | undefined;
  let bare: string | undefined;
  for (const session of state.sessions.values()) {
    if (!concerns(session, event)) continue;
    if (full === undefined) needs.checkPayload(event.t, event.d);
    full ??= JSON.stringify(event.d);
    const reads = (session.intents & GatewayIntentBits.MessageContent) !== 0;
    if (event.withoutContent === undefined || reads) push(session, event.t, full);
    else push(session, event.t, (bare ??= JSON.stringify(event.withoutContent)));
  }
}
