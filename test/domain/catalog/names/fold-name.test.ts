import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldName, foldWords } from '#src/domain/catalog/names/fold-name.ts';

const same: readonly (readonly [one: string, other: string])[] = [
  ['ROSÉ', 'rose'],
  ['ＲＯＳＥ', 'rose'],
  ['(G)I-DLE', 'g idle'],
  ['Girls’ Generation', "girls' generation"],
  ['Girls Generation', "girls' generation"],
  ['A$AP Rocky', 'asap rocky'],
  ['Ke$ha', 'kesha'],
  ['$uicideboy$', 'suicideboys'],
  ['P!nk', 'pink'],
  ['Panic! At', 'panic at'],
  ['Simon & Garfunkel', 'Simon and Garfunkel'],
  ['Florence + The Machine', 'florence and the machine'],
  ['1 + 1', '1+1'],
  ['Song (feat. Someone)', 'song ft someone'],
  ['Song featuring Someone', 'song feat. someone'],
  ['TOMORROW × TOGETHER', 'tomorrow x together'],
  ['Mø', 'mo'],
  ['Straße', 'STRASSE'],
  ['Æther', 'aether'],
  ['Łódź', 'lodz'],
  ['İstanbul', 'istanbul'],
  ['Чайф', 'ЧАИФ'],
  ['𝓑𝓣𝓢', 'bts'],
  ['\u200bI\u200dU\u202e', 'iu'],
  ['rose \u2764\ufe0f', 'rose'],
  ['\ufe0fro\u00adse\u3164', 'rose'],
  ['로제'.normalize('NFD'), '로제'],
  ['ㄹㅗㅈㅔ', '로제'],
  ['ㅂㅄ', 'ㅂㅂㅅ'],
  ['\u1105\u1169.\u110c', '로ㅈ'],
  ['ﾡﾢ', 'ㄱㄲ'],
  ['ｶﾞﾗｽ', 'ガラス'],
  ['2ⁿᵈ', '2nd'],
  ['…', '...'],
];

const different: readonly (readonly [one: string, other: string])[] = [
  ['1+1', '11'],
  ['...', '???'],
  ['!!!', '...'],
  ['$', '¥$'],
  ['+', '&'],
  ['か', 'が'],
  ['로제', '로재'],
  ['ㅂㅌ', '비타'],
  ['東方神起', '東方'],
  ['ft', 'feat'],
  ['2NE1', '2NE'],
];

describe('foldName', () => {
  it.each(same)('reads %j and %j as one name', (one, other) => {
    expect(foldName(one)).toBe(foldName(other));
    expect(foldName(one)).not.toBe('');
  });

  it.each(different)('keeps %j and %j apart', (one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  it.each(['', '   ', '\u200b', '\u0301', '\n\t'])('folds %j, in which nothing is to be seen, to nothing', (text) => {
    expect(foldName(text)).toBe('');
  });

  it('keeps what people write in other scripts', () => {
    expect(['東方神起', 'Йога', 'しおり', 'ขอ', 'עברית'].map(foldName)).toEqual([
      '東方神起',
      'иога',
      'しおり',
      'ขอ',
      'עברית',
    ]);
  });

  it('splits words where the name has spaces or punctuation, but not at an apostrophe', () => {
    expect(foldWords("Girls' Generation-Oh!GG")).toEqual(['girls', 'generation', 'ohigg']);
    expect(foldWords("Vente Pa' Ca")).toEqual(['vente', 'pa', 'ca']);
  });

  it.each(['가.\u11a8', '\ufc5e\ufc5e', 'ㄱ ㅏ', 'f t'])('closes %j up in one go', (text) => {
    expect(foldName(foldName(text))).toBe(foldName(text));
  });

  it('changes nothing when it is done twice', () => {
    fc.assert(fc.property(anyText, (text) => foldName(foldName(text)) === foldName(text)));
  });

  it('does not mind case or the normal form of the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(foldName(text.normalize('NFD'))).toBe(foldName(text.normalize('NFC')));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii' }), (text) => foldName(text.toUpperCase()) === foldName(text)),
    );
  });

  it('never folds a text with a letter or a digit to nothing', () => {
    fc.assert(fc.property(anyText, (text) => !/[\p{Ll}\p{Lu}\p{Nd}]/u.test(text) || foldName(text) !== ''));
  });
});

/** Any Unicode, and the signs that folding has rules for, close together. */
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme' }),
  fc
    .array(
      fc.constantFrom(
        'a',
        'B',
        'é',
        'ß',
        'İ',
        '1',
        '½',
        '+',
        '&',
        '$',
        '!',
        "'",
        '’',
        ' ',
        '.',
        'ft',
        'ㄱ',
        'ㅏ',
        'ㅄ',
        '가',
        'ᄀ',
        'ᅡ',
        'ﾡ',
        '한',
        '×',
      ),
    )
    .map((parts) => parts.join('')),
);
