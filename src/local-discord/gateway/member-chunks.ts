import { GatewayIntentBits } from 'discord-api-types/v10';
import { toMember } from '../world/payloads.ts';
import type { GuildRecord, MemberRecord, World } from '../world/model.ts';
import type { MemberRequest } from './client-payloads.ts';
import type { GatewayNeeds } from './gateway.ts';
import { push, type Session } from './session.ts';

/** Events/gateway-events: a chunk holds up to 1000 members. */
const CHUNK = 1000;

/** Op 8. False when the whole list was asked for without the intent that it needs. */
export function sendMembers(session: Session, asked: MemberRequest, needs: GatewayNeeds): boolean {
  const guild = needs.world.guilds.get(asked.guild_id);
  if (guild === undefined || !guild.botPresent) return true; // Discord answers nothing
  const everybody = asked.user_ids === undefined && (asked.query ?? '') === '' && (asked.limit ?? 0) === 0;
  if (everybody && (session.intents & GatewayIntentBits.GuildMembers) === 0) return false;
  const wanted = asked.user_ids === undefined ? undefined : [asked.user_ids].flat();
  const members = wanted === undefined ? byName(needs.world, guild, asked) : byId(guild, wanted);
  const count = Math.max(1, Math.ceil(members.length / CHUNK));
  for (let index = 0; index < count; index += 1) {
    const chunk = members.slice(index * CHUNK, (index + 1) * CHUNK);
    const data = {
      guild_id: guild.id,
      members: chunk.map((member) => toMember(needs.world, member)),
      chunk_index: index,
      chunk_count: count,
      ...(wanted === undefined ? {} : { not_found: wanted.filter((id) => !guild.members.has(id)) }),
      ...(asked.nonce === undefined ? {} : { nonce: asked.nonce }),
    };
    push(session, 'GUILD_MEMBERS_CHUNK', JSON.stringify(data));
  }
  return true;
}

function byId(guild: GuildRecord, ids: readonly string[]): readonly MemberRecord[] {
  return ids.flatMap((id) => guild.members.get(id) ?? []);
}

function byName(world: World, guild: GuildRecord, asked: MemberRequest): readonly MemberRecord[] {
  const start = (asked.query ?? '').toLowerCase();
  const found = [...guild.members.values()].filter(({ userId }) =>
    (world.users.get(userId)?.username ?? '').toLowerCase().startsWith(start),
  );
  return (asked.limit ?? 0) === 0 ? found : found.slice(0, asked.limit);
}
