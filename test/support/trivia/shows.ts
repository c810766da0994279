import type { PodiumShow, QuestionShow, ResultLine, RevealShow } from '#src/app/trivia/shows.ts';
import type { PlayedGame, PlayedRound } from '#src/app/trivia/board-ports.ts';
import type { LedgerRow, PickRecord } from '#src/app/trivia/ports.ts';
import type { Question } from '#src/domain/trivia/question.ts';
import { pointsFor } from '#src/domain/trivia/scoring.ts';
import { defaultSettings } from '#src/domain/trivia/settings.ts';

/** Invented questions and what games show of them: tests state what they are about and nothing else. */
const aReleaseYear = {
  kind: 'release-year',
  facts: { song: { latin: 'APT.', hangul: '아파트' }, by: [{ latin: 'ROSÉ', hangul: '로제' }], year: 2024 },
  key: 'release-year:apt',
  seed: 7,
  difficulty: 'normal',
  choices: ['2021', '2022', '2023', '2024'].map((text) => ({ type: 'text', text })),
  answer: 3,
  songIds: ['apt'],
  artistIds: ['rose', 'bruno-mars'],
  sources: [{ title: 'The chart archive', url: 'https://example.org/apt' }],
  proof: [],
} as const satisfies Question;

type AboutAYear = Extract<Question, { readonly kind: 'release-year' }>;

/** "When was APT. released?", with four years to choose from. */
export function aQuestion(over: Partial<Omit<AboutAYear, 'kind'>> = {}): Question {
  return { ...aReleaseYear, ...over };
}

export const gameId = 'g4m3token';

export function aQuestionShow(over: Partial<QuestionShow> = {}): QuestionShow {
  return {
    type: 'question',
    gameId,
    round: 3,
    rounds: 10,
    question: aQuestion(),
    form: 'buttons',
    closesAt: Date.parse('2026-11-26T12:00:20.900Z'),
    hint: undefined,
    paused: false,
    ...over,
  };
}

export function aResult(userId: string, over: Partial<ResultLine> = {}): ResultLine {
  return { userId, right: true, speedMs: 2340, points: 144, streak: 1, place: 1, ...over };
}

export function aRevealShow(over: Partial<RevealShow> = {}): RevealShow {
  return {
    type: 'reveal',
    gameId,
    round: 3,
    rounds: 10,
    question: aQuestion(),
    form: 'buttons',
    outcome: 'settled',
    hinted: false,
    ranked: true,
    results: [],
    stats: undefined,
    ...over,
  };
}

export function aPodiumShow(over: Partial<PodiumShow> = {}): PodiumShow {
  return {
    type: 'podium',
    gameId,
    reason: 'finished',
    settings: defaultSettings,
    roundsPlayed: 10,
    standings: [],
    fastest: undefined,
    longestStreak: undefined,
    ...over,
  };
}

/** A right answer after 2.34 of 20 seconds, with the points that it pays. */
export function aLedgerRow(over: Partial<LedgerRow> = {}): LedgerRow {
  const row = {
    gameId,
    round: 1,
    userId: '1',
    right: true,
    answeredAt: 0,
    speedMs: 2340,
    paidSpeedMs: over.speedMs ?? 2340,
    paceMs: 20_000,
    streakBefore: 0,
    hinted: false,
    ranked: true,
    ...over,
  };
  return { ...row, points: pointsFor({ ...row, speedMs: row.paidSpeedMs }) };
}

export function aPick(over: Partial<PickRecord> = {}): PickRecord {
  return {
    gameId,
    round: 1,
    userId: '1',
    attempt: 1,
    choice: 3,
    guess: undefined,
    verdict: 'right',
    answeredAt: 0,
    speedMs: 2340,
    ...over,
  };
}

export function aPlayedRound(round: number, over: Partial<PlayedRound> = {}): PlayedRound {
  return {
    round,
    question: aQuestion(),
    form: 'buttons',
    state: 'settled',
    pick: undefined,
    ledger: undefined,
    voided: undefined,
    ...over,
  };
}

export function aPlayedGame(rounds: readonly PlayedRound[]): PlayedGame {
  return {
    gameId,
    guildId: '2',
    channelId: '3',
    startedAt: Date.parse('2026-11-26T12:00:00Z'),
    end: { reason: 'finished', endedAt: Date.parse('2026-11-26T12:05:00Z') },
    rounds,
  };
}
