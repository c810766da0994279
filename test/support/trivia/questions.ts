import type { Question } from '#src/domain/trivia/question.ts';

/** A question as a game sees it; what it asks does not matter. Right is the first choice, or "right" typed. */
export function aQuestion(key = 'release-year:apt', { choices = 4, seed = 1 } = {}): Question {
  return {
    kind: 'release-year',
    facts: { song: { latin: 'APT.' }, by: [{ latin: 'ROSÉ' }], year: 2024 },
    key,
    seed,
    difficulty: 'normal',
    choices: Array.from({ length: choices }, (_, at) => ({ type: 'text', text: String(2024 - at) })),
    answer: 0,
    typed: { accepted: ['right'], shown: { latin: 'Right Answer' } },
    songIds: ['apt'],
    artistIds: ['rose'],
    sources: [{ title: 'A source' }],
    proof: [{ type: 'release', id: 'apt', says: 'released 2024-10-18', sources: ['a', 'b'] }],
  };
}
