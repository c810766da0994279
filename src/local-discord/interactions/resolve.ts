import * as z from 'zod';
import { refused } from '../control/control-error.ts';
import type { Parts } from '../parts.ts';
import { toMessage } from '../world/message-payload.ts';
import { memberWithoutUser, toChannel, toRole, userOf } from '../world/payloads.ts';
import { permissionsIn } from '../world/permissions.ts';
import type { Place } from './place.ts';

type Kind = 'users' | 'members' | 'roles' | 'channels' | 'messages' | 'attachments';

/** Looks up what ids stand for and gathers it for the interaction's `resolved`. @throws ControlError for what is not here */
export interface Resolver {
  user(id: string): string;
  role(id: string): string;
  channel(id: string, types?: readonly number[]): string;
  mentionable(id: string): string;
  message(id: string): string;
  /** {filename, content_type?, base64} */
  attachment(option: string, value: unknown): string;
  /** undefined when nothing was looked up. */
  resolved(): Partial<Record<Kind, Record<string, unknown>>> | undefined;
}

const upload = z.strictObject({ filename: z.string().min(1), content_type: z.string().optional(), base64: z.base64() });

export function createResolver(parts: Parts, place: Place): Resolver {
  const gathered: Partial<Record<Kind, Record<string, unknown>>> = {};
  const put = (kind: Kind, id: string, value: unknown) => {
    (gathered[kind] ??= {})[id] = value;
    return id;
  };
  const user = (id: string) => {
    if (!parts.world.users.has(id)) throw refused('unknown-user', `There is no user ${id}.`);
    const member = place.guild?.members.get(id);
    const permissions = String(permissionsIn(parts.world, place.channel, id));
    if (member !== undefined) put('members', id, { ...memberWithoutUser(member), permissions });
    return put('users', id, userOf(parts.world, id));
  };
  const role = (id: string) => {
    const found = place.guild?.roles.get(id);
    if (found === undefined) throw refused('unknown-role', `There is no role ${id} here.`);
    return put('roles', id, toRole(found));
  };
  return {
    user,
    role,
    channel: (id, types) => put('channels', id, channelFor(parts, place, id, types)),
    mentionable: (id) => (place.guild?.roles.has(id) === true ? role(id) : user(id)),
    message: (id) => {
      const found = parts.world.messages.get(id);
      if (found?.channelId !== place.channel.id) throw refused('unknown-message', `There is no message ${id} here.`);
      user(found.authorId);
      return put('messages', id, toMessage(parts.world, found));
    },
    attachment: (option, value) => {
      const file = upload.safeParse(value).data;
      if (file === undefined)
        throw refused('wrong-type', `The option "${option}" takes {filename, content_type?, base64}.`);
      const id = parts.nextId();
      return put('attachments', id, store(parts, place, { id, ...file }));
    },
    resolved: () => (Object.keys(gathered).length === 0 ? undefined : gathered),
  };
}

function channelFor(parts: Parts, place: Place, id: string, types: readonly number[] | undefined): unknown {
  const found = parts.world.channels.get(id);
  const isHere = found?.kind === 'guild' && found.guildId === place.guild?.id;
  if (found === undefined || !isHere) throw refused('unknown-channel', `There is no channel ${id} here.`);
  if (types !== undefined && !types.includes(0))
    throw refused('wrong-channel-type', `The channel ${id} is a text channel.`);
  const { name, type, position } = { position: 0, ...toChannel(parts.world, found) };
  const permissions = String(permissionsIn(parts.world, found, place.user.id));
  return { id, name, type, permissions, position, flags: 0, parent_id: null };
}

function store(
  parts: Parts,
  place: Place,
  file: { id: string; filename: string; content_type?: string | undefined; base64: string },
) {
  const bytes = Buffer.from(file.base64, 'base64');
  parts.files.put(file.id, bytes);
  const url = `${parts.url()}/attachments/${place.channel.id}/${file.id}/${encodeURIComponent(file.filename)}`;
  const type = file.content_type ?? 'application/octet-stream';
  return {
    id: file.id,
    filename: file.filename,
    size: bytes.byteLength,
    url,
    proxy_url: url,
    content_type: type,
    ephemeral: true,
  };
}
