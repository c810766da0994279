import type { Parts } from '../parts.ts';
import type { GuildChannelRecord, GuildRecord, UserRecord } from '../world/model.ts';
import { ControlError, notFound } from './control-error.ts';

/** What a control request names. @throws ControlError 404 */
export function findUser({ world }: Parts, id: string): UserRecord {
  const user = world.users.get(id);
  if (user === undefined) throw notFound('user', id);
  return user;
}

export function findGuild({ world }: Parts, id: string): GuildRecord {
  const guild = world.guilds.get(id);
  if (guild === undefined) throw notFound('guild', id);
  return guild;
}

/** @throws ControlError 404; 409 when it is a private channel */
export function findGuildChannel({ world }: Parts, id: string): GuildChannelRecord {
  const channel = world.channels.get(id);
  if (channel === undefined) throw notFound('channel', id);
  if (channel.kind !== 'guild') throw new ControlError(409, 'private-channel', `${id} is a private channel.`);
  return channel;
}

/** @throws ControlError 404 for somebody that there is not, 409 for the bot */
export function findPerson(parts: Parts, id: string): UserRecord {
  const user = findUser(parts, id);
  if (user.bot) throw new ControlError(409, 'bot', `${user.username} is the bot, not a person.`);
  return user;
}

/** @throws ControlError 404 for a role that the server has not */
export function checkRoles(guild: GuildRecord, roles: readonly string[]): void {
  const unknown = roles.find((role) => !guild.roles.has(role));
  if (unknown !== undefined) throw notFound('role', unknown);
}
