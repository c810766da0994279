import type { Random } from '#src/domain/trivia/random.ts';
import type { People } from '#test/support/local-discord/people.ts';

import type { Background } from '../run/background.ts';
import type { Version } from '../world/chronicle.ts';
import type { Channel, Person } from '../world/world.ts';
import type { Records } from './records.ts';
import type { Deed, Memory } from './told.ts';

/** Keeps a game going in one channel. */
export interface Director {
  readonly channel: Channel;
  /** Starts a game unless one runs, until told to wind down. */
  look(): Promise<void>;
  see(version: Version): void;
  stop(): Promise<void>;
  hint(): Promise<void>;
  windDown(): void;
  /** One game more, whatever was said before. @returns whether the channel was told that it begins */
  start(): Promise<boolean>;
}

interface Needs {
  readonly channel: Channel;
  readonly people: People;
  readonly players: readonly Person[];
  readonly memory: Memory;
  readonly records: Records;
  readonly rng: Random;
  readonly background: Background;
}

/** Out of a hundred rounds. */
const chances = { hint: 12, skip: 6, stop: 4 };

export function createDirector({ channel, people, players, memory, records, rng, background }: Needs): Director {
  let isOpen = true;
  let isStarting = false;

  const run = (who: Person, deed: Deed & { type: 'start' | 'stop' | 'skip' | 'hint' }, options = {}) =>
    memory.doing({ who, channelId: channel.id, deed }, () =>
      people.run({
        user_id: who.id,
        channel_id: channel.id,
        command: `trivia ${deed.type}`,
        options,
        locale: who.locale,
      }),
    );

  function vote(type: 'hint' | 'skip' | 'stop', who: Person): void {
    background.go(() => run(who, { type }));
  }

  async function start(): Promise<boolean> {
    const answers = rng.pick(['choices', 'typed', 'mixed', 'mixed']);
    const { told } = await run(channel.starter, { type: 'start' }, { rounds: 5, pace: 'fast', answers });
    return told?.outcome === 'message';
  }

  async function look(): Promise<void> {
    if (!isOpen || isStarting) return;
    isStarting = true;
    try {
      const running = await records.rows('SELECT FROM trivia_games WHERE channel_id = $1 AND ended_at IS NULL', [
        channel.id,
      ]);
      if (running.length === 0) await start();
    } finally {
      isStarting = false;
    }
  }

  return {
    channel,
    start,
    look,
    see({ channelId, what }) {
      if (channelId !== channel.id) return;
      if (what === 'podium') background.go(look);
      if (what !== 'question') return;
      const mood = rng.below(100);
      if (mood < chances.hint) vote('hint', rng.pick(players));
      else if (mood < chances.hint + chances.skip) vote('skip', rng.pick(players));
      else if (isOpen && mood >= 100 - chances.stop) vote('stop', channel.starter);
    },
    async stop() {
      await run(channel.starter, { type: 'stop' });
    },
    async hint() {
      await Promise.all(players.map((who) => run(who, { type: 'hint' })));
    },
    windDown() {
      isOpen = false;
    },
  };
}
