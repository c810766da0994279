import type { Question } from '#src/domain/trivia/question.ts';
import type { GameRecord, LedgerRow, NewRound, PickRecord } from '#src/app/trivia/ports.ts';
import { pointsFor } from '#src/domain/trivia/scoring.ts';
import { defaultSettings, paceMs } from '#src/domain/trivia/settings.ts';

/** A Thursday noon, UTC. */
export const noon = Date.parse('2026-11-26T12:00:00Z');

export function aQuestion(
  key = 'release-year:apt',
  more: Partial<Pick<Question, 'artistIds' | 'choices' | 'answer'>> = {},
): Question {
  return {
    kind: 'release-year',
    facts: { song: { latin: 'APT.' }, by: [{ latin: 'ROSÉ', hangul: '로제' }], year: 2024 },
    key,
    seed: 7,
    difficulty: 'easy',
    choices: ['2024', '2023', '2022', '2021'].map((text) => ({ type: 'text', text })),
    answer: 0,
    songIds: ['apt'],
    artistIds: ['rose', 'bruno-mars'],
    sources: [{ title: 'An archive', url: 'https://example.org/apt' }],
    proof: [{ type: 'release', id: 'apt', says: '2024', sources: ['archive'] }],
    ...more,
  };
}

export function aGame(id: string, more: Partial<GameRecord> = {}): GameRecord {
  return {
    id,
    guildId: '900000000000000001',
    channelId: `8${[...id]
      .map((sign) => sign.charCodeAt(0) % 10)
      .join('')
      .padStart(14, '0')}`,
    starterId: '1',
    locale: 'en',
    settings: defaultSettings,
    seed: 4_000_000_000,
    plan: [{ key: 'release-year:apt', seed: 7, difficulty: 'easy', typed: false }],
    catalogVersion: '0123456789ab',
    startedAt: noon,
    ...more,
  };
}

export function aRound(gameId: string, round = 1, more: Partial<NewRound> = {}): NewRound {
  return { gameId, round, question: aQuestion(), form: 'buttons', at: noon + round * 60_000, ...more };
}

export function aPick(gameId: string, userId: string, more: Partial<PickRecord> = {}): PickRecord {
  return {
    gameId,
    round: 1,
    userId,
    attempt: 1,
    choice: 0,
    guess: undefined,
    verdict: 'right',
    answeredAt: noon + 65_000,
    speedMs: 5000,
    ...more,
  };
}

export function aGuess(gameId: string, userId: string, more: Partial<PickRecord> = {}): PickRecord {
  return aPick(gameId, userId, { choice: undefined, guess: 'apt', ...more });
}

/** What the pick earns, as the domain would say. */
export function paid(pick: PickRecord, more: Partial<LedgerRow> = {}): LedgerRow {
  const input = {
    right: pick.verdict === 'right',
    speedMs: pick.speedMs,
    paceMs: paceMs.normal,
    streakBefore: 0,
    hinted: false,
    ...more,
  };
  const { gameId, round, userId, answeredAt } = pick;
  const points = pointsFor({ ...input, speedMs: more.paidSpeedMs ?? input.speedMs });
  return { gameId, round, userId, answeredAt, paidSpeedMs: input.speedMs, ranked: true, ...input, points };
}
