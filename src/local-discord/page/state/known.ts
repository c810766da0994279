import type { APIChannel } from 'discord-api-types/v10';

import type { Guild, Person, WorldState } from './wire.ts';

export function byId<Thing extends { readonly id: string }>(things: readonly Thing[]): ReadonlyMap<string, Thing> {
  return new Map(things.map((thing) => [thing.id, thing]));
}

/** The server that a channel is in; none for a private channel. */
export function guildOf(world: WorldState | undefined, channelId: string | undefined): Guild | undefined {
  return world?.guilds.find(({ channels }) => channels.some(({ id }) => id === channelId));
}

export function channelOf(world: WorldState | undefined, channelId: string | undefined): APIChannel | undefined {
  const inGuild = guildOf(world, channelId)?.channels;
  return [...(inGuild ?? []), ...(world?.private_channels ?? [])].find(({ id }) => id === channelId);
}

export function nameOf({ global_name: name, username }: { global_name: string | null; username: string }): string {
  return name ?? username;
}

/** As its person reads it: a private channel has the name of who else is in it, and of nobody else the bot's. */
export function channelName(channel: APIChannel, meId: string, applicationName: string): string {
  if (channel.name != null) return channel.name;
  const others = ('recipients' in channel ? (channel.recipients ?? []) : []).filter(({ id }) => id !== meId);
  return others.length === 0 ? applicationName : others.map(nameOf).join(', ');
}

/** Who can be meant in a channel: a server's members, or the two or more of a private one. */
export function peopleIn(world: WorldState, channelId: string): readonly Person[] {
  const guild = guildOf(world, channelId);
  const channel = channelOf(world, channelId);
  const recipients = channel !== undefined && 'recipients' in channel ? (channel.recipients ?? []) : [];
  const ids = new Set(guild?.members.map(({ user_id: id }) => id) ?? recipients.map(({ id }) => id));
  return world.users.filter(({ id }) => ids.has(id));
}
