import { describe, expect, it } from 'vitest';
import { editDistance } from '#src/domain/catalog/names/edit-distance.ts';
import { foldName } from '#src/domain/catalog/names/fold-name.ts';

import { makeUpHangul, makeUpNames } from './made-up-names.ts';
import { boundOf, queriesOf } from './queries.ts';
import { createAmbiguityCheck } from './unambiguous.ts';

const seed = 7;
const names = makeUpNames(1500, seed);
const korean = makeUpHangul(600, seed);
const folded = names.map(({ name }) => foldName(name));

describe(`queries for the measurement of the search (seed ${seed})`, () => {
  it('are the same whenever they are made', () => {
    expect(makeUpNames(1500, seed)).toEqual(names);
    const twice = [0, 1].map(() => queriesOf('substitution', names, { count: 50, seed }));
    expect(twice[0]).toEqual(twice[1]);
    expect(twice[0]).toHaveLength(50);
  });

  it.each(['deletion', 'transposition', 'substitution'] as const)('of %s are one edit from a name', (kind) => {
    const queries = queriesOf(kind, names, { count: 300, seed });
    expect(queries.filter(({ right }) => !folded.includes(right))).toEqual([]);
    expect(queries.filter(({ text, right }) => editDistance(foldName(text), right) !== 1)).toEqual([]);
  });

  it('can mean one name only when no other begins so and none is as near', () => {
    const isAlone = createAmbiguityCheck(names);
    for (const query of queriesOf('deletion', names, { count: 200, seed })) {
      const typed = foldName(query.text);
      const rivals = folded.filter(
        (name) => name !== query.right && (name.startsWith(typed) || editDistance(typed, name) <= 1),
      );
      expect([query.text, isAlone('deletion', query)]).toEqual([query.text, rivals.length === 0]);
    }
    for (const query of queriesOf('prefix', names, { count: 200, seed })) {
      const begun = new Set(folded.filter((name) => name.startsWith(foldName(query.text))));
      expect([query.text, isAlone('prefix', query)]).toEqual([query.text, begun.size === 1]);
    }
  });

  it('of initials have as many answers as names with them, and a shorter list cannot hold all', () => {
    const queries = queriesOf('initials', korean, { count: 600, seed });
    const bound = boundOf('initials', queries, korean, 2);
    expect(bound).toBeGreaterThan(0.3);
    expect(bound).toBeLessThan(1);
    expect(boundOf('initials', queries, korean, 600)).toBe(1);
  });
});
