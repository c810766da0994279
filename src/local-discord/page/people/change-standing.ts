import type { ControlApi } from '../state/api.ts';
import type { Guild, WorldState } from '../state/wire.ts';
import { moderatorRole, rolesFor, type Standing } from './roles.ts';

interface Change {
  readonly world: WorldState;
  readonly guild: Guild;
  readonly personId: string;
  readonly to: Exclude<Standing, 'owner'>;
}

/** Makes somebody a member, moderator or curator of a server, or lets them leave it. @throws ControlRefusal */
export async function changeStanding(api: ControlApi, { world, guild, personId, to }: Change): Promise<void> {
  const members = `/control/guilds/${guild.id}/members`;
  const member = guild.members.find(({ user_id: id }) => id === personId);
  if (to === 'none') return member === undefined ? undefined : api.control('DELETE', `${members}/${personId}`);
  const curators = world.curator_role_id;
  const moderators =
    moderatorRole(guild, curators) ?? (to === 'moderator' ? await makeModerators(api, guild) : undefined);
  const staff = [curators, ...(moderators === undefined ? [] : [moderators])];
  const given = { member: undefined, moderator: moderators, curator: curators }[to];
  const roles = rolesFor(member?.roles ?? [], staff, given);
  if (member === undefined) return api.control('POST', members, { user_id: personId, roles });
  return api.control('PATCH', `${members}/${personId}`, { roles });
}

async function makeModerators(api: ControlApi, guild: Guild): Promise<string> {
  const permissions = ['ManageGuild', 'ManageChannels', 'ManageMessages', 'KickMembers', 'ModerateMembers'];
  const wish = { guild_id: guild.id, name: 'Moderators', permissions };
  return (await api.control<{ role: { id: string } }>('POST', '/control/roles', wish)).role.id;
}
