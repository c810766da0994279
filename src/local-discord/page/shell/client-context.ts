import { createContext } from 'preact';
import { useContext, useMemo } from 'preact/hooks';

import type { Known } from '../message/message-view.tsx';
import type { AppState } from '../state/app-state.ts';
import type { Client } from '../state/client.ts';
import { byId, guildOf } from '../state/known.ts';
import { useStore } from '../state/use-store.ts';
import type { Guild, Person, WorldState } from '../state/wire.ts';

export const ClientContext = createContext<Client | undefined>(undefined);

export function useClient(): Client {
  const client = useContext(ClientContext);
  if (client === undefined) throw new Error('no client around this component');
  return client;
}

/** What `select` takes out of the page's state. */
export function useApp<Selected>(select: (state: AppState) => Selected): Selected {
  return useStore(useClient().store, select);
}

/** Who and where this tab is, once the world is known. */
export interface Here {
  readonly world: WorldState;
  readonly me: Person;
  readonly guild: Guild | undefined;
  readonly channelId: string | undefined;
}

export function useHere(): Here | undefined {
  const world = useApp((state) => state.world);
  const meId = useApp((state) => state.meId);
  const channelId = useApp((state) => state.channelId);
  return useMemo(() => {
    const me = world?.users.find(({ id }) => id === meId);
    if (world === undefined || me === undefined) return undefined;
    return { world, me, guild: guildOf(world, channelId), channelId };
  }, [world, meId, channelId]);
}

/** What ids stand for here; each map stays the same object until what is in it changes. */
export function useKnown({ world, guild }: Here): Known {
  const people = useMemo(() => byId(world.users), [world.users]);
  const roles = useMemo(() => byId(guild?.roles ?? []), [guild?.roles]);
  const channels = useMemo(
    () => byId(guild?.channels ?? world.private_channels),
    [guild?.channels, world.private_channels],
  );
  const commands = useMemo(() => byId(world.commands), [world.commands]);
  return useMemo(() => ({ people, roles, channels, commands }), [people, roles, channels, commands]);
}
