import { CURATOR_ROLE_ID } from '../../identity.ts';
import { toChannel, toRole } from '../../world/payloads.ts';
import type { Parts } from '../../parts.ts';
import type { GuildRecord, UserRecord } from '../../world/model.ts';
import { route, type ControlRoute } from '../route.ts';

/** What there is. */
export const stateRoutes: readonly ControlRoute[] = [
  route({
    method: 'GET',
    path: '/control/state',
    about: 'The application, servers, people, private channels, commands and the bot’s sessions.',
    handle: ({ parts }) => stateOf(parts),
  }),
];

function stateOf(parts: Parts) {
  const { world, gateway } = parts;
  const privates = [...world.channels.values()].filter((channel) => channel.kind !== 'guild');
  return {
    application: world.application,
    users: [...world.users.values()].map(describeUser),
    guilds: [...world.guilds.values()].map((guild) => describeGuild(parts, guild)),
    private_channels: privates.map((channel) => toChannel(world, channel)),
    curator_role_id: CURATOR_ROLE_ID,
    commands: [...world.commands.values()].map(({ command }) => command),
    sessions: gateway.sessions().map((session) => ({
      id: session.id,
      shard: [session.shardId, session.shardCount],
      intents: session.intents,
      online: session.outlet !== undefined,
      seq: session.seq,
      opened_at: session.openedAt,
    })),
  };
}

export function describeUser(user: UserRecord) {
  return {
    id: user.id,
    username: user.username,
    global_name: user.globalName ?? null,
    bot: user.bot,
    locale: user.locale,
    installed: user.installed,
    accepts_dms: user.acceptsDms,
  };
}

export function describeGuild({ world }: Parts, guild: GuildRecord) {
  return {
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    locale: guild.locale,
    bot: guild.botPresent,
    roles: [...guild.roles.values()].map(toRole),
    members: [...guild.members.values()].map(({ userId, roles }) => ({ user_id: userId, roles })),
    channels: [...guild.channelIds].flatMap((id) => {
      const channel = world.channels.get(id);
      return channel === undefined ? [] : [toChannel(world, channel)];
    }),
  };
}
