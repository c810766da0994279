import { PermissionFlagsBits as P, type APIAuthorizingIntegrationOwnersMap } from 'discord-api-types/v10';
import { forbidden, notFound } from '../control/control-error.ts';
import type { ChannelRecord, GuildRecord, UserRecord, World } from '../world/model.ts';
import { has, permissionsIn, USER_APP } from '../world/permissions.ts';

/** Somebody somewhere: what every interaction starts from. */
export interface Place {
  readonly user: UserRecord;
  readonly channel: ChannelRecord;
  readonly guild: GuildRecord | undefined;
  /** 0 server, 1 conversation with the bot, 2 any other private conversation */
  readonly context: 0 | 1 | 2;
  readonly permissions: bigint;
  readonly appPermissions: bigint;
  /** The language of the person's client, for this interaction. */
  readonly locale: string;
}

/** @throws ControlError when there is no such person or channel, or the person does not see the channel */
export function placeOf(
  world: World,
  where: { user_id: string; channel_id: string; locale?: string | undefined },
): Place {
  const user = world.users.get(where.user_id);
  if (user === undefined) throw notFound('user', where.user_id);
  if (user.bot) throw forbidden('bot', 'The bot acts through Discord’s API, not as a person does.');
  const channel = world.channels.get(where.channel_id);
  if (channel === undefined) throw notFound('channel', where.channel_id);
  const permissions = permissionsIn(world, channel, user.id);
  if (!has(permissions, P.ViewChannel))
    throw forbidden('cannot-see-channel', `${user.username} does not see that channel.`);
  const botId = world.application.id;
  const guild = channel.kind === 'guild' ? world.guilds.get(channel.guildId) : undefined;
  const botHere = channel.kind === 'guild' ? guild?.botPresent === true : channel.recipientIds.includes(botId);
  return {
    user,
    channel,
    guild,
    context: channel.kind === 'guild' ? 0 : channel.kind === 'dm' && botHere ? 1 : 2,
    permissions,
    appPermissions: botHere ? permissionsIn(world, channel, botId) : USER_APP,
    locale: where.locale ?? user.locale,
  };
}

/** By whose installation a command may run here; empty: by nobody's. */
export function ownersOf(place: Place, integrationTypes: readonly number[]): APIAuthorizingIntegrationOwnersMap {
  const owners: APIAuthorizingIntegrationOwnersMap = {};
  if (integrationTypes.includes(0)) {
    if (place.guild?.botPresent === true) owners[0] = place.guild.id;
    else if (place.context === 1) owners[0] = '0';
  }
  if (integrationTypes.includes(1) && place.user.installed) owners[1] = place.user.id;
  return owners;
}

/** Resources/application: a user-installed application speaks in a server only as far as its person may. */
export function mustBeEphemeral(place: Place, owners: APIAuthorizingIntegrationOwnersMap): boolean {
  if (place.guild === undefined || owners[0] !== undefined) return false;
  return !has(place.permissions, P.UseExternalApps) || !has(place.permissions, P.SendMessages);
}
