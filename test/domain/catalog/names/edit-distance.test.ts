import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRows, editDistance, prefixDistance } from '#src/domain/catalog/names/edit-distance.ts';

/** The last row of the whole table, written for clearness. */
function wholeTable(a: string, b: string): number[] {
  const rows = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  const cell = (i: number, j: number) => rows[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= b.length; j++) {
      const replaced = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] && i > 1 && j > 1 ? cell(i - 2, j - 2) + 1 : Infinity;
      row.push(Math.min(replaced, cell(i - 1, j) + 1, cell(i, j - 1) + 1, swapped));
    }
  }
  return rows[a.length] ?? [];
}

const text = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 9 }).map((letters) => letters.join(''));
const bound = fc.integer({ min: 0, max: 4 });

describe('edit distance', () => {
  it.each([
    ['rose', 'rose', 0],
    ['rose', 'roze', 1],
    ['rose', 'roes', 1],
    ['rose', 'ros', 1],
    ['rose', 'prose', 1],
    ['ca', 'abc', 3],
    ['', 'abc', 3],
  ])('from %j to %j is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
  });

  it('is that of the whole table, cut off one beyond the bound', () => {
    fc.assert(
      fc.property(text, text, bound, (a, b, most) => {
        expect(editDistance(a, b, most)).toBe(Math.min(wholeTable(a, b)[b.length] ?? NaN, most + 1));
      }),
      { numRuns: 500 },
    );
  });

  it('to the best beginning is the least of the last row', () => {
    fc.assert(
      fc.property(text, text, bound, (a, b, most) => {
        expect(prefixDistance(a, b, most)).toBe(Math.min(...wholeTable(a, b), most + 1));
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on what its rows were used for before', () => {
    const rows = createRows(9);
    fc.assert(
      fc.property(text, text, bound, (a, b, most) => editDistance(a, b, most, rows) === editDistance(a, b, most)),
    );
  });
});
