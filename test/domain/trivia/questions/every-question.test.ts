import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import { difficulties, questionKinds } from '#src/domain/trivia/question.ts';
import type { Question } from '#src/domain/trivia/question.ts';
import { createQuestionBank } from '#src/domain/trivia/questions/bank.ts';

import { makeUpCatalog } from './made-up-catalog.ts';
import { faultsOf } from './proof/check-question.ts';
import { readWorld } from './proof/read-world.ts';
import { readingsOf } from './proof/readings.ts';
import type { World } from './proof/world.ts';
import { worldOf } from './proof/world-of.ts';

const shippedDir = fileURLToPath(new URL('../../../../prisma/catalog', import.meta.url));

function* everyQuestion(catalog: Catalog, seeds: readonly number[]): Generator<Question> {
  const bank = createQuestionBank(createCatalogIndex(catalog));
  for (const { key } of bank.subjects) {
    for (const difficulty of difficulties) {
      for (const seed of seeds) {
        const question = bank.make(key, { seed, difficulty });
        if (question === undefined) throw new Error(`${key} is listed and not made`);
        yield question;
      }
    }
  }
}

function allFaults(catalog: Catalog, world: World, seeds: readonly number[]): readonly string[] {
  const readings = readingsOf(world);
  return [...everyQuestion(catalog, seeds)].flatMap((question) => faultsOf(readings, question));
}

describe('every question of the shipped catalog', () => {
  const catalog = readCatalogFiles(shippedDir);

  it('has exactly one right answer, by the files and a check that shares nothing with what made it', () => {
    expect(allFaults(catalog, readWorld(shippedDir), [1, 2, -3])).toEqual([]);
  });

  it('is the same again from the same key, seed and difficulty', () => {
    const texts = () => everyQuestion(catalog, [11]).map((question) => JSON.stringify(question));
    const again = texts();

    // Compared one by one: tens of thousands at once take the comparison itself half a minute.
    for (const text of texts()) expect(again.next().value).toBe(text);
    expect(again.next().done).toBe(true);
  });

  it('is there in every kind', () => {
    const { subjects } = createQuestionBank(createCatalogIndex(catalog));

    expect([...new Set(subjects.map(({ kind }) => kind))]).toEqual([...questionKinds]);
    expect(new Set(subjects.map(({ key }) => key)).size).toBe(subjects.length);
    for (const { key, prior } of subjects) {
      expect(key.length, key).toBeLessThanOrEqual(120);
      expect(prior, key).toBeGreaterThanOrEqual(0);
      expect(prior, key).toBeLessThanOrEqual(1);
    }
  });
});

describe('every question of catalogs that are crowded with traps', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('has exactly one right answer (catalog %i)', (seed) => {
    const catalog = makeUpCatalog(seed, { artists: 40 + 10 * seed, songs: 60 });

    expect(allFaults(catalog, worldOf(catalog), [1, 2])).toEqual([]);
  });
});
