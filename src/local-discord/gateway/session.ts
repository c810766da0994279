import { shardOf } from '../snowflake.ts';

/** How many events a session keeps for a resume; Discord keeps "some": who missed more must identify anew. */
const REPLAY_LIMIT = 5_000;

/** One event for every session it concerns. */
export interface GatewayEvent {
  readonly t: string;
  readonly d: unknown;
  /** What a session without the message content intent gets instead. */
  readonly withoutContent?: unknown;
  /** undefined: not about a guild, so for shard 0. */
  readonly guildId: string | undefined;
  /** The intent that asks for it; undefined: everybody gets it. */
  readonly intent: number | undefined;
}

/** What a session writes to while its connection lives. */
export interface Outlet {
  send(text: string): void;
}

export interface Session {
  readonly id: string;
  readonly shardId: number;
  readonly shardCount: number;
  readonly intents: number;
  readonly openedAt: number;
  seq: number;
  outlet: Outlet | undefined;
  /** Ends the wait for a resume. */
  cancelExpiry: (() => void) | undefined;
  readonly replay: { readonly seq: number; readonly text: string }[];
}

export function concerns(
  session: Pick<Session, 'shardId' | 'shardCount' | 'intents'>,
  event: Pick<GatewayEvent, 'guildId' | 'intent'>,
): boolean {
  if (event.intent !== undefined && (session.intents & event.intent) === 0) return false;
  if (event.guildId === undefined) return session.shardId === 0;
  return session.shardCount === 1 || shardOf(event.guildId, session.shardCount) === session.shardId;
}

/** Numbers the event, keeps it for a resume, and sends it when somebody listens. */
export function push(session: Session, t: string, json: string): void {
  session.seq += 1;
  const text = `{"op":0,"t":"${t}","s":${session.seq},"d":${json}}`;
  session.replay.push({ seq: session.seq, text });
  if (session.replay.length > REPLAY_LIMIT * 2) session.replay.splice(0, REPLAY_LIMIT);
  session.outlet?.send(text);
}

/** Everything after `seq`, oldest first; undefined when that is no longer kept. */
export function missed(session: Session, seq: number): readonly string[] | undefined {
  const oldest = session.replay[0]?.seq ?? session.seq + 1;
  if (seq + 1 < oldest) return undefined;
  return session.replay.filter((entry) => entry.seq > seq).map((entry) => entry.text);
}
