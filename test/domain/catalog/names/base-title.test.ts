import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseTitle, namesVersion } from '#src/domain/catalog/names/base-title.ts';

describe('the base of a title', () => {
  it.each([
    ['Butter (Megan Thee Stallion Remix)', 'Butter'],
    ['Butter - Hotter Remix', 'Butter'],
    ['Butter [feat. Someone] (Remix)', 'Butter'],
    ['Butter feat. Someone', 'Butter'],
    ['Love Me - Single Version', 'Love Me'],
    ['APT.', 'APT.'],
    ['(Not) Over', '(Not) Over'],
    ['(Intro)', '(Intro)'],
    ['Blue - Green', 'Blue - Green'],
    ['Defeat', 'Defeat'],
  ])('%j is %j', (title, base) => {
    expect(baseTitle(title)).toBe(base);
  });

  it('has no base of its own and is never empty', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', ' ', '(', ')', ' - remix', ' ft b', '[', ']')), (parts) => {
        const base = baseTitle(parts.join(''));
        expect(baseTitle(base)).toBe(base);
        expect(base === '').toBe(parts.join('').trim() === '');
      }),
    );
  });
});

it.each([
  [' (USHER Remix)', true],
  [' - Live', true],
  [' (feat. Latto)', false],
  [' (Olive)', false],
])('whether the ending %j names a version: %s', (ending, names) => {
  expect(namesVersion(ending)).toBe(names);
});
