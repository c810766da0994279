import { createTriviaHost, type TriviaHost } from '#src/app/trivia/host.ts';
import type { RunningGame } from '#src/app/trivia/trivia.ts';
import type { QuestionBank } from '#src/domain/trivia/question.ts';
import { defaultSettings, type GameSettings } from '#src/domain/trivia/settings.ts';

import { createManualClock, type ManualClock } from './manual-clock.ts';
import { createMemoryStage, type MemoryStage } from './memory-stage.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';
import { aQuestion } from './questions.ts';

/** A host with nothing real around it. */
export interface HostScene {
  readonly clock: ManualClock;
  readonly store: MemoryStore;
  readonly stage: MemoryStage;
  host: TriviaHost;
  /** What was logged as an error. */
  readonly errors: unknown[];
  /** Keys of questions that the catalog has no more. */
  readonly gone: Set<string>;
  start(settings?: Partial<GameSettings>): Promise<RunningGame>;
  pick(game: RunningGame, userId: string, choice: number, round?: number): ReturnType<TriviaHost['pick']>;
  /** The process dies: nothing of it goes on. Another one starts after so long, on the same storage and Discord. */
  crash(awayMs?: number): Promise<void>;
}

export function openHostScene(): HostScene {
  const clock = createManualClock();
  const store = createMemoryStore();
  const stage = createMemoryStage(clock);
  const errors: unknown[] = [];
  const gone = new Set<string>();
  const bank: QuestionBank = {
    version: '0123456789ab',
    subjects,
    subject: (key) => subjects.find((one) => one.key === key),
    make: (key, { seed }) => (gone.has(key) ? undefined : aQuestion(key, { seed })),
  };
  let ids = 0;
  const ignore = () => {};
  const log = { debug: ignore, info: ignore, warn: ignore, error: (facts: object) => void errors.push(facts) };
  const createHost = (): TriviaHost =>
    createTriviaHost({
      store: mortal(store),
      memory: {
        recentKeys: async () => [],
        withdrawnKeys: async () => new Set(),
        answered: async () => new Map(),
        report: async () => ({ counted: true, withdrawn: false }),
      },
      names: { noteName: async () => {} },
      stage: mortal(stage),
      clock,
      log,
      questions: () => ({ bank, otherNames: () => () => false }),
      newId: () => `game${++ids}`,
      newSeed: () => 7,
    });
  /** Lives of the process: what an earlier one still does reaches nothing. */
  let life = 0;
  function mortal<Port extends object>(port: Port): Port {
    const born = life;
    return new Proxy(port, {
      get(target, name, receiver) {
        const value: unknown = Reflect.get(target, name, receiver);
        if (typeof value !== 'function') return value;
        return (...given: unknown[]) =>
          born === life ? (Reflect.apply(value, target, given) as unknown) : new Promise(() => {});
      },
    });
  }
  const scene: HostScene = {
    clock,
    store,
    stage,
    errors,
    gone,
    host: createHost(),
    start: (settings = {}) =>
      scene.host.start({
        guildId: 'guild',
        channelId: 'channel',
        starterId: 'starter',
        locale: 'en-US',
        settings: { ...defaultSettings, ...settings },
      }),
    pick: ({ game }, userId, choice, round = 1) =>
      scene.host.pick({ gameId: game.id, round, userId, userName: userId, answeredAt: clock.now(), choice }),
    async crash(awayMs = 0) {
      life++;
      await clock.pass(awayMs);
      scene.host = createHost();
      await scene.host.takeOver();
    },
  };
  return scene;
}

/** Thirty questions of which the first choice is right. */
const subjects = Array.from({ length: 30 }, (_, at) => ({
  kind: 'release-year' as const,
  key: `q:${at}`,
  artistIds: ['rose'],
  songIds: [`song-${at}`],
  year: 2024,
  prior: 0.5,
  typeable: true,
}));
