import { guildAdded } from '../actions/guilds.ts';
import type { Parts } from '../parts.ts';
import { snowflakeAt } from '../snowflake.ts';
import { addBot, addGuild, addGuildChannel, addMember, addRole, addUser } from '../world/build.ts';
import { DEFAULT_EVERYONE } from '../world/permissions.ts';

export interface Bulk {
  readonly count: number;
  readonly channels: number;
  readonly roles: number;
  /** With the owner and the bot. */
  readonly members: number;
}

/** Servers of a size, each made a millisecond after the other, so that they spread over shards as real ones do. */
export function addManyGuilds(parts: Parts, bulk: Bulk): { guild_ids: readonly string[] } {
  const now = parts.clock.now();
  const ids = Array.from({ length: bulk.count }, (_, index) => freeId(parts, snowflakeAt(now - bulk.count + index)));
  for (const [index, id] of ids.entries()) addOne(parts, bulk, { id, name: `Server ${index + 1}`, at: now });
  return { guild_ids: ids };
}

function freeId({ world }: Parts, from: bigint): string {
  let id = from;
  while (world.guilds.has(String(id)) || world.channels.has(String(id)) || world.users.has(String(id))) id += 1n;
  return String(id);
}

function addOne(parts: Parts, bulk: Bulk, { id, name, at }: { id: string; name: string; at: number }): void {
  const { world, nextId } = parts;
  const person = (number: number) =>
    addUser(world, { id: nextId(), username: `fan-${id}-${number}`, globalName: `Fan ${number}` });
  const guild = addGuild(world, { id, name, ownerId: person(0).id, at });
  for (let index = 0; index < bulk.channels; index += 1)
    addGuildChannel(world, guild, { id: nextId(), name: `channel-${index + 1}` });
  for (let index = 0; index < bulk.roles; index += 1)
    addRole(guild, { id: nextId(), name: `Role ${index + 1}`, permissions: DEFAULT_EVERYONE });
  for (let index = 2; index < bulk.members; index += 1)
    addMember(guild, { userId: person(index - 1).id, joinedAt: at });
  addBot(world, guild, { nextId, at });
  guildAdded(parts, guild);
}
