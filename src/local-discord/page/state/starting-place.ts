import type { OwnChannel, WorldState } from './wire.ts';

/** The person that the address names, by name or id; otherwise the remembered one, otherwise the first. */
export function personToBe(world: WorldState, asked: string | undefined, rememberedId: string | undefined) {
  const people = world.users.filter(({ bot }) => !bot);
  const named = people.find(({ id, username }) => id === asked || username === asked?.toLowerCase());
  return named ?? people.find(({ id }) => id === rememberedId) ?? people[0];
}

/** The first of the wished channels that the person sees; otherwise a server's first, otherwise any. */
export function channelToOpen(
  world: WorldState,
  seen: ReadonlyMap<string, OwnChannel>,
  wished: readonly (string | undefined)[],
): string | undefined {
  const inServers = world.guilds.flatMap(({ channels }) => channels.map(({ id }) => id));
  const candidates = [...wished, ...inServers, ...seen.keys()];
  return candidates.find((id): id is string => id !== undefined && seen.has(id));
}
