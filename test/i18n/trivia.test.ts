import { describe, expect, it } from 'vitest';

import { en } from '#src/i18n/en.ts';
import { ko } from '#src/i18n/ko.ts';

type Sentence = (...facts: readonly unknown[]) => string;

/** Every sentence of trivia that has facts in it, by its path. */
function sentences(value: object, path: string): readonly (readonly [path: string, write: Sentence])[] {
  return Object.entries(value).flatMap(([key, field]: [string, unknown]) => {
    if (typeof field === 'function') return [[`${path}.${key}`, field as Sentence] as const];
    return typeof field === 'object' && field !== null ? sentences(field, `${path}.${key}`) : [];
  });
}

function ofTrivia(messages: typeof en) {
  const errors = Object.entries(messages.errors).filter(([code]) => /^(?:trivia|catalog)\./.test(code));
  return new Map([
    ...sentences(messages.trivia, 'trivia'),
    ...sentences(messages.triviaBoards, 'triviaBoards'),
    ...sentences(Object.fromEntries(errors), 'errors'),
  ]);
}

/** Stands for any fact, a number, a text, a list or an object of them, and notes which were used. */
function anyFact(name: string, used: Set<string>): unknown {
  return new Proxy(() => undefined, {
    get: (_target, key) => {
      if (key === Symbol.toPrimitive) return () => (used.add(name), 7);
      return anyFact(typeof key === 'string' && name.length < 3 ? `${name}.${key}` : name, used);
    },
    apply: () => anyFact(name, used),
  });
}

function written(write: Sentence): { readonly text: string; readonly used: readonly string[] } {
  const used = new Set<string>();
  const text = write(...[0, 1, 2, 3].slice(0, write.length).map((at) => anyFact(String(at), used)));
  return { text, used: [...used].toSorted() };
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
