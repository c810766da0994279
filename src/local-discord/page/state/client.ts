import type { ControlApi } from './api.ts';
import { initialState, type AppState } from './app-state.ts';
import { createActs, type Acts } from './acts.ts';
import { createFeedLoader, type FeedLoader } from './feed-loader.ts';
import type { Connection, EventStream } from './connection.ts';
import { keepEqual } from './keep-equal.ts';
import { guildOf } from './known.ts';
import { withDismissed, type Remembered, type SharedMemory, type TabMemory } from './memory.ts';
import { channelToOpen, personToBe } from './starting-place.ts';
import { createStore, type Store } from './store.ts';
import type { Change, WorldState } from './wire.ts';

export interface ClientNeeds {
  readonly api: ControlApi;
  readonly openStream: (onConnection: (connection: Connection) => void) => EventStream;
  readonly tab: Remembered<TabMemory>;
  readonly shared: Remembered<SharedMemory>;
  /** Where the address says to begin. */
  readonly asked: { readonly person: string | undefined; readonly channel: string | undefined };
  /** Writes into the address where this tab is, so that a reload or a copy of it leads there. */
  readonly onPlace: (username: string, channelId: string | undefined) => void;
}

/** The page's memory of the server, kept up to date, and all that a person can do with it. */
export interface Client extends Acts, Pick<FeedLoader, 'loadOlder'> {
  readonly api: ControlApi;
  readonly store: Store<AppState>;
  readonly tab: Remembered<TabMemory>;
  readonly shared: Remembered<SharedMemory>;
  bePerson(id: string): void;
  openChannel(id: string): void;
  /** For a channel that has only just been made: the world is read first. */
  openChannelSoon(id: string): Promise<void>;
  dismiss(messageId: string): void;
  dismissNotice(): void;
  listen(listener: (change: Change) => void): () => void;
  close(): void;
}

export function createClient(needs: ClientNeeds): Client {
  const { api, tab, shared } = needs;
  const store = createStore<AppState>({ ...initialState, dismissed: new Set(shared.get().dismissed) });
  const set = (change: Partial<AppState>) => store.update((state) => ({ ...state, ...change }));
  const tell = (error: unknown) => set({ notice: error instanceof Error ? error.message : String(error) });
  const feeds = createFeedLoader({ api, store, tell });

  /** Who and where: after a change of the world, of the person or of the connection. */
  async function settle(wished: { person?: string | undefined; channel?: string | undefined }): Promise<void> {
    const world = keepWorld(store.get().world, await api.state());
    const me = personToBe(world, wished.person, store.get().meId ?? tab.get().personId);
    const seen = me === undefined ? [] : await api.channels(me.id);
    const before = store.get().channels;
    const known = [...before.values()];
    const channels = keepEqual(known, seen) === known ? before : new Map(seen.map((channel) => [channel.id, channel]));
    const isOther = me?.id !== store.get().meId;
    const here = store.get().channelId;
    const last = tab.get().channelOf[me?.id ?? ''];
    // Who has been nowhere yet begins where the other one was; from a channel that is gone one stays in its server.
    const places = isOther ? [last, here] : [here, ...besides(store.get().world, here, world), last];
    const channelId = channelToOpen(world, channels, [wished.channel, ...places]);
    set({
      world,
      channels,
      meId: me?.id,
      channelId,
      ...(isOther ? { unread: new Set<string>(), modal: undefined } : {}),
    });
    await enter();
  }

  /** Reads what belongs to the place that the person is at now. */
  async function enter(): Promise<void> {
    const { world, meId, channelId } = store.get();
    const me = world?.users.find(({ id }) => id === meId);
    if (me === undefined) return;
    needs.onPlace(me.username, channelId);
    const channelOf = { ...tab.get().channelOf, ...(channelId === undefined ? {} : { [me.id]: channelId }) };
    tab.update({ personId: me.id, channelOf });
    feeds.show(channelId, me.id);
    const commands = channelId === undefined ? [] : await api.commands(channelId, me.id);
    if (store.get().channelId === channelId && store.get().meId === me.id)
      set({ commands: keepEqual(store.get().commands, commands) });
  }

  // One after the other, so that no old answer overtakes a new one; what changes while others wait is read once.
  let line = Promise.resolve();
  let isDue = false;
  const settleNext = (wished: Parameters<typeof settle>[0]) => (line = line.then(() => settle(wished)).catch(tell));
  const refresh = () => {
    if (isDue) return;
    isDue = true;
    const begin = async () => {
      isDue = false;
      await settle({});
    };
    line = line.then(begin).catch(tell);
  };
  let wasOpen = false;
  const stream = needs.openStream((connection) => {
    set({ connection });
    if (connection !== 'open') return;
    if (wasOpen) feeds.reload();
    wasOpen = true;
    refresh();
  });
  stream.listen((change) => {
    if (change.type === 'world.changed' || change.type === 'commands.changed') refresh();
    else if ('messageId' in change) feeds.hear(change);
  });
  void settleNext(needs.asked);

  return {
    api,
    store,
    tab,
    shared,
    ...createActs({ api, store, set }),
    loadOlder: feeds.loadOlder,
    bePerson: (id) => void settleNext({ person: id }),
    openChannelSoon: (id) => settleNext({ channel: id }),
    openChannel: (id) => {
      const { channels, unread } = store.get();
      if (!channels.has(id)) return;
      set({ channelId: id, unread: new Set([...unread].filter((other) => other !== id)), commands: [] });
      void enter().catch(tell);
    },
    dismiss: (messageId) => {
      const dismissed = withDismissed(shared.get().dismissed, messageId);
      shared.update({ dismissed });
      set({ dismissed: new Set(dismissed) });
    },
    dismissNotice: () => set({ notice: undefined }),
    listen: stream.listen,
    close: () => {
      feeds.stop();
      stream.close();
    },
  };
}

/** The channels that are now in the server of one that was. */
function besides(before: WorldState | undefined, channelId: string | undefined, now: WorldState): readonly string[] {
  const guild = guildOf(before, channelId);
  return now.guilds.find(({ id }) => id === guild?.id)?.channels.map(({ id }) => id) ?? [];
}

function keepWorld(before: WorldState | undefined, now: WorldState): WorldState {
  if (before === undefined) return now;
  const guilds = now.guilds.map((guild) =>
    keepEqual(
      before.guilds.find(({ id }) => id === guild.id),
      guild,
    ),
  );
  return {
    ...now,
    users: keepEqual(before.users, now.users),
    guilds:
      guilds.every((guild, index) => guild === before.guilds[index]) && guilds.length === before.guilds.length
        ? before.guilds
        : guilds,
    private_channels: keepEqual(before.private_channels, now.private_channels),
    commands: keepEqual(before.commands, now.commands),
  };
}
