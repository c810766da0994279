import { describe, expect, it } from 'vitest';

import { createApi } from '#src/local-discord/page/state/api.ts';
import type { AppState } from '#src/local-discord/page/state/app-state.ts';
import { createClient, type Client } from '#src/local-discord/page/state/client.ts';
import type { Connection } from '#src/local-discord/page/state/connection.ts';
import { sharedMemory, tabMemory, type Shelf } from '#src/local-discord/page/state/memory.ts';
import type { Change } from '#src/local-discord/page/state/wire.ts';
import { onInteraction } from '#test/support/local-discord/on-interaction.ts';
import { openScene, type Scene } from '#test/support/local-discord/scene.ts';
import { ping } from '#test/support/local-discord/test-commands.ts';

interface Tab extends AsyncDisposable {
  readonly client: Client;
  readonly places: readonly string[];
  /** Resolves as soon as the page's state is so. */
  until(holds: (state: AppState) => boolean): Promise<AppState>;
  /** The connection is lost and opened again. */
  reconnect(): Promise<void>;
}

interface TabOptions {
  readonly person?: string;
  readonly channel?: string;
  readonly storage?: Map<string, string>;
}

/** The page's client, with the server's own events but without a browser. */
async function openTab(scene: Scene, { person, channel, storage = new Map() }: TabOptions = {}): Promise<Tab> {
  const shelf: Shelf = {
    getItem: (key) => storage.get(key) ?? null,
    setItem: (key, value) => void storage.set(key, value),
  };
  const places: string[] = [];
  let follow = async (): Promise<void> => {};
  const client = createClient({
    api: createApi(scene.discord.url),
    openStream: (onConnection) => {
      const stream = serverEvents(scene, onConnection);
      follow = stream.follow;
      return stream;
    },
    tab: tabMemory(shelf),
    shared: sharedMemory(shelf),
    asked: { person, channel },
    onPlace: (username, channelId) => places.push(`${username} ${channelId ?? '-'}`),
  });
  const until = (holds: (state: AppState) => boolean) =>
    new Promise<AppState>((resolve) => {
      const look = () => {
        if (!holds(client.store.get())) return;
        unsubscribe();
        resolve(client.store.get());
      };
      const unsubscribe = client.store.subscribe(look);
      queueMicrotask(look);
    });
  await follow();
  await until(
    ({ feed, world, channelId }) => world !== undefined && (channelId === undefined || feed?.status === 'ready'),
  );
  return {
    client,
    places,
    until,
    reconnect: () => follow(),
    [Symbol.asyncDispose]: async () => client.close(),
  };
}

function serverEvents({ discord }: Scene, onConnection: (connection: Connection) => void) {
  const listeners = new Set<(change: Change) => void>();
  let running = new AbortController();
  const read = async (body: ReadableStream<Uint8Array>): Promise<void> => {
    let text = '';
    const decoder = new TextDecoder();
    for await (const piece of body) {
      text += decoder.decode(piece, { stream: true });
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const data = /^data: (.*)$/m.exec(text.slice(0, end))?.[1];
        text = text.slice(end + 2);
        if (data !== undefined) for (const listener of listeners) listener(JSON.parse(data) as Change);
      }
    }
  };
  return {
    listen: (listener: (change: Change) => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => running.abort(),
    follow: async () => {
      running.abort();
      running = new AbortController();
      onConnection('lost');
      const { body } = await fetch(`${discord.url}/control/events`, { signal: running.signal });
      if (body !== null) read(body).catch(() => undefined); // ends with the tab
      onConnection('open');
    },
  };
}

const contents = ({ feed }: AppState) => feed?.messages.map(({ content }) => content);

