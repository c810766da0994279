import type { People, SeenGuild } from '#test/support/local-discord/people.ts';

/** A channel for one game, and who plays in it. */
export interface Room {
  readonly channelId: string;
  /** Begins games and looks on. */
  readonly ownerId: string;
  readonly userIds: readonly string[];
}

interface Size {
  readonly servers: number;
  /** In each server. */
  readonly channels: number;
  /** In each channel; nobody is in two. */
  readonly players: number;
}

/** Makes servers; do it before the bot logs in. */
export async function makeRooms(people: People, { servers: count, channels, players }: Size): Promise<readonly Room[]> {
  // With the owner and the bot.
  const bulk = { count, channels, roles: 1, members: channels * players + 2 };
  const { guild_ids: ids } = await people.control<{ guild_ids: string[] }>('POST', '/control/guilds/bulk', bulk);
  const { guilds, users } = await people.state();
  const persons = new Set(users.filter(({ bot }) => !bot).map(({ id }) => id));
  const made = new Set(ids);
  return guilds.filter(({ id }) => made.has(id)).flatMap((guild) => roomsOf(guild, persons, players));
}

function roomsOf({ owner_id: ownerId, channels, members }: SeenGuild, persons: ReadonlySet<string>, players: number) {
  const userIds = members.map(({ user_id: id }) => id).filter((id) => persons.has(id) && id !== ownerId);
  return channels
    .filter(({ type }) => type === 0)
    .map(({ id }, at): Room => ({ channelId: id, ownerId, userIds: userIds.slice(at * players, (at + 1) * players) }));
}
