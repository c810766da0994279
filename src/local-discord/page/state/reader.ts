import type { Reader } from '../message/markdown/plain-text.ts';
import type { AppState } from './app-state.ts';
import { byId, guildOf } from './known.ts';

/** What a text says to whoever this tab is, where it is now. */
export function readerOf({ world, meId, channelId }: Pick<AppState, 'world' | 'meId' | 'channelId'>): Reader {
  const guild = guildOf(world, channelId);
  return {
    people: byId(world?.users ?? []),
    roles: byId(guild?.roles ?? []),
    channels: byId(guild?.channels ?? world?.private_channels ?? []),
    locale: world?.users.find(({ id }) => id === meId)?.locale ?? 'en-US',
    now: Date.now(),
  };
}