describe('a tab', () => {
  it('begins as the first person in the first channel, and says so in its address', async () => {
    await using scene = await openScene();
    await using tab = await openTab(scene);
    expect(tab.client.store.get()).toMatchObject({ meId: scene.moderatorId, channelId: scene.generalId });
    expect(tab.places.at(-1)).toBe(`mina ${scene.generalId}`);
  });

  it('begins as whom and where its address says, by name or by id', async () => {
    await using scene = await openScene();
    await using byName = await openTab(scene, { person: 'Alex' });
    expect(byName.client.store.get()).toMatchObject({ meId: scene.friendId, channelId: scene.dmId });
    await using byId = await openTab(scene, { person: scene.fanId, channel: scene.dmId });
    // Somebody else's conversation is not theirs to open.
    expect(byId.client.store.get()).toMatchObject({ meId: scene.fanId, channelId: scene.generalId });
  });

  it('is the same person in the same channel after a reload', async () => {
    await using scene = await openScene();
    const storage = new Map<string, string>();
    const { channel } = await scene.people.control<{ channel: { id: string } }>('POST', '/control/dms', {
      user_id: scene.fanId,
    });
    {
      await using tab = await openTab(scene, { storage, person: 'jun' });
      tab.client.openChannel(channel.id);
      await tab.until(({ feed }) => feed?.channelId === channel.id && feed.status === 'ready');
    }
    await using again = await openTab(scene, { storage });
    expect(again.client.store.get()).toMatchObject({ meId: scene.fanId, channelId: channel.id });
  });

  it('stays in its server when its channel is gone', async () => {
    await using scene = await openScene();
    const { control } = scene.people;
    const made = { name: 'Second', owner_id: scene.fanId, channels: ['one', 'two'] };
    const { guild } = await control<{ guild: { channels: { id: string }[] } }>('POST', '/control/guilds', made);
    const [one = '', two = ''] = guild.channels.map(({ id }) => id);
    await using tab = await openTab(scene, { person: 'jun', channel: one });
    expect(tab.client.store.get().channelId).toBe(one);
    await control('DELETE', `/control/channels/${one}`);
    expect((await tab.until(({ channelId }) => channelId !== one)).channelId).toBe(two);
  });

  it('shows what others write as they write it, and what was changed and deleted', async () => {
    await using scene = await openScene();
    await using tab = await openTab(scene, { person: 'jun' });
    const { id } = await scene.people.say({
      user_id: scene.moderatorId,
      channel_id: scene.generalId,
      content: 'hello',
    });
    const state = await tab.until(({ feed }) => feed?.messages.length === 1);
    expect([contents(state), state.announcement]).toEqual([['hello'], 'Mina: hello']);
    await scene.people.control('DELETE', `/control/messages/${id}`);
    await tab.until(({ feed }) => feed?.messages.length === 0);
    // Said once more it is read out once more, which needs other letters.
    await scene.people.say({ user_id: scene.moderatorId, channel_id: scene.generalId, content: 'hello' });
    const { announcement } = await tab.until(({ feed }) => feed?.messages.length === 1);
    expect([announcement.trim(), announcement === state.announcement]).toEqual(['Mina: hello', false]);
  });

  it('marks other channels as unread until they are opened', async () => {
    await using scene = await openScene();
    const { guilds } = await scene.people.state();
    const triviaId = guilds[0]?.channels[1]?.id ?? '';
    await using tab = await openTab(scene, { person: 'jun' });
    await scene.people.say({ user_id: scene.moderatorId, channel_id: triviaId, content: 'a game?' });
    await tab.until(({ unread }) => unread.has(triviaId));
    tab.client.openChannel(triviaId);
    expect(contents(await tab.until(({ feed }) => feed?.channelId === triviaId && feed.status === 'ready'))).toEqual([
      'a game?',
    ]);
    expect(tab.client.store.get().unread).toEqual(new Set());
  });

  it('catches up with what it missed when the connection is there again', async () => {
    await using scene = await openScene();
    await using tab = await openTab(scene, { person: 'jun' });
    await using deaf = await openTab(scene, { person: 'jun' });
    deaf.client.close();
    await scene.people.say({ user_id: scene.moderatorId, channel_id: scene.generalId, content: 'missed' });
    await tab.until(({ feed }) => feed?.messages.length === 1);
    expect(contents(deaf.client.store.get())).toEqual([]);
    await deaf.reconnect();
    expect(contents(await deaf.until(({ feed }) => feed?.messages.length === 1))).toEqual(['missed']);
  });

  it('leaves a channel that its person no longer sees', async () => {
    await using scene = await openScene();
    await using tab = await openTab(scene, { person: 'jun' });
    await scene.people.control('DELETE', `/control/guilds/${scene.guildId}/members/${scene.fanId}`);
    const state = await tab.until(({ channelId, feed }) => channelId === undefined && feed === undefined);
    expect(state.channels).toEqual(new Map());
  });

  it('becomes somebody else, with what they see', async () => {
    await using scene = await openScene();
    await using tab = await openTab(scene, { person: 'jun' });
    tab.client.bePerson(scene.friendId);
    const state = await tab.until(({ meId, feed }) => meId === scene.friendId && feed?.status === 'ready');
    expect([...state.channels.keys()]).toEqual([scene.dmId]);
    expect(tab.places.at(-1)).toBe(`alex ${scene.dmId}`);
  });
});

