import { controlsIn } from './controls.ts';

/** A message of the bot as it stood at one time. */
export interface Version {
  readonly messageId: string;
  readonly channelId: string;
  /** Our clock. */
  readonly at: number;
  /** The bot's life, counted from 0. */
  readonly life: number;
  readonly what: 'question' | 'redraw' | 'reveal' | 'podium' | 'notice';
  readonly game: string | undefined;
  readonly round: number | undefined;
  readonly components: readonly unknown[];
}

interface Answered {
  readonly method: string;
  readonly status: number;
  readonly body: string;
  readonly what: string | undefined;
  /** The life in which it was asked for: its answer may come after that life is over. */
  readonly life: number;
}

/** Every version of every message that the bot's games showed, as Discord has them. */
export interface Chronicle {
  readonly versions: readonly Version[];
  /** The bot's life that is going on. */
  life(): number;
  note(answered: Answered): void;
  /** @returns what ends it */
  listen(listener: (version: Version) => void): () => void;
}

interface Message {
  readonly id: string;
  readonly channel_id: string;
  readonly components: readonly unknown[];
}

export function createChronicle(life: () => number): Chronicle {
  const versions: Version[] = [];
  const listeners = new Set<(version: Version) => void>();
  return {
    versions,
    life,
    note({ method, status, body, what, life: askedIn }) {
      if (!isShow(what) || (method !== 'POST' && method !== 'PATCH') || status !== 200) return;
      const message = JSON.parse(body) as Message; // Discord's answer to a message that it took
      const [first] = controlsIn(message.components).filter(({ kind }) => ofGames.has(kind));
      const version: Version = {
        messageId: message.id,
        channelId: message.channel_id,
        at: Date.now(),
        life: askedIn,
        what,
        game: first?.game,
        round: first?.round,
        components: message.components,
      };
      versions.push(version);
      for (const listener of listeners) listener(version);
    },
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

const ofGames = new Set(['answer', 'order', 'type', 'report', 'again']);
const shows: readonly string[] = ['question', 'redraw', 'reveal', 'podium', 'notice'];

function isShow(what: string | undefined): what is Version['what'] {
  return what !== undefined && shows.includes(what);
}
