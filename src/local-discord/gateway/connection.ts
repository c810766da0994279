import type { WebSocket } from 'ws';
import { createGuard } from './guard.ts';
import { CloseCode, closeReason } from './close-codes.ts';
import { frame, heartbeat, identify, memberRequest, resume } from './client-payloads.ts';
import type { GatewayNeeds, GatewayState } from './gateway.ts';
import { openSession, resumeSession } from './open-session.ts';
import { sendMembers } from './member-chunks.ts';
import type { Session } from './session.ts';

const HEARTBEAT_INTERVAL_MS = 41_250;
/** Events/gateway: one payload of a client holds at most 4096 bytes. */
const MAX_CLIENT_BYTES = 4096;
/** How long a session waits for its client to resume. */
const RESUME_WINDOW_MS = 180_000;

export interface Connection {
  session: Session | undefined;
  send(text: string): void;
  sendOp(op: number, d: unknown): void;
  close(code: number): void;
  terminate(): void;
  /** Op 9; the session is forgotten unless it may be resumed. */
  invalidate(resumable: boolean): void;
}

/** One client's socket: says hello, then hears what the client wants until either side closes. */
export function createConnection(socket: WebSocket, url: string, state: GatewayState, needs: GatewayNeeds): void {
  const connection: Connection = {
    session: undefined,
    send: (text) => socket.send(text),
    sendOp: (op, d) => socket.send(JSON.stringify({ op, d, s: null, t: null })),
    close: (code) => {
      detach(connection, state, needs, code);
      socket.close(code, closeReason(code));
    },
    terminate: () => socket.terminate(),
    invalidate: (resumable) => {
      // The connection stays; what it says next is a resume or an identify.
      detach(connection, state, needs, resumable ? CloseCode.unknownError : CloseCode.invalidSequence);
      connection.sendOp(9, resumable);
    },
  };
  state.connections.add(connection);
  const guard = createGuard(needs.clock, HEARTBEAT_INTERVAL_MS, (code) => connection.close(code));
  socket.on('error', (error) => needs.log.debug({ err: error }, 'gateway socket failed'));
  socket.on('close', (code) => {
    guard.stop();
    state.connections.delete(connection);
    detach(connection, state, needs, code);
  });
  socket.on('message', (data: Buffer) => {
    // What comes after our own close frame is not heard any more.
    if (socket.readyState === socket.OPEN && guard.counts()) hear(connection, data, { state, needs, beat: guard.beat });
  });
  if (isVersionRight(url)) connection.sendOp(10, { heartbeat_interval: HEARTBEAT_INTERVAL_MS, _trace: [] });
  else connection.close(CloseCode.invalidVersion);
}

interface Hearing {
  readonly state: GatewayState;
  readonly needs: GatewayNeeds;
  readonly beat: () => void;
}

function hear(connection: Connection, data: Buffer, hearing: Hearing): void {
  const sent = data.length > MAX_CLIENT_BYTES ? undefined : frame.safeParse(parseJson(data)).data;
  if (sent === undefined) return connection.close(CloseCode.decodeError);
  switch (sent.op) {
    case 1:
      return heartbeatFrom(connection, sent.d, hearing);
    case 2:
      return identifyFrom(connection, sent.d, hearing);
    case 6:
      return resumeFrom(connection, sent.d, hearing);
    case 3: // presence and voice state: nobody here shows them
    case 4:
      return connection.session === undefined ? connection.close(CloseCode.notAuthenticated) : undefined;
    case 8:
      return membersFor(connection, sent.d, hearing);
    default:
      return connection.close(CloseCode.unknownOpcode);
  }
}

function heartbeatFrom(connection: Connection, d: unknown, { needs, beat }: Hearing): void {
  const seq = heartbeat.safeParse(d);
  if (!seq.success) return connection.close(CloseCode.decodeError);
  if (connection.session !== undefined && (seq.data ?? 0) > connection.session.seq) {
    return connection.close(CloseCode.invalidSequence);
  }
  beat();
  if (!needs.faults.muted()) connection.sendOp(11, null);
}

function identifyFrom(connection: Connection, d: unknown, { state, needs }: Hearing): void {
  const asked = identify.safeParse(d);
  if (!asked.success) return connection.close(CloseCode.decodeError);
  if (connection.session !== undefined) return connection.close(CloseCode.alreadyAuthenticated);
  const refusal = openSession(connection, asked.data, state, needs);
  if (refusal !== undefined) connection.close(refusal);
}

function resumeFrom(connection: Connection, d: unknown, { state, needs }: Hearing): void {
  const asked = resume.safeParse(d);
  if (!asked.success) return connection.close(CloseCode.decodeError);
  if (connection.session !== undefined) return connection.close(CloseCode.alreadyAuthenticated);
  const refusal = resumeSession(connection, asked.data, state, needs);
  if (refusal !== undefined) connection.close(refusal);
}

function membersFor(connection: Connection, d: unknown, { needs }: Hearing): void {
  const asked = memberRequest.safeParse(d);
  if (connection.session === undefined) return connection.close(CloseCode.notAuthenticated);
  if (!asked.success) return connection.close(CloseCode.decodeError);
  if (!sendMembers(connection.session, asked.data, needs)) connection.close(CloseCode.disallowedIntents);
}

/** The session outlives its connection for a while, unless the close code says that it is over. */
function detach(connection: Connection, state: GatewayState, needs: GatewayNeeds, code: number): void {
  const { session } = connection;
  if (session === undefined) return;
  connection.session = undefined;
  if (session.outlet === connection) session.outlet = undefined;
  else if (session.outlet !== undefined) return; // somebody has resumed it meanwhile
  needs.bus.emit({ type: 'session.closed', sessionId: session.id, shardId: session.shardId });
  if (endsSession(code)) state.sessions.delete(session.id);
  else session.cancelExpiry = needs.clock.setTimer(() => state.sessions.delete(session.id), RESUME_WINDOW_MS);
}

function endsSession(code: number): boolean {
  const over: readonly number[] = [1000, 1001, 4004, 4007, 4009, 4010, 4011, 4012, 4013, 4014];
  return over.includes(code);
}

function isVersionRight(url: string): boolean {
  const query = new URL(url, 'http://gateway').searchParams;
  return (
    (query.get('v') ?? '10') === '10' && (query.get('encoding') ?? 'json') === 'json' && query.get('compress') === null
  );
}

function parseJson(data: Buffer): unknown {
  try {
    return JSON.parse(data.toString('utf8'));
  } catch {
    return undefined;
  }
}
