import { describe, expect, it } from 'vitest';

import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { shippedCatalogDir } from '#src/cli/shipped-catalog.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Question } from '#src/domain/trivia/question.ts';
import { choiceWords, questionKinds } from '#src/domain/trivia/question.ts';
import { createQuestionBank } from '#src/domain/trivia/questions/bank.ts';
import { en } from '#src/i18n/en.ts';
import type { Messages } from '#src/i18n/index.ts';
import { ko } from '#src/i18n/ko.ts';

const bank = createQuestionBank(createCatalogIndex(readCatalogFiles(shippedCatalogDir)));
const questions = bank.subjects.flatMap(({ key }) =>
  [3, 4].flatMap((seed) => bank.make(key, { seed, difficulty: 'normal' }) ?? []),
);
const locales = [
  ['en', en],
  ['ko', ko],
] as const;

function say(what: 'ask' | 'explain', { questions }: Messages, { kind, facts }: Question): string {
  return (questions[kind][what] as (facts: Question['facts']) => string)(facts);
}

describe.each(locales)('the texts in %s', (language, messages) => {
  it('say every question and why, in one plain and short text', () => {
    for (const question of questions) {
      for (const text of [say('ask', messages, question), say('explain', messages, question)]) {
        expect(text.length, text).toBeGreaterThan(8);
        expect(text.length, text).toBeLessThanOrEqual(300);
        expect(text, question.key).not.toMatch(/undefined|null|NaN|\[object|\*\*|  /u);
        expect(text, question.key).toBe(text.trim());
      }
    }
  });

  it('ask in sentences of their own language', () => {
    for (const question of questions) {
      const sentence = say('ask', messages, question).replaceAll(/“[^”]*”/gu, '');
      expect(/[가-힣]/u.test(sentence), sentence).toBe(language === 'ko');
    }
  });

  it('name every kind and every word of a choice', () => {
    const names = questionKinds.map((kind) => messages.questions[kind].name);
    const words = choiceWords.map((word) => messages.choiceWords[word]);

    for (const text of [...names, ...words]) expect(text.trim()).not.toBe('');
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(words).size).toBe(words.length);
  });

  it('stay short however long the names and however many the artists are', () => {
    const name = { latin: 'N'.repeat(200), hangul: '가'.repeat(200) };
    const names = Array.from({ length: 30 }, () => name);
    const { ask, explain } = messages.questions['who-is-on'];
    const facts = { song: name, year: 2020, others: names, answer: name };

    for (const text of [ask(facts), explain(facts)]) expect(text.length).toBeLessThanOrEqual(300);
  });
});

describe('a Korean reader', () => {
  it('sees Hangul names where there are any', () => {
    const facts = {
      song: { latin: 'APT.', hangul: '아파트' },
      year: 2024,
      others: [{ latin: 'Bruno Mars' }],
      answer: { latin: 'ROSÉ', hangul: '로제' },
    };

    expect(ko.questions['who-is-on'].ask(facts)).toBe('“아파트”(2024)에 Bruno Mars 외에 또 누가 참여했을까요?');
    expect(en.questions['who-is-on'].explain(facts)).toBe('ROSÉ is on “APT.” (2024) with Bruno Mars.');
  });
});
