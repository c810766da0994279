import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import { CURATOR_ROLE_ID } from '../identity.ts';
import type { NextId } from '../snowflake.ts';
import { addRole } from './build.ts';
import type { GuildRecord, RoleRecord } from './model.ts';
import { MODERATOR } from './permissions.ts';

/** The two roles that a server starts with beside @everyone. */
export function addStaffRoles(guild: GuildRecord, nextId: NextId): { readonly moderators: RoleRecord } {
  const moderators = addRole(guild, { id: nextId(), name: 'Moderators', permissions: MODERATOR });
  ensureCuratorRole(guild);
  return { moderators };
}

/**
 * Servers from an older state file lack it. Its people see the commands that Discord shows to administrators alone:
 * on Discord the server's settings would show these to the role, and there are no such settings here.
 */
export function ensureCuratorRole(guild: GuildRecord): void {
  if (guild.roles.has(CURATOR_ROLE_ID)) return;
  addRole(guild, { id: CURATOR_ROLE_ID, name: 'Curator', permissions: P.Administrator });
}
