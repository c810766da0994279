import { describe, expect, it } from 'vitest';

import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { shippedCatalogDir } from '#src/cli/shipped-catalog.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Question, QuestionKind } from '#src/domain/trivia/question.ts';
import { questionKinds } from '#src/domain/trivia/question.ts';
import { createQuestionBank } from '#src/domain/trivia/questions/bank.ts';

import { faultsOf } from './proof/check-question.ts';
import { readWorld } from './proof/read-world.ts';
import { readingsOf } from './proof/readings.ts';

const bank = createQuestionBank(createCatalogIndex(readCatalogFiles(shippedCatalogDir)));
const readings = readingsOf(readWorld(shippedCatalogDir));

function questionsOf(kind: QuestionKind): readonly Question[] {
  const subjects = bank.subjects.filter((subject) => subject.kind === kind).slice(0, 10);
  return subjects.flatMap(({ key }) => bank.make(key, { seed: 5, difficulty: 'normal' }) ?? []);
}

describe.each(questionKinds)('the proof of %s', (kind) => {
  it('sees when another choice is said to be the answer', () => {
    for (const question of questionsOf(kind)) {
      const answer = (question.answer + 1) % question.choices.length;
      expect(faultsOf(readings, { ...question, answer }), question.key).not.toEqual([]);
    }
  });

  it('sees when a choice is there twice', () => {
    for (const question of questionsOf(kind)) {
      const choices = question.choices.map((choice, at) => (at === 0 ? (question.choices[1] ?? choice) : choice));
      expect(faultsOf(readings, { ...question, choices }), question.key).not.toEqual([]);
    }
  });

  it('sees when one source alone says so', () => {
    for (const question of questionsOf(kind)) {
      const proof = question.proof.map((fact) => ({ ...fact, sources: ['article-crossovers-2024'] }));
      expect(faultsOf(readings, { ...question, proof }), question.key).not.toEqual([]);
    }
  });
});
