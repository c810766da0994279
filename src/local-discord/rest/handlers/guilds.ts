import { addPrivateChannel, findDm } from '../../world/build.ts';
import { toChannel, toGuild, toMember, toRole, toUser, userOf } from '../../world/payloads.ts';
import { removeBot } from '../../actions/guilds.ts';
import { channelFor, guildFor } from '../access.ts';
import { badField, refusal } from '../api-error.ts';
import { noContent, ok, param, type Answer, type Call, type Handlers } from '../route.ts';

export const guildHandlers: Handlers = {
  'GET /users/@me': ({ parts }) =>
    ok({
      ...userOf(parts.world, parts.world.application.id),
      verified: true,
      mfa_enabled: true,
      email: null,
      flags: 0,
    }),
  'GET /users/{user_id}': (call) => {
    const user = call.parts.world.users.get(param(call, 'user_id'));
    if (user === undefined) throw refusal('unknownUser');
    return ok(toUser(user));
  },
  'GET /users/@me/guilds': ({ parts }) => {
    const guilds = [...parts.world.guilds.values()].filter((guild) => guild.botPresent);
    return ok(
      guilds.map((guild) => ({
        id: guild.id,
        name: guild.name,
        icon: null,
        banner: null,
        owner: false,
        permissions: '0',
        features: [],
      })),
    );
  },
  'DELETE /users/@me/guilds/{guild_id}': (call) => {
    removeBot(call.parts, guildFor(call.parts, param(call, 'guild_id')));
    return noContent;
  },
  'POST /users/@me/channels': openDm,
  'GET /channels/{channel_id}': (call) =>
    ok(toChannel(call.parts.world, channelFor(call.parts, param(call, 'channel_id')))),
  'POST /channels/{channel_id}/typing': (call) => {
    channelFor(call.parts, param(call, 'channel_id'));
    return noContent;
  },
  'GET /guilds/{guild_id}': (call) => ok(toGuild(call.parts.world, guildFor(call.parts, param(call, 'guild_id')))),
  'GET /guilds/{guild_id}/channels': (call) => {
    const guild = guildFor(call.parts, param(call, 'guild_id'));
    const channels = [...guild.channelIds].flatMap((id) => call.parts.world.channels.get(id) ?? []);
    return ok(channels.map((channel) => toChannel(call.parts.world, channel)));
  },
  'GET /guilds/{guild_id}/roles': (call) =>
    ok([...guildFor(call.parts, param(call, 'guild_id')).roles.values()].map(toRole)),
  'GET /guilds/{guild_id}/members/{user_id}': (call) => {
    const member = guildFor(call.parts, param(call, 'guild_id')).members.get(param(call, 'user_id'));
    if (member === undefined) throw refusal('unknownMember');
    return ok(toMember(call.parts.world, member));
  },
};

function openDm({ parts, body }: Call): Answer {
  const { recipient_id: id } = body as { recipient_id: string }; // checked by the rules
  const { world } = parts;
  const user = world.users.get(id);
  if (user === undefined) throw badField(['recipient_id'], 'UNKNOWN_USER', 'Unknown user', 'dm.recipient');
  if (user.bot) throw refusal('cannotMessageUser');
  const botId = world.application.id;
  const channel =
    findDm(world, id, botId) ?? addPrivateChannel(world, { id: parts.nextId(), kind: 'dm', recipientIds: [id, botId] });
  parts.bus.emit({ type: 'world.changed', what: 'channel', id: channel.id });
  return ok(toChannel(world, channel));
}
