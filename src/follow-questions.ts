import { setImmediate } from 'node:timers/promises';

import type { QuestionSource } from './app/trivia/questions.ts';
import type { CatalogIndex } from './domain/catalog/catalog-index.ts';
import { createOtherNames } from './domain/trivia/judge/other-names.ts';
import { createQuestionBank, questionBankSteps } from './domain/trivia/questions/bank.ts';
import type { CatalogFollower } from './live-catalog.ts';

/** So long nobody else may have a turn. */
const turnMs = 10;

/**
 * What can be asked of the catalog. Of the first one it is worked out at once, of every later one in the background: until that is
 * done, questions come from the catalog before it.
 */
export function followQuestions({ index, onNew }: Pick<CatalogFollower, 'index' | 'onNew'>): () => QuestionSource {
  let source = sourceOf(index(), createQuestionBank(index()));
  onNew(() => void follow(index()));

  async function follow(mine: CatalogIndex): Promise<void> {
    const steps = questionBankSteps(mine);
    while (index() === mine) {
      await setImmediate();
      const turnEndsAt = performance.now() + turnMs;
      let step = steps.next();
      while (!step.done && performance.now() < turnEndsAt) step = steps.next();
      if (!step.done) continue;
      source = sourceOf(mine, step.value);
      return;
    }
  }

  return () => source;
}

function sourceOf(index: CatalogIndex, bank: QuestionSource['bank']): QuestionSource {
  return { bank, otherNames: createOtherNames(index) };
}
