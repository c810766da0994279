import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { lookUpId } from '#commands/trivia/look-up-id.ts';
import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { shippedCatalogDir } from '#src/cli/shipped-catalog.ts';
import { dailyCard } from '#src/discord/views/trivia/daily-card.ts';
import { missesCard } from '#src/discord/views/trivia/misses-card.ts';
import { letterOf } from '#src/discord/views/trivia/question-text.ts';
import { showCard } from '#src/discord/views/trivia/show-card.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { difficulties, questionKinds, type Question } from '#src/domain/trivia/question.ts';
import { createQuestionBank } from '#src/domain/trivia/questions/bank.ts';
import { locales } from '#src/i18n/index.ts';
import { textOn, verdictOn } from '#test/support/trivia/read-card.ts';
import { aPlayedGame, aPlayedRound, aQuestionShow, aRevealShow } from '#test/support/trivia/shows.ts';

const bank = createQuestionBank(createCatalogIndex(readCatalogFiles(shippedCatalogDir)));
const needs = { lookUpId, readsMessages: false };

/** A question of the shipped catalog, of this kind. */
function questionOf(kind: (typeof questionKinds)[number]): fc.Arbitrary<Question> {
  const keys = bank.subjects.filter((subject) => subject.kind === kind).map(({ key }) => key);
  return fc
    .record({ key: fc.constantFrom(...keys), seed: fc.nat(), difficulty: fc.constantFrom(...difficulties) })
    .map(({ key, ...options }) => bank.make(key, options))
    .filter((question) => question !== undefined);
}

describe.each(questionKinds)('a question of the kind %s', (kind) => {
  const form =
    kind === 'in-order' ? fc.constant('menu' as const) : fc.constantFrom('buttons' as const, 'typed' as const);

  it('is asked, revealed, missed and put as a daily in messages that Discord takes, in every language', () => {
    fc.assert(
      fc.property(questionOf(kind), form, fc.constantFrom(...Object.values(locales)), (question, form, messages) => {
        const played = Array.from({ length: 6 }, (_, at) => aPlayedRound(at + 1, { question, form }));
        const daily = { day: '2026-11-26', questions: Array(5).fill(question), answers: [], next: 0, streak: 0 };
        for (const card of [
          showCard(aQuestionShow({ question, form }), messages, needs),
          showCard(aRevealShow({ question, form }), messages, needs),
          missesCard(aPlayedGame(played), 0, messages),
          dailyCard(daily, messages),
        ])
          expect(verdictOn(card)).toBeUndefined();
      }),
      { numRuns: 25 },
    );
  });

  it('is revealed by the letter of its right choice', () => {
    fc.assert(
      fc.property(questionOf(kind), fc.constantFrom(...Object.values(locales)), (question, messages) => {
        const text = textOn(showCard(aRevealShow({ question }), messages, needs));
        expect(text).toMatch(new RegExp(`(?:Right answer|정답): ${letterOf(question.answer)}\\. `));
      }),
      { numRuns: 10 },
    );
  });
});
