import { describe, expect, it } from 'vitest';

import { en } from '#src/i18n/en.ts';
import { ko } from '#src/i18n/ko.ts';

import { sentences, written } from './support/sentences.ts';

function ofTrivia(messages: typeof en) {
  const errors = Object.entries(messages.errors).filter(([code]) => /^(?:trivia|catalog)\./.test(code));
  return new Map([
    ...sentences(messages.trivia, 'trivia'),
    ...sentences(messages.triviaBoards, 'triviaBoards'),
    ...sentences(messages.triviaPath, 'triviaPath'),
    ...sentences(Object.fromEntries(errors), 'errors'),
  ]);
}

const [english, korean] = [ofTrivia(en), ofTrivia(ko)];

describe('the sentences of trivia', () => {
  it.each([...english])('%s has words around its facts in English', (_path, write) => {
    expect(written(write).text).toMatch(/[A-Za-z]/);
  });

  it.each([...korean])('%s is Korean', (_path, write) => {
    expect(written(write).text).toMatch(/[가-힣]/);
  });

  it.each([...english])('%s tells the same facts in both languages', (path, write) => {
    expect(written(korean.get(path) ?? write).used).toEqual(written(write).used);
  });
});
