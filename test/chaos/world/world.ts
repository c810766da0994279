import { startLocalDiscord, type LocalDiscord } from '#src/local-discord/server.ts';
import { createPeople, type People, type SeenGuild } from '#test/support/local-discord/people.ts';

export interface Person {
  readonly id: string;
  readonly name: string;
  /** The language of their client. */
  readonly locale: string;
}

export interface Channel {
  readonly id: string;
  readonly guildId: string;
  /** Who starts the games there. */
  readonly starter: Person;
}

/** Two servers, one of them Korean, with two channels each and five people who are in both. */
export interface World {
  readonly discord: LocalDiscord;
  readonly people: People;
  readonly players: readonly Person[];
  readonly channels: readonly Channel[];
  readonly guildIds: readonly string[];
}

const newcomers = [
  { username: 'sora', global_name: 'Sora', locale: 'ko' },
  { username: 'niko', global_name: 'Niko', locale: 'en-US' },
  { username: 'ada', global_name: 'Ada *of* <@1>', locale: 'en-GB' },
];

export async function openWorld(): Promise<World> {
  const discord = await startLocalDiscord({ port: 0 });
  const people = createPeople(discord.url);
  const { guilds, users } = await people.state();
  const first = guilds[0];
  if (first === undefined) throw new Error('the local Discord begins without a server');
  const players = users
    .filter(({ username }) => username === 'mina' || username === 'jun')
    .map(({ id, username, locale }) => ({ id, name: username, locale }));
  for (const one of newcomers) {
    const { user } = await people.control<{ user: { id: string } }>('POST', '/control/users', one);
    players.push({ id: user.id, name: one.username, locale: one.locale });
  }
  const { guild } = await people.control<{ guild: SeenGuild }>('POST', '/control/guilds', {
    name: 'K-pop Seoul',
    locale: 'ko',
    channels: ['퀴즈', '잡담'],
  });
  const servers = [first, guild];
  for (const server of servers) await admit(people, server, players);
  return {
    discord,
    people,
    players,
    channels: servers.flatMap((server) => channelsOf(server, players)),
    guildIds: servers.map(({ id }) => id),
  };
}

async function admit(people: People, guild: SeenGuild, players: readonly Person[]): Promise<void> {
  for (const { id } of players) {
    if (guild.members.some((member) => member.user_id === id)) continue;
    await people.control('POST', `/control/guilds/${guild.id}/members`, { user_id: id, roles: [] });
  }
}

function channelsOf({ id: guildId, channels }: SeenGuild, players: readonly Person[]): readonly Channel[] {
  return channels.map(({ id }, at) => {
    const starter = players[(at + Number(BigInt(guildId) % 3n)) % players.length];
    if (starter === undefined) throw new Error('there is nobody to play');
    return { id, guildId, starter };
  });
}
