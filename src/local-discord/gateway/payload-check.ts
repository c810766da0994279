import * as z from 'zod';

/** Throws when one of our own events is not what discord-api-types says; a test's net, off otherwise for speed. */
export type PayloadCheck = (t: string, d: unknown) => void;

const id = z.string().regex(/^\d{1,20}$/);
const user = z.looseObject({
  id,
  username: z.string().min(1),
  discriminator: z.string(),
  global_name: z.string().nullable(),
  avatar: z.string().nullable(),
});
const member = z.looseObject({
  roles: z.array(id),
  joined_at: z.iso.datetime(),
  deaf: z.boolean(),
  mute: z.boolean(),
  flags: z.int(),
});
const bits = z.string().regex(/^\d+$/);
const role = z.looseObject({
  id,
  name: z.string(),
  permissions: bits,
  position: z.int(),
  color: z.int(),
  managed: z.boolean(),
});
const channel = z.looseObject({ id, type: z.int() });
const guild = z.looseObject({
  id,
  name: z.string(),
  owner_id: id,
  roles: z.array(role).min(1),
  preferred_locale: z.string(),
});
const message = z.looseObject({
  id,
  channel_id: id,
  author: user,
  content: z.string(),
  timestamp: z.iso.datetime(),
  edited_timestamp: z.iso.datetime().nullable(),
  mention_everyone: z.boolean(),
  mentions: z.array(user),
  mention_roles: z.array(id),
  attachments: z.array(z.looseObject({ id, filename: z.string(), size: z.int(), url: z.url(), proxy_url: z.url() })),
  embeds: z.array(z.looseObject({})),
  components: z.array(z.looseObject({ type: z.int(), id: z.int() })),
  type: z.int(),
  flags: z.int(),
});
const interaction = z
  .looseObject({
    id,
    application_id: id,
    type: z.int().min(2).max(5),
    token: z.string().min(1),
    version: z.literal(1),
    data: z.looseObject({}),
    channel: z.looseObject({ id, type: z.int() }),
    channel_id: id,
    app_permissions: bits,
    locale: z.string(),
    entitlements: z.array(z.unknown()),
    authorizing_integration_owners: z.record(z.enum(['0', '1']), z.string()).or(z.looseObject({})),
    context: z.int().min(0).max(2),
    attachment_size_limit: z.int().positive(),
    guild_id: id.optional(),
    guild_locale: z.string().optional(),
    member: member.extend({ user, permissions: bits }).optional(),
    user: user.optional(),
  })
  .refine((value) => (value.member === undefined) !== (value.user === undefined), 'exactly one of member and user');

const schemas = new Map<string, z.ZodType>([
  [
    'READY',
    z.looseObject({
      v: z.literal(10),
      user,
      guilds: z.array(z.strictObject({ id, unavailable: z.literal(true) })),
      session_id: z.string().min(1),
      resume_gateway_url: z.url(),
      shard: z.tuple([z.int(), z.int()]),
      application: z.strictObject({ id, flags: z.int(), flags_new: bits }),
    }),
  ],
  [
    'GUILD_CREATE',
    guild.extend({
      joined_at: z.iso.datetime(),
      member_count: z.int(),
      members: z.array(member.extend({ user })),
      channels: z.array(channel),
      threads: z.array(z.unknown()),
      presences: z.array(z.unknown()),
      voice_states: z.array(z.unknown()),
    }),
  ],
  ['GUILD_UPDATE', guild],
  ['GUILD_DELETE', z.strictObject({ id, unavailable: z.boolean().optional() })],
  ['GUILD_MEMBER_ADD', member.extend({ user, guild_id: id })],
  ['GUILD_MEMBER_UPDATE', member.extend({ user, guild_id: id })],
  ['GUILD_MEMBER_REMOVE', z.strictObject({ user, guild_id: id })],
  ['GUILD_ROLE_CREATE', z.strictObject({ guild_id: id, role })],
  ['GUILD_ROLE_UPDATE', z.strictObject({ guild_id: id, role })],
  ['CHANNEL_CREATE', channel],
  ['CHANNEL_UPDATE', channel],
  ['CHANNEL_DELETE', channel],
  ['MESSAGE_CREATE', message],
  ['MESSAGE_UPDATE', message],
  ['MESSAGE_DELETE', z.strictObject({ id, channel_id: id, guild_id: id.optional() })],
  ['INTERACTION_CREATE', interaction],
]);

export const checkNothing: PayloadCheck = () => undefined;

export const checkPayload: PayloadCheck = (t, d) => {
  const schema = schemas.get(t);
  if (schema === undefined) throw new Error(`the local Discord has no schema for its event ${t}`);
  const result = schema.safeParse(d);
  if (!result.success) throw new Error(`the local Discord made a wrong ${t}: ${z.prettifyError(result.error)}`);
};
