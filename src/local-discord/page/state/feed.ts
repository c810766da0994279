import { keepEqual } from './keep-equal.ts';
import { byId } from './known.ts';
import type { SeenMessage } from './wire.ts';

/** A command on its way: shown until the bot has answered. */
export interface Pending {
  readonly key: number;
  /** "/collab song", or the name of a menu's command */
  readonly command: string;
}

/** One channel as one person sees it. */
export interface Feed {
  readonly channelId: string;
  readonly personId: string;
  readonly status: 'loading' | 'ready' | 'failed';
  /** Why it could not be loaded. */
  readonly error: string | undefined;
  /** Oldest first. */
  readonly messages: readonly SeenMessage[];
  /** There may be older ones on the server. */
  readonly hasOlder: boolean;
  readonly pending: readonly Pending[];
  /** Deleted while this was open: a page that was asked for before still holds them. */
  readonly removed: ReadonlySet<string>;
}

export function openFeed(channelId: string, personId: string): Feed {
  return {
    channelId,
    personId,
    status: 'loading',
    error: undefined,
    messages: [],
    hasOlder: false,
    pending: [],
    removed: new Set(),
  };
}

/** What was asked for is there; messages that came by themselves meanwhile are newer. */
export function withPage(feed: Feed, page: readonly SeenMessage[], hasOlder: boolean): Feed {
  const known = new Set(feed.messages.map(({ id }) => id));
  const fresh = page.filter(({ id }) => !known.has(id) && !feed.removed.has(id));
  const messages = [...feed.messages, ...fresh].sort((a, b) => compareIds(a.id, b.id));
  return { ...feed, status: 'ready', error: undefined, messages, hasOlder };
}

/**
 * The newest page once more, after a gap in which changes were missed.
 * @param before the messages that were there when it was asked for: what is no longer in the page is gone
 * @param isWhole nothing is older than the page
 */
export function withPageAgain(
  feed: Feed,
  page: readonly SeenMessage[],
  { before, isWhole }: { readonly before: readonly SeenMessage[]; readonly isWhole: boolean },
): Feed {
  const had = new Set(before);
  const known = byId(before);
  const [first] = page;
  const isOlder = (id: string) => !isWhole && first !== undefined && compareIds(id, first.id) < 0;
  // One that has been edited since it was asked for is another object.
  const kept = feed.messages.filter((message) => isOlder(message.id) || !had.has(message));
  const read = page.map((message) => keepEqual(known.get(message.id), message));
  return withPage({ ...feed, messages: kept }, read, feed.hasOlder && !isWhole);
}

/** A message that was made or changed, in its place. */
export function withMessage(feed: Feed, message: SeenMessage): Feed {
  const { messages } = feed;
  const index = messages.findLastIndex(({ id }) => compareIds(id, message.id) <= 0);
  if (messages[index]?.id === message.id) return { ...feed, messages: messages.with(index, message) };
  return { ...feed, messages: messages.toSpliced(index + 1, 0, message) };
}

export function withoutMessage(feed: Feed, id: string): Feed {
  const removed = new Set(feed.removed).add(id);
  return { ...feed, removed, messages: feed.messages.filter((message) => message.id !== id) };
}

/** Snowflakes rise with time, and longer ones are later. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : Number(a > b);
}
