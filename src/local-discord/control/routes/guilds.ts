import * as z from 'zod';
import { deleteMessage } from '../../actions/messages.ts';
import {
  channelAdded,
  channelChanged,
  deleteChannel,
  deleteGuild,
  guildAdded,
  guildChanged,
  inviteBot,
  removeBot,
  roleAdded,
  roleChanged,
} from '../../actions/guilds.ts';
import { addBot, addGuild, addGuildChannel, addRole } from '../../world/build.ts';
import { addStaffRoles } from '../../world/staff.ts';
import { toChannel, toRole } from '../../world/payloads.ts';
import { addManyGuilds } from '../bulk.ts';
import { notFound } from '../control-error.ts';
import { id, locale, permissions } from '../fields.ts';
import { checkRoles, findGuild, findGuildChannel, findUser } from '../find.ts';
import { idIn, route, type ControlRoute } from '../route.ts';
import { describeGuild } from './state.ts';

const channelName = z.string().min(1).max(100);
const guildName = z.string().min(2).max(100);

const overwrite = z.strictObject({
  id,
  type: z.enum(['role', 'member']),
  allow: permissions.default(0n),
  deny: permissions.default(0n),
});

/** Servers with their channels and roles. */
export const guildRoutes: readonly ControlRoute[] = [
  route({
    method: 'POST',
    path: '/control/guilds',
    about: 'Makes a server with the roles Moderators and Curator, and the bot in it unless bot is false.',
    body: z.strictObject({
      name: guildName,
      owner_id: id.optional(),
      locale: locale.optional(),
      channels: z.array(channelName).max(500).default(['general']),
      bot: z.boolean().default(true),
    }),
    handle: ({ parts, body }) => {
      const { world, nextId } = parts;
      const ownerId = findUser(parts, body.owner_id ?? world.application.ownerId).id;
      const at = parts.clock.now();
      const guild = addGuild(world, { id: nextId(), name: body.name, ownerId, locale: body.locale, at });
      addStaffRoles(guild, nextId);
      for (const name of body.channels) addGuildChannel(world, guild, { id: nextId(), name });
      if (body.bot) addBot(world, guild, { nextId, at });
      guildAdded(parts, guild);
      return { guild: describeGuild(parts, guild) };
    },
  }),
  route({
    method: 'POST',
    path: '/control/guilds/bulk',
    about: 'Makes thousands of servers at once, for benchmarks; do it before the bot logs in.',
    body: z.strictObject({
      count: z.int().min(1).max(10_000),
      channels: z.int().min(1).max(500).default(5),
      roles: z.int().min(0).max(249).default(10),
      members: z.int().min(1).max(1000).default(50),
    }),
    handle: ({ parts, body }) => addManyGuilds(parts, body),
  }),
  route({
    method: 'PATCH',
    path: '/control/guilds/:id',
    about: 'Changes a server’s name or language.',
    body: z.strictObject({ name: guildName.optional(), locale: locale.optional() }),
    handle: (call) => {
      const guild = findGuild(call.parts, idIn(call));
      guild.name = call.body.name ?? guild.name;
      guild.locale = call.body.locale ?? guild.locale;
      guildChanged(call.parts, guild);
      return { guild: describeGuild(call.parts, guild) };
    },
  }),
  route({
    method: 'DELETE',
    path: '/control/guilds/:id',
    about: 'Deletes a server.',
    handle: (call) => deleteGuild(call.parts, findGuild(call.parts, idIn(call))),
  }),
  route({
    method: 'POST',
    path: '/control/guilds/:id/bot',
    about: 'Invites the bot.',
    handle: (call) => {
      const guild = findGuild(call.parts, idIn(call));
      inviteBot(call.parts, guild);
      return { guild: describeGuild(call.parts, guild) };
    },
  }),
  route({
    method: 'DELETE',
    path: '/control/guilds/:id/bot',
    about: 'Kicks the bot.',
    handle: (call) => removeBot(call.parts, findGuild(call.parts, idIn(call))),
  }),
  route({
    method: 'POST',
    path: '/control/channels',
    about: 'Makes a text channel in a server.',
    body: z.strictObject({ guild_id: id, name: channelName }),
    handle: ({ parts, body }) => {
      const guild = findGuild(parts, body.guild_id);
      const channel = addGuildChannel(parts.world, guild, { id: parts.nextId(), name: body.name });
      channelAdded(parts, guild, channel);
      return { channel: toChannel(parts.world, channel) };
    },
  }),
  route({
    method: 'DELETE',
    path: '/control/channels/:id',
    about: 'Deletes a channel of a server.',
    handle: (call) => deleteChannel(call.parts, findGuildChannel(call.parts, idIn(call))),
  }),
  route({
    method: 'PUT',
    path: '/control/channels/:id/overwrites',
    about: 'Gives a channel exactly these permission overwrites.',
    body: z.strictObject({ overwrites: z.array(overwrite).max(100) }),
    handle: (call) => {
      const channel = findGuildChannel(call.parts, idIn(call));
      const guild = findGuild(call.parts, channel.guildId);
      const subjects = call.body.overwrites;
      checkRoles(
        guild,
        subjects.filter(({ type }) => type === 'role').map((entry) => entry.id),
      );
      for (const { type, id: userId } of subjects) if (type === 'member') findUser(call.parts, userId);
      channel.overwrites = call.body.overwrites.map((entry) => ({ ...entry, type: entry.type === 'role' ? 0 : 1 }));
      channelChanged(call.parts, channel);
      return { channel: toChannel(call.parts.world, channel) };
    },
  }),
  route({
    method: 'POST',
    path: '/control/roles',
    about: 'Makes a role in a server.',
    body: z.strictObject({
      guild_id: id,
      name: z.string().min(1).max(100),
      permissions: permissions.default(0n),
      color: z.int().min(0).max(0xffffff).optional(),
    }),
    handle: ({ parts, body }) => {
      const guild = findGuild(parts, body.guild_id);
      const role = addRole(guild, {
        id: parts.nextId(),
        name: body.name,
        permissions: body.permissions,
        color: body.color,
      });
      roleAdded(parts, guild, role);
      return { role: toRole(role) };
    },
  }),
  route({
    method: 'PATCH',
    path: '/control/guilds/:id/roles/:role_id',
    about: 'Changes a role’s name or permissions; @everyone has the server’s own id.',
    body: z.strictObject({ name: z.string().min(1).max(100).optional(), permissions: permissions.optional() }),
    handle: (call) => {
      const guild = findGuild(call.parts, idIn(call));
      const role = guild.roles.get(idIn(call, 'role_id'));
      if (role === undefined) throw notFound('role', idIn(call, 'role_id'));
      role.name = call.body.name ?? role.name;
      role.permissions = call.body.permissions ?? role.permissions;
      roleChanged(call.parts, guild, role);
      return { role: toRole(role) };
    },
  }),
  route({
    method: 'DELETE',
    path: '/control/messages/:id',
    about: 'Deletes a message, as a moderator would.',
    handle: (call) => {
      const message = call.parts.world.messages.get(idIn(call));
      if (message === undefined) throw notFound('message', idIn(call));
      deleteMessage(call.parts, message);
    },
  }),
];
