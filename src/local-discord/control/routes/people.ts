import * as z from 'zod';
import { changed, memberAdded, memberChanged, removeBot, removeMember } from '../../actions/guilds.ts';
import { addMember, addPrivateChannel, addUser, findDm } from '../../world/build.ts';
import { toChannel } from '../../world/payloads.ts';
import { ControlError, notFound } from '../control-error.ts';
import { id, locale } from '../fields.ts';
import { checkRoles, findGuild, findPerson, findUser } from '../find.ts';
import { idIn, route, type ControlRoute } from '../route.ts';
import { describeUser } from './state.ts';

const user = z.strictObject({
  username: z.string().regex(/^[a-z0-9._-]{2,32}$/, 'takes 2 to 32 of a-z, 0-9, ".", "_" and "-"'),
  global_name: z.string().min(1).max(32).optional(),
  locale: locale.optional(),
  accepts_dms: z.boolean().optional(),
});

/** People: who there is, what they have installed, where they are members, whom they talk to alone. */
export const peopleRoutes: readonly ControlRoute[] = [
  route({
    method: 'POST',
    path: '/control/users',
    about: 'Makes a person.',
    body: user,
    handle: ({ parts, body }) => {
      const { username, global_name: globalName, locale: language, accepts_dms: acceptsDms } = body;
      const made = addUser(parts.world, { id: parts.nextId(), username, globalName, locale: language, acceptsDms });
      changed(parts, 'user', made.id);
      return { user: describeUser(made) };
    },
  }),
  route({
    method: 'PATCH',
    path: '/control/users/:id',
    about: 'Changes a person’s display name, language or willingness to get direct messages.',
    body: user.omit({ username: true }),
    handle: (call) => {
      const found = findUser(call.parts, idIn(call));
      found.globalName = call.body.global_name ?? found.globalName;
      found.locale = call.body.locale ?? found.locale;
      found.acceptsDms = call.body.accepts_dms ?? found.acceptsDms;
      changed(call.parts, 'user', found.id);
      return { user: describeUser(found) };
    },
  }),
  install('POST', 'Installs the application for a person.', true),
  install('DELETE', 'Takes a person’s installation away.', false),
  route({
    method: 'POST',
    path: '/control/guilds/:id/members',
    about: 'Lets a person join a server.',
    body: z.strictObject({ user_id: id, roles: z.array(id).default([]) }),
    handle: (call) => {
      const { parts, body } = call;
      const guild = findGuild(parts, idIn(call));
      const joining = findUser(parts, body.user_id);
      checkRoles(guild, body.roles);
      if (guild.members.has(joining.id))
        throw new ControlError(409, 'already-member', `${joining.username} is already a member.`);
      if (joining.bot) throw new ControlError(409, 'bot', 'The bot joins by POST /control/guilds/:id/bot.');
      memberAdded(
        parts,
        guild,
        addMember(guild, { userId: joining.id, joinedAt: parts.clock.now(), roles: body.roles }),
      );
      return { member: { user_id: joining.id, roles: body.roles } };
    },
  }),
  route({
    method: 'PATCH',
    path: '/control/guilds/:id/members/:user_id',
    about: 'Gives a member exactly these roles.',
    body: z.strictObject({ roles: z.array(id) }),
    handle: (call) => {
      const guild = findGuild(call.parts, idIn(call));
      const member = guild.members.get(idIn(call, 'user_id'));
      if (member === undefined) throw notFound('member', idIn(call, 'user_id'));
      checkRoles(guild, call.body.roles);
      member.roles = call.body.roles;
      memberChanged(call.parts, guild, member);
      return { member: { user_id: member.userId, roles: member.roles } };
    },
  }),
  route({
    method: 'DELETE',
    path: '/control/guilds/:id/members/:user_id',
    about: 'Removes a member from a server, the bot too.',
    handle: (call) => {
      const guild = findGuild(call.parts, idIn(call));
      const userId = idIn(call, 'user_id');
      if (!guild.members.has(userId)) throw notFound('member', userId);
      if (userId === guild.ownerId) throw new ControlError(409, 'owner', 'The owner cannot leave the server.');
      if (userId === call.parts.world.application.id) removeBot(call.parts, guild);
      else removeMember(call.parts, guild, userId);
    },
  }),
  route({
    method: 'POST',
    path: '/control/dms',
    about: 'The conversation of a person with the bot, or with another person (with).',
    body: z.strictObject({ user_id: id, with: id.optional() }),
    handle: ({ parts, body }) => {
      const { world } = parts;
      const pair = [findUser(parts, body.user_id).id, findUser(parts, body.with ?? world.application.id).id] as const;
      if (pair[0] === pair[1]) throw new ControlError(422, 'same-person', 'Nobody talks to themself.');
      const channel =
        findDm(world, ...pair) ?? addPrivateChannel(world, { id: parts.nextId(), kind: 'dm', recipientIds: pair });
      changed(parts, 'channel', channel.id);
      return { channel: toChannel(world, channel) };
    },
  }),
  route({
    method: 'POST',
    path: '/control/group-dms',
    about: 'A private channel of several people, without the bot.',
    body: z.strictObject({ user_ids: z.array(id).min(2).max(10), name: z.string().min(1).max(100).optional() }),
    handle: ({ parts, body }) => {
      const recipientIds = body.user_ids.map((userId) => findPerson(parts, userId).id);
      if (new Set(recipientIds).size !== recipientIds.length)
        throw new ControlError(422, 'same-person', 'A person is named twice.');
      const channel = addPrivateChannel(parts.world, {
        id: parts.nextId(),
        kind: 'group-dm',
        recipientIds,
        name: body.name,
      });
      changed(parts, 'channel', channel.id);
      return { channel: toChannel(parts.world, channel) };
    },
  }),
];

function install(method: 'POST' | 'DELETE', about: string, installed: boolean): ControlRoute {
  return route({
    method,
    path: '/control/users/:id/install',
    about,
    handle: (call) => {
      const found = findPerson(call.parts, idIn(call));
      found.installed = installed;
      changed(call.parts, 'user', found.id);
      return { user: describeUser(found) };
    },
  });
}
