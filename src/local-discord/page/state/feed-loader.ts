import type { ControlApi } from './api.ts';
import type { AppState } from './app-state.ts';
import { openFeed, withMessage, withoutMessage, withPage, withPageAgain, type Feed } from './feed.ts';
import { readerOf } from './reader.ts';
import { createRefresher, type Refresher } from './refresher.ts';
import type { Store } from './store.ts';
import { summaryOf } from './summary.ts';
import type { Change, SeenMessage } from './wire.ts';

/** How many messages are read at once. */
const PAGE = 500;

export type MessageChange = Extract<Change, { readonly messageId: string }>;

interface Needs {
  readonly api: ControlApi;
  readonly store: Store<AppState>;
  readonly tell: (error: unknown) => void;
}

/** Keeps the messages of the channel that is open, and knows where else there are new ones. */
export interface FeedLoader {
  /** Opens a channel as a person; nothing happens when it is open. */
  show(channelId: string | undefined, personId: string): void;
  /** After a gap in which changes were missed. */
  reload(): void;
  loadOlder(): Promise<void>;
  hear(change: MessageChange): void;
  stop(): void;
}

export function createFeedLoader({ api, store, tell }: Needs): FeedLoader {
  let refresher: Refresher | undefined;
  const current = () => store.get().feed;
  const isCurrent = ({ channelId, personId }: Feed) =>
    current()?.channelId === channelId && current()?.personId === personId;
  const change = (feed: Feed, how: (feed: Feed) => Feed) => {
    if (isCurrent(feed))
      store.update((state) => (state.feed === undefined ? state : { ...state, feed: how(state.feed) }));
  };

  async function load(feed: Feed, before?: string): Promise<void> {
    try {
      const range = { limit: PAGE, ...(before === undefined ? {} : { before }) };
      const page = await api.messages(feed.channelId, feed.personId, range);
      change(feed, (now) => withPage(now, page, page.length === PAGE));
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error);
      change(feed, (now) => ({ ...now, status: 'failed', error: sentence }));
    }
  }

  /** What is on the screen stays where it is. */
  async function readAgain(feed: Feed): Promise<void> {
    try {
      const page = await api.messages(feed.channelId, feed.personId, { limit: PAGE });
      change(feed, (now) => withPageAgain(now, page, { before: feed.messages, isWhole: page.length < PAGE }));
    } catch (error) {
      tell(error);
    }
  }

  function open(channelId: string, personId: string): void {
    refresher?.stop();
    const feed = openFeed(channelId, personId);
    store.update((state) => ({ ...state, feed }));
    refresher = createRefresher({
      fetch: (id) => api.message(channelId, id, personId),
      apply: (id, message) => {
        if (message === undefined) return change(feed, (now) => withoutMessage(now, id));
        announce(message);
        change(feed, (now) => withMessage(now, message));
      },
      onError: tell,
    });
    void load(feed);
  }

  /** What is new and what has become of "is thinking"; an edit of what was heard is not said again. */
  function announce(message: SeenMessage): void {
    const { feed, meId } = store.get();
    const before = feed?.messages.find(({ id }) => id === message.id);
    if (message.author.id === meId || (before !== undefined && !before.thinking)) return;
    const who = message.author.global_name ?? message.author.username;
    store.update((state) => {
      const words = `${who}: ${summaryOf(message, readerOf(state))}`;
      // The very same words would not be read out again.
      return { ...state, announcement: state.announcement === words ? `${words}\u00A0` : words };
    });
  }

  async function hearElsewhere(channelId: string, messageId: string): Promise<void> {
    const { meId, channels } = store.get();
    if (meId === undefined || !channels.has(channelId)) return;
    const message = await api.message(channelId, messageId, meId);
    if (message === undefined || message.author.id === meId || store.get().meId !== meId) return;
    store.update((state) =>
      state.channelId === channelId ? state : { ...state, unread: new Set(state.unread).add(channelId) },
    );
  }

  return {
    show: (channelId, personId) => {
      const feed = current();
      if (channelId === undefined) store.update((state) => ({ ...state, feed: undefined }));
      else if (feed?.channelId !== channelId || feed.personId !== personId) open(channelId, personId);
    },
    reload: () => {
      const feed = current();
      if (feed?.status === 'ready') void readAgain(feed);
      else if (feed !== undefined) open(feed.channelId, feed.personId);
    },
    loadOlder: async () => {
      const feed = current();
      const oldest = feed?.messages[0];
      if (feed !== undefined && oldest !== undefined) await load(feed, oldest.id);
    },
    hear: ({ type, channelId, messageId }) => {
      const feed = current();
      if (feed === undefined || feed.channelId !== channelId) {
        if (type === 'message.created') void hearElsewhere(channelId, messageId).catch(tell);
      } else if (type === 'message.deleted') change(feed, (now) => withoutMessage(now, messageId));
      else refresher?.touch(messageId);
    },
    stop: () => refresher?.stop(),
  };
}
