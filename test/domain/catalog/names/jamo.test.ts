import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  composeJamo,
  initialsBegin,
  initialsOf,
  looksLikeInitials,
  toLetters,
} from '#src/domain/catalog/names/jamo.ts';

const syllables = fc.array(fc.integer({ min: 0xac00, max: 0xd7a3 }), { minLength: 1, maxLength: 6 });
const hangul = syllables.map((codes) => String.fromCodePoint(...codes));

describe('Hangul in letters', () => {
  it('takes syllables apart as they are typed', () => {
    expect(toLetters('방ㅌ')).toBe('ㅂㅏㅇㅌ');
    expect(toLetters('rose 로')).toBe('rose ㄹㅗ');
    expect(toLetters('rose')).toBe('rose');
  });

  it('makes a half-typed name a plain beginning of the whole one', () => {
    for (const typed of ['ㄹ', '로', 'ㄹㅗ', '로ㅈ', '롲', '로제']) {
      expect(toLetters('로제').startsWith(toLetters(typed))).toBe(true);
    }
  });

  it('joins typed letters into the syllables they spell and leaves the rest', () => {
    expect(composeJamo('ㄱㅏㄴㄷㅏ')).toBe('간다');
    expect(composeJamo('ㄱㅏㄴㅏ')).toBe('가나');
    expect(composeJamo('ㅂㅌㅅ')).toBe('ㅂㅌㅅ');
    expect(composeJamo('ㅏㄱ')).toBe('ㅏㄱ');
  });

  it('has the same letters before and after joining', () => {
    fc.assert(fc.property(hangul, (name) => toLetters(composeJamo(toLetters(name))) === toLetters(name)));
  });
});

describe('initial consonants', () => {
  it('are those of every syllable', () => {
    expect(initialsOf('방탄소년단')).toBe('ㅂㅌㅅㄴㄷ');
    expect(initialsOf('엔시티127')).toBe('ㅇㅅㅌ127');
  });

  it('begin the name they were taken from, also mixed with syllables', () => {
    fc.assert(
      fc.property(hangul, fc.nat(), (name, at) => {
        const cut = at % name.length;
        expect(initialsBegin(initialsOf(name), name)).toBe(true);
        expect(initialsBegin(name.slice(0, cut) + initialsOf(name.slice(cut)), name)).toBe(true);
      }),
    );
  });

  it.each(['ㅂㅅ', 'ㅌㅂ', '방소', 'ㅂㅌㅅㄴㄷㄷ', '바ㅌ'])('%s does not begin 방탄소년단', (typed) => {
    expect(initialsBegin(typed, '방탄소년단')).toBe(false);
  });

  it('may end in a syllable that is still being typed', () => {
    expect(initialsBegin('ㅂ타', '방탄소년단')).toBe(true);
  });

  it.each([
    ['ㅂㅌ', true],
    ['방ㅌ', true],
    ['ㅂ', false],
    ['방탄', false],
    ['ㅓㅏ', false],
    ['ㅠㅅㄴ', false],
    ['bts', false],
  ])('whether %s may be initials: %s', (typed, may) => {
    expect(looksLikeInitials(typed)).toBe(may);
  });
});
