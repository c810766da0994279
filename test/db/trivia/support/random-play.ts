import fc from 'fast-check';

import type { QuestionDesk, Boards } from '#src/app/trivia/board-ports.ts';
import { createBoards } from '#src/db/trivia/create-boards.ts';
import { createQuestionDesk } from '#src/db/trivia/create-question-desk.ts';

import { aGame, aQuestion, aRound, noon } from './a-game.ts';
import { playRound, type PlayedPick, type TriviaDatabase } from './trivia-database.ts';

const day = 86_400_000;
const people = 7;
const questions = 4;

const played = fc.record({
  user: fc.integer({ min: 1, max: people }),
  right: fc.boolean(),
  speedMs: fc.integer({ min: 0, max: 25_000 }),
  dayOffset: fc.integer({ min: -40, max: 3 }),
  streak: fc.nat({ max: 6 }),
});

const round = fc.record({
  question: fc.nat({ max: questions - 1 }),
  hinted: fc.boolean(),
  typed: fc.boolean(),
  played: fc.uniqueArray(played, { selector: ({ user }) => user, maxLength: people }),
});

const game = fc.record({
  guild: fc.integer({ min: 1, max: 3 }),
  rounds: fc.array(round, { maxLength: 5 }),
  finished: fc.boolean(),
});

const meddling = fc.oneof(
  fc.record({ type: fc.constant('void' as const), question: fc.nat({ max: questions - 1 }) }),
  fc.record({ type: fc.constant('restore' as const), question: fc.nat({ max: questions - 1 }) }),
  fc.record({ type: fc.constant('hide' as const), user: fc.integer({ min: 1, max: people }), hidden: fc.boolean() }),
);

/** Games that go on side by side, and what curators and players change meanwhile. */
export const scenario = fc.record({
  games: fc.array(game, { minLength: 1, maxLength: 4 }),
  meddling: fc.array(meddling, { maxLength: 5 }),
});

type Scenario = typeof scenario extends fc.Arbitrary<infer Value> ? Value : never;
type Game = Scenario['games'][number];

/** @param run another one for each time that a scenario is played in the same database */
export async function playScenario(
  database: TriviaDatabase,
  { games, meddling: acts }: Scenario,
  run: number,
): Promise<void> {
  const desk = createQuestionDesk(database.pool);
  const boards = createBoards(database.pool);
  await Promise.all([
    ...games.map((one, at) => playGame(database, one, `r${String(run).padStart(5, '0')}g${at}x`)),
    ...acts.map((act) => meddle({ desk, boards }, act)),
  ]);
}

async function playGame({ store }: TriviaDatabase, { guild, rounds, finished }: Game, id: string): Promise<void> {
  const record = aGame(id, { guildId: String(900 + guild), channelId: String(Number.parseInt(id, 36)) });
  const points = new Map<string, number>();
  for (const [at, { question, hinted, typed, played: answers }] of rounds.entries()) {
    const form = typed ? 'typed' : 'buttons';
    const asked = aRound(id, at + 1, {
      form,
      question: aQuestion(`release-year:${question}`, { artistIds: [`artist-${question % 3}`, 'rose'] }),
    });
    const picks = answers.map((one): PlayedPick => pickOf(one, { round: at + 1, hinted, typed }));
    await playRound(store, asked, picks, record);
    for (const { userId, pick } of picks)
      points.set(userId, (points.get(userId) ?? 0) + (pick?.verdict === 'right' ? 1 : 0));
  }
  if (rounds.length === 0 || !finished) return;
  const standings = [...points].map(([userId, sum]) => ({
    userId,
    points: sum,
    place: 1 + [...points.values()].filter((other) => other > sum).length,
  }));
  await store.finishGame({ gameId: id, reason: 'finished', endedAt: noon, players: standings });
}

interface In {
  readonly round: number;
  readonly hinted: boolean;
  readonly typed: boolean;
}

function pickOf(one: Game['rounds'][number]['played'][number], { round: number, hinted, typed }: In): PlayedPick {
  const given = typed ? { choice: undefined, guess: 'x' } : { choice: one.right ? 0 : 1, guess: undefined };
  return {
    userId: String(one.user),
    pick: {
      ...given,
      verdict: one.right ? 'right' : 'wrong',
      speedMs: one.speedMs,
      answeredAt: noon + one.dayOffset * day + one.speedMs,
    },
    row: { hinted, streakBefore: Math.min(one.streak, number - 1) },
  };
}

async function meddle(
  { desk, boards }: { desk: QuestionDesk; boards: Boards },
  act: Scenario['meddling'][number],
): Promise<void> {
  switch (act.type) {
    case 'void':
      await desk.voidQuestion({ key: `release-year:${act.question}`, reason: 'wrong', by: '5', at: noon });
      break;
    case 'restore':
      await desk.restore({ key: `release-year:${act.question}`, by: '5', at: noon });
      break;
    case 'hide':
      await boards.setHidden(String(act.user), act.hidden);
      break;
  }
}
