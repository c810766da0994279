import { describe, expect, it } from 'vitest';
import { typosBetween, withinTypos } from '#src/domain/catalog/names/typos.ts';

describe('typos', () => {
  it.each([
    ['rosé', 'ROSE'],
    ['blakpink', 'BLACKPINK'],
    ['balckpikn', 'BLACKPINK'],
    ['wnedy', 'Wendy'],
    ['Halsy', 'Halsey'],
    ['selena gomes', 'Selena Gomez'],
    ['방탄소냔단', '방탄소년단'],
    ['블랙핑그', '블랙핑크'],
    ['nct127', 'NCT 127'],
    ['nct 127', 'NTC 127'],
    ['megan the stallion', 'Megan Thee Stallion'],
  ])('%j is %j', (guess, answer) => {
    expect(withinTypos(guess, answer)).toBe(true);
  });

  it.each([
    ['rosy', 'ROSÉ'],
    ['jinn', 'Jin'],
    ['iu', 'IX'],
    ['수민', '수빈'],
    ['로재', '로제'],
    ['nct 128', 'NCT 127'],
    ['blink 183', 'blink-182'],
    ['wen', 'Wendy'],
    ['wnedi', 'Wendy'],
    ['tlackpind', 'BLACKPINK'],
    ['blkpnk', 'BLACKPINK'],
    ['', ''],
    ['', 'Wendy'],
    ['...', '!!!'],
  ])('%j is not %j', (guess, answer) => {
    expect(withinTypos(guess, answer)).toBe(false);
  });

  it('are counted', () => {
    expect(typosBetween('blackpink', 'blackpink')).toBe(0);
    expect(typosBetween('balckpink', 'blackpink')).toBe(1);
    expect(typosBetween('balckpinc', 'blackpink')).toBe(2);
    expect(typosBetween('balckpinc', 'blackpinkk')).toBeUndefined();
  });
});
