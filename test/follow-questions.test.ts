import { beforeEach, describe, expect, it } from 'vitest';

import { createCatalogIndex, type CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { createQuestionBank } from '#src/domain/trivia/questions/bank.ts';
import { followQuestions } from '#src/follow-questions.ts';
import { makeUpCatalog } from '#test/domain/trivia/questions/made-up-catalog.ts';

const indexOf = (seed: number): CatalogIndex =>
  createCatalogIndex({ ...makeUpCatalog(seed, { artists: 60, songs: 150 }), version: String(seed).padStart(12, '0') });
const [first, second, third] = [indexOf(1), indexOf(2), indexOf(3)];

let index: CatalogIndex;
let questions: ReturnType<typeof followQuestions>;
let swap: (next: CatalogIndex) => void;
beforeEach(() => {
  index = first;
  const calls: (() => void)[] = [];
  questions = followQuestions({ index: () => index, onNew: (call) => void calls.push(call) });
  swap = (next) => {
    index = next;
    for (const call of calls) call();
  };
});

const version = () => questions().bank.version;

describe('questions of a catalog that changes', () => {
  it('come from the catalog before until those of the new one are made, which takes many turns', async () => {
    let turns = 0;
    const count = () => {
      turns += 1;
      if (version() === first.catalog.version) setImmediate(count);
    };
    swap(second);
    setImmediate(count);
    expect(version()).toBe(first.catalog.version);

    await expect.poll(version, { timeout: 20_000 }).toBe(second.catalog.version);
    expect(turns).toBeGreaterThan(1);
    expect(questions().bank.subjects).toEqual(createQuestionBank(second).subjects);
  });

  it('are never made of a catalog that is gone by then', async () => {
    const seen = new Set<string>();
    swap(second);
    swap(third);

    await expect.poll(() => seen.add(version()).has(third.catalog.version), { timeout: 20_000 }).toBe(true);
    expect([...seen]).not.toContain(second.catalog.version);
  });
});
