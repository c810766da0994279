import { guildOf } from '../state/known.ts';
import type { Guild, OwnChannel, WorldState } from '../state/wire.ts';

/** What the list of channels shows: one server's, or the private ones. */
export type Section = { readonly kind: 'guild'; readonly id: string } | { readonly kind: 'private' };

/** The servers that the person is a member of. */
export function ownGuilds(world: WorldState, meId: string): readonly Guild[] {
  return world.guilds.filter(({ members }) => members.some(({ user_id: id }) => id === meId));
}

export function sectionOf(world: WorldState, channelId: string | undefined): Section {
  const guild = guildOf(world, channelId);
  return guild === undefined ? { kind: 'private' } : { kind: 'guild', id: guild.id };
}

/** The channels of a section that the person sees, in their order. */
export function channelsIn(world: WorldState, section: Section, seen: ReadonlyMap<string, OwnChannel>) {
  const all =
    section.kind === 'private'
      ? world.private_channels
      : (world.guilds.find(({ id }) => id === section.id)?.channels ?? []);
  return all.filter(({ id }) => seen.has(id));
}
