import { randomUUID } from 'node:crypto';
import { GatewayIntentBits, type GatewayReadyDispatchData } from 'discord-api-types/v10';
import { IDENTIFIES_PER_DAY } from '../world/fresh-world.ts';
import type { GuildRecord, World } from '../world/model.ts';
import { toGuildCreate, userOf } from '../world/payloads.ts';
import type { Identify, Resume } from './client-payloads.ts';
import { CloseCode } from './close-codes.ts';
import type { Connection } from './connection.ts';
import type { GatewayNeeds, GatewayState } from './gateway.ts';
import { applicationFlags, areIntentsAllowed, areIntentsValid } from './intents.ts';
import { concerns, missed, push, type Session } from './session.ts';

const GUILDS_PER_SHARD = 2500;
const DAY_MS = 86_400_000;
/** Guilds announced between two turns of the event loop. */
const GUILDS_PER_TURN = 100;

/** Answers an identify with READY and the guilds, or with the close code that refuses it. */
export function openSession(
  connection: Connection,
  asked: Identify,
  state: GatewayState,
  needs: GatewayNeeds,
): number | undefined {
  const [shardId, shardCount] = asked.shard ?? [0, 1];
  const refusal = refuse(asked, { shardId, shardCount }, needs);
  if (refusal !== undefined) return refusal;
  countIdentify(needs.world, needs.clock.now());
  const session: Session = {
    id: randomUUID().replaceAll('-', ''),
    shardId,
    shardCount,
    intents: asked.intents,
    openedAt: needs.clock.now(),
    seq: 0,
    outlet: connection,
    cancelExpiry: undefined,
    replay: [],
  };
  connection.session = session;
  state.sessions.set(session.id, session);
  const guilds = guildsOf(needs.world, session);
  const ready = readyData(session, guilds, needs);
  needs.checkPayload('READY', ready);
  push(session, 'READY', JSON.stringify(ready));
  needs.bus.emit({ type: 'session.opened', sessionId: session.id, shardId });
  if ((session.intents & GatewayIntentBits.Guilds) !== 0) announce(session, guilds, needs);
  return undefined;
}

/** Sends what was missed, or op 9, or names the close code. */
export function resumeSession(
  connection: Connection,
  asked: Resume,
  state: GatewayState,
  needs: GatewayNeeds,
): number | undefined {
  if (asked.token !== needs.token) return CloseCode.authenticationFailed;
  const session = state.sessions.get(asked.session_id);
  const seq = asked.seq ?? 0;
  if (session !== undefined && seq > session.seq) return CloseCode.invalidSequence;
  const events = session === undefined ? undefined : missed(session, seq);
  if (session === undefined || events === undefined) {
    connection.sendOp(9, false);
    return undefined;
  }
  session.cancelExpiry?.();
  session.cancelExpiry = undefined;
  session.outlet = connection;
  connection.session = session;
  for (const text of events) connection.send(text);
  push(session, 'RESUMED', '{"_trace":[]}');
  needs.bus.emit({ type: 'session.resumed', sessionId: session.id, shardId: session.shardId });
  return undefined;
}

function refuse(
  asked: Identify,
  shard: { shardId: number; shardCount: number },
  needs: GatewayNeeds,
): number | undefined {
  const { application } = needs.world;
  const ordered = needs.faults.refusedIdentify();
  if (ordered !== undefined) return ordered;
  if (asked.token !== needs.token || isSpent(needs)) return CloseCode.authenticationFailed;
  if (!areIntentsValid(asked.intents)) return CloseCode.invalidIntents;
  if (!areIntentsAllowed(asked.intents, application.privilegedIntents)) return CloseCode.disallowedIntents;
  const { shardId, shardCount } = shard;
  if (![shardId, shardCount].every(Number.isInteger) || shardCount < 1 || shardId < 0 || shardId >= shardCount) {
    return CloseCode.invalidShard;
  }
  const here = guildsOf(needs.world, { shardId, shardCount, intents: 0 });
  return here.length > GUILDS_PER_SHARD ? CloseCode.shardingRequired : undefined;
}

function guildsOf(world: World, shard: Pick<Session, 'shardId' | 'shardCount' | 'intents'>): readonly GuildRecord[] {
  const mine = (guild: GuildRecord) => guild.botPresent && concerns(shard, { guildId: guild.id, intent: undefined });
  return [...world.guilds.values()].filter(mine);
}

/** Topics/gateway: who identifies more often than a day allows has their token reset. */
function isSpent({ world: { application }, clock }: GatewayNeeds): boolean {
  return clock.now() < application.identifiesResetAt && application.identifiesUsed >= application.identifiesTotal;
}

function countIdentify(world: World, now: number): void {
  const { application } = world;
  if (now >= application.identifiesResetAt) {
    application.identifiesTotal = IDENTIFIES_PER_DAY;
    application.identifiesUsed = 0;
    application.identifiesResetAt = now + DAY_MS;
  }
  application.identifiesUsed += 1;
}

function readyData(session: Session, guilds: readonly GuildRecord[], needs: GatewayNeeds): GatewayReadyDispatchData {
  const { application } = needs.world;
  const bot = userOf(needs.world, application.id);
  const flags = applicationFlags(application.privilegedIntents);
  return {
    v: 10,
    user: { ...bot, verified: true, mfa_enabled: true, email: null },
    guilds: guilds.map(({ id }) => ({ id, unavailable: true as const })),
    session_id: session.id,
    resume_gateway_url: needs.address(),
    shard: [session.shardId, session.shardCount],
    application: { id: application.id, flags, flags_new: String(flags) },
  };
}

/** In portions, so that thousands of guilds do not hold up everybody else on this process. */
function announce(session: Session, guilds: readonly GuildRecord[], needs: GatewayNeeds, from = 0): void {
  const allMembers = (session.intents & GatewayIntentBits.GuildPresences) !== 0;
  for (const guild of guilds.slice(from, from + GUILDS_PER_TURN)) {
    if (!guild.botPresent) continue;
    const data = toGuildCreate(needs.world, guild, allMembers);
    needs.checkPayload('GUILD_CREATE', data);
    push(session, 'GUILD_CREATE', JSON.stringify(data));
  }
  const next = from + GUILDS_PER_TURN;
  if (next < guilds.length) setImmediate(() => announce(session, guilds, needs, next));
}
