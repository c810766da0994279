import { randomBytes, randomInt } from 'node:crypto';

import type { Client } from 'discord.js';
import type { Logger } from 'pino';

import { lookUpId } from '#commands/trivia/look-up-id.ts';

import { createDaily } from './app/trivia/create-daily.ts';
import { createPath } from './app/trivia/create-path.ts';
import { createTriviaHost, type TriviaHost } from './app/trivia/host.ts';
import type { Clock, Stage } from './app/trivia/ports.ts';
import { systemClock } from './clock.ts';
import { createBoards } from './db/trivia/create-boards.ts';
import { createDailyStore } from './db/trivia/create-daily-store.ts';
import { createPathStore } from './db/trivia/create-path-store.ts';
import { createQuestionDesk } from './db/trivia/create-question-desk.ts';
import { createGameStore } from './db/trivia/create-trivia-store.ts';
import type { SqlPool } from './db/pool/open-pool.ts';
import type { TriviaContext } from './discord/command.ts';
import { illustratePodiums } from './discord/illustrate-podiums.ts';
import { createStage } from './discord/stage.ts';
import { followQuestions } from './follow-questions.ts';
import type { CatalogFollower } from './live-catalog.ts';
import type { Pictures } from './pictures/pictures.ts';

export interface TriviaNeeds {
  /** Stays the caller's. */
  readonly pool: SqlPool;
  readonly client: Client<true>;
  readonly log: Logger;
  /** Typed answers may be written in the channel too. */
  readonly readsMessages: boolean;
  readonly catalog: Pick<CatalogFollower, 'index' | 'onNew' | 'live'>;
  /** For podiums; left out: they have none. */
  readonly pictures?: Pictures | undefined;
  readonly staged?: StagedGames | undefined;
}

/** Time and chance as a test or a picture needs them. */
export interface StagedGames {
  readonly clock: Clock;
  /** As `HostNeeds` has it. */
  readonly newSeed: () => number;
}

const unstaged: StagedGames = { clock: systemClock, newSeed: () => randomInt(2 ** 31) };

export interface OpenTrivia extends TriviaContext {
  readonly games: TriviaHost;
  /** Lets the games rest; the next process goes on with them. */
  close(): Promise<void>;
}

/** Joins the parts of trivia. Games of processes that died are taken over by `games.takeOver()`. */
export function openTrivia(needs: TriviaNeeds): OpenTrivia {
  const { pool, catalog, log, staged = unstaged } = needs;
  const { clock, newSeed } = staged;
  const store = createGameStore({ pool, hostId: randomBytes(8).toString('hex') });
  const boards = createBoards(pool);
  const questions = followQuestions(catalog);
  const games = createTriviaHost({
    store,
    memory: store,
    names: boards,
    stage: openStage(needs),
    clock,
    log,
    questions,
    newId: () => Array.from({ length: 10 }, () => randomInt(36).toString(36)).join(''),
    newSeed,
  });
  return {
    games,
    boards,
    daily: createDaily({ store: createDailyStore(pool), memory: store, questions, clock }),
    path: createPath({ store: createPathStore(pool), lookups: () => catalog.live().lookups.reviewed, clock }),
    desk: createQuestionDesk(pool),
    memory: store,
    async close() {
      await games.close();
      await store.close();
    },
  };
}

function openStage({ client, log, readsMessages, pictures }: TriviaNeeds): Stage {
  const { user, users, rest } = client;
  const stage = createStage({ rest, userId: user.id, lookUpId, log, readsMessages });
  if (pictures === undefined) return stage;
  const nameOf = (userId: string) =>
    users.fetch(userId).then(
      ({ displayName }) => displayName,
      () => undefined,
    );
  return illustratePodiums(stage, { rest, pictures, nameOf, log });
}
