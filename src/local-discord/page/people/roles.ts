import type { Guild, WorldState } from '../state/wire.ts';

/** What somebody is in a server, as far as the page lets it be set. */
export type Standing = 'none' | 'member' | 'moderator' | 'curator' | 'owner';

const MANAGE_GUILD = 1n << 5n;

/** The server's own role of moderators: the one of that name, otherwise one that manages the server. */
export function moderatorRole({ roles }: Guild, curatorRoleId: string): string | undefined {
  const own = roles.filter(({ id, managed }) => !managed && id !== curatorRoleId);
  const named = own.find(({ name }) => name === 'Moderators');
  return (named ?? own.find(({ permissions }) => (BigInt(permissions) & MANAGE_GUILD) !== 0n))?.id;
}

export function standingOf(world: Pick<WorldState, 'curator_role_id'>, guild: Guild, personId: string): Standing {
  if (guild.owner_id === personId) return 'owner';
  const roles = guild.members.find(({ user_id: id }) => id === personId)?.roles;
  if (roles === undefined) return 'none';
  if (roles.includes(world.curator_role_id)) return 'curator';
  const moderators = moderatorRole(guild, world.curator_role_id);
  return moderators !== undefined && roles.includes(moderators) ? 'moderator' : 'member';
}

/** Somebody's roles after they became something else; roles of other kinds stay. */
export function rolesFor(before: readonly string[], staff: readonly string[], given: string | undefined): string[] {
  const kept = before.filter((role) => !staff.includes(role));
  return given === undefined ? kept : [...kept, given];
}
