import type { Question } from '#src/domain/trivia/question.ts';

/** JSON has no `undefined`: the gap in a credit comes back from the database as null. */
export function questionOf(stored: unknown): Question {
  const question = stored as Question; // what `JSON.stringify` of one was stored as
  if (question.kind !== 'complete-credit') return question;
  const credit = question.facts.credit.map((name) => name ?? undefined);
  return { ...question, facts: { ...question.facts, credit } };
}

/** Each artist once, as accuracy counts them. */
export function artistsOf({ artistIds }: Question): string[] {
  return [...new Set(artistIds)];
}
