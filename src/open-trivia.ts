import { randomBytes, randomInt } from 'node:crypto';

import type { Client } from 'discord.js';
import type { Logger } from 'pino';

import { lookUpId } from '#commands/trivia/look-up-id.ts';

import { createDaily } from './app/trivia/create-daily.ts';
import { createTriviaHost, type TriviaHost } from './app/trivia/host.ts';
import type { QuestionSource } from './app/trivia/questions.ts';
import { systemClock } from './clock.ts';
import { createBoards } from './db/trivia/create-boards.ts';
import { createDailyStore } from './db/trivia/create-daily-store.ts';
import { createQuestionDesk } from './db/trivia/create-question-desk.ts';
import { createGameStore } from './db/trivia/create-trivia-store.ts';
import { openTriviaPool } from './db/trivia/open-trivia-pool.ts';
import type { TriviaContext } from './discord/command.ts';
import { createStage } from './discord/stage.ts';
import type { CatalogIndex } from './domain/catalog/catalog-index.ts';
import { createOtherNames } from './domain/trivia/judge/other-names.ts';
import { createQuestionBank } from './domain/trivia/questions/bank.ts';

export interface TriviaNeeds {
  readonly databaseUrl: string;
  readonly client: Client<true>;
  readonly log: Logger;
  /** Typed answers may be written in the channel too. */
  readonly readsMessages: boolean;
  /** The catalog of the moment. */
  readonly index: () => CatalogIndex;
}

export interface OpenTrivia extends TriviaContext {
  readonly games: TriviaHost;
  /** Lets the games rest; the next process goes on with them. */
  close(): Promise<void>;
}

/** Joins the parts of trivia. Games of processes that died are taken over by `games.takeOver()`. */
export function openTrivia({ databaseUrl, client, log, readsMessages, index }: TriviaNeeds): OpenTrivia {
  const pool = openTriviaPool({ url: databaseUrl, log });
  const store = createGameStore({ pool, hostId: randomBytes(8).toString('hex') });
  const boards = createBoards(pool);
  const questions = perCatalog(index);
  // Half a second of work on a big catalog: now, and not while people wait for their first question.
  questions();
  const { user, rest } = client;
  const games = createTriviaHost({
    store,
    memory: store,
    names: boards,
    stage: createStage({ rest, userId: user.id, lookUpId, log, readsMessages }),
    clock: systemClock,
    log,
    questions,
    newId: () => Array.from({ length: 10 }, () => randomInt(36).toString(36)).join(''),
    newSeed: () => randomInt(2 ** 31),
  });
  return {
    games,
    boards,
    daily: createDaily({ store: createDailyStore(pool), memory: store, questions, clock: systemClock }),
    desk: createQuestionDesk(pool),
    memory: store,
    async close() {
      await games.close();
      await store.close();
      await pool.close();
    },
  };
}

/** Made once for each version of the catalog, when it is first asked for. */
function perCatalog(index: () => CatalogIndex): () => QuestionSource {
  let made: { readonly of: CatalogIndex; readonly source: QuestionSource } | undefined;
  return () => {
    const of = index();
    if (made?.of !== of) made = { of, source: { bank: createQuestionBank(of), otherNames: createOtherNames(of) } };
    return made.source;
  };
}