describe('what a person does at the page', () => {
  it('is refused with the server’s sentence, and nothing is thrown', async () => {
    await using scene = await openScene();
    await using tab = await openTab(scene, { person: 'jun' });
    expect(await tab.client.run({ command: 'nothing', options: {} })).toEqual({
      ok: false,
      message: 'There is no command "nothing" here.',
    });
    expect(tab.client.store.get().feed?.pending).toEqual([]);
    await scene.discord.close();
    expect(await tab.client.say('hello')).toEqual({
      ok: false,
      message: 'The local Discord cannot be reached. Is it still running?',
    });
  });

  it('shows a command on its way until the bot has answered', async () => {
    await using scene = await openScene();
    const bot = await scene.login();
    await bot.application.commands.set([ping]);
    await using tab = await openTab(scene, { person: 'jun' });
    await tab.until(({ commands }) => commands.length === 1);
    const { promise, resolve } = Promise.withResolvers<void>();
    onInteraction(bot, async (interaction) => {
      await promise;
      if (interaction.isChatInputCommand()) await interaction.reply('pong');
    });
    const running = tab.client.run({ command: 'ping', options: {} });
    expect((await tab.until(({ feed }) => feed?.pending.length === 1)).feed?.pending).toMatchObject([
      { command: '/ping' },
    ]);
    resolve();
    expect(await running).toEqual({ ok: true });
    const state = await tab.until(({ feed }) => feed?.messages.length === 1);
    expect([contents(state), state.feed?.pending]).toEqual([['pong'], []]);
  });

  it('opens the form that the bot answers with, which stays open until it was taken', async () => {
    await using scene = await openScene();
    const bot = await scene.login();
    await bot.application.commands.set([ping]);
    onInteraction(bot, async (interaction) => {
      const row = { type: 1, components: [{ type: 4, customId: 'why', label: 'Why', style: 1, minLength: 3 }] };
      if (interaction.isChatInputCommand())
        await interaction.showModal({ customId: 'form', title: 'A form', components: [row] });
      if (interaction.isModalSubmit()) await interaction.reply(interaction.fields.getTextInputValue('why'));
    });
    await using tab = await openTab(scene, { person: 'jun' });
    await tab.client.run({ command: 'ping', options: {} });
    expect(tab.client.store.get().modal).toMatchObject({ modal: { title: 'A form' }, error: undefined });
    await tab.client.submitModal({ why: 'x' });
    expect(tab.client.store.get().modal?.error).toMatch(/3/);
    await tab.client.submitModal({ why: 'because' });
    expect(tab.client.store.get().modal).toBeUndefined();
    await tab.until(({ feed }) => feed?.messages.at(-1)?.content === 'because');
  });

  it('hides what was dismissed, in this tab and after a reload', async () => {
    await using scene = await openScene();
    const storage = new Map<string, string>();
    {
      await using tab = await openTab(scene, { storage });
      tab.client.dismiss('5');
      expect(tab.client.store.get().dismissed).toEqual(new Set(['5']));
    }
    await using again = await openTab(scene, { storage });
    expect(again.client.store.get().dismissed).toEqual(new Set(['5']));
  });
});
