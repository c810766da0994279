import { Client, Events, type ClientOptions } from 'discord.js';
import { startLocalDiscord, type LocalDiscord, type LocalDiscordOptions } from '#src/local-discord/server.ts';
import { createPeople, type People } from './people.ts';

/** A local Discord on a free port with its fresh world, and short names for what is in it. */
export interface Scene extends AsyncDisposable {
  readonly discord: LocalDiscord;
  readonly people: People;
  readonly guildId: string;
  readonly generalId: string;
  readonly dmId: string;
  readonly moderatorId: string;
  /** A member without any role. */
  readonly fanId: string;
  /** Who writes to the bot alone. */
  readonly friendId: string;
  readonly ownerId: string;
  /** Logs a discord.js client in; it is destroyed with the scene. */
  login(options?: Partial<ClientOptions>): Promise<Client<true>>;
  /** A client that is not yet logged in; it is destroyed with the scene. */
  client(options?: Partial<ClientOptions>): Client;
}

export async function openScene(options: Partial<LocalDiscordOptions> = {}): Promise<Scene> {
  const discord = await startLocalDiscord({ port: 0, checkPayloads: true, ...options });
  const people = createPeople(discord.url);
  const { guilds, users, private_channels } = await people.state();
  const [guild] = guilds;
  const general = guild?.channels.find(({ name }) => name === 'general');
  const named = (name: string) => users.find(({ username }) => username === name)?.id ?? '';
  const clients: Client[] = [];
  const client = (clientOptions: Partial<ClientOptions> = {}) => {
    const made = new Client({ intents: [], rest: { api: discord.apiUrl }, ...clientOptions });
    made.on(Events.Error, () => undefined);
    clients.push(made);
    return made;
  };
  return {
    discord,
    people,
    guildId: guild?.id ?? '',
    generalId: general?.id ?? '',
    dmId: private_channels[0]?.id ?? '',
    moderatorId: named('mina'),
    fanId: named('jun'),
    friendId: named('alex'),
    ownerId: named('server-owner'),
    client,
    login: (clientOptions) => ready(client(clientOptions), discord.token),
    [Symbol.asyncDispose]: async () => {
      await Promise.all(clients.map((made) => made.destroy()));
      await discord.close();
    },
  };
}

async function ready(client: Client, token: string): Promise<Client<true>> {
  const { promise, resolve } = Promise.withResolvers<Client<true>>();
  client.once(Events.ClientReady, resolve);
  await client.login(token);
  return promise;
}
