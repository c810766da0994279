import { describe, expect, it } from 'vitest';

import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { shippedCatalogDir } from '#src/cli/shipped-catalog.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { createQuestionBank } from '#src/domain/trivia/questions/bank.ts';
import type { Question } from '#src/domain/trivia/question.ts';

const index = createCatalogIndex(readCatalogFiles(shippedCatalogDir));
const bank = createQuestionBank(index);

/** The two of whom a question says that they have no song together. */
function apartIn(question: Question | undefined): readonly string[][] {
  if (question?.kind === 'odd-one-out') return [[question.facts.artist.latin, question.facts.answer.latin]];
  if (question?.kind !== 'true-false' || question.facts.answer) return [];
  const { statement } = question.facts;
  return statement.about === 'together' ? [[statement.first.latin, statement.second.latin]] : [];
}

const told = bank.subjects
  .filter(({ kind }) => kind === 'true-false' || kind === 'odd-one-out')
  .flatMap(({ key }) => [1, 2, 3, 4, 5, 6].map((seed) => bank.make(key, { seed, difficulty: 'hard' })))
  .flatMap(apartIn);

describe('that two artists have no song together', () => {
  it('is never said of two of one scene, of whom the catalog does not collect all songs', () => {
    const named = Map.groupBy(index.catalog.artists, ({ name }) => name);
    const sides = (name = '') => new Set((named.get(name) ?? []).map(({ scene }) => scene === 'korean'));
    expect(told.length).toBeGreaterThan(200);
    // Of two Yunas one is Korean: one reading across the scenes is enough.
    expect(told.filter(([one, other]) => sides(one).union(sides(other)).size < 2)).toEqual([]);
  });

  it.each([
    ['Jung Kook', 'David Guetta'],
    ['ENHYPEN', 'JVKE'],
    ['MONSTA X', 'Steve Aoki'],
    ['JENNIE', 'Diplo'],
    ['TWICE', 'Snoop Dogg'],
    ['Jay Park', 'Dumbfoundead'],
    ['Jimin', 'Charlie Puth'],
  ])('is never said of %s and %s, of whom a song is hinted at somewhere', (...pair) => {
    expect(told.map((one) => one.toSorted().join(' × '))).not.toContain(pair.toSorted().join(' × '));
  });
});

describe('what kind of song it is', () => {
  it.each(['3d', 'ice-cream', 'on-the-street'])(
    'is not asked of %s, which is printed with a guest and without',
    (id) => {
      expect(bank.subject(`song-kind:${id}`)).toBeUndefined();
      expect(bank.subject('song-kind:apt')).toBeDefined();
    },
  );
});
