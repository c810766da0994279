import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { foldName } from '#src/domain/catalog/names/fold-name.ts';
import { judge } from '#src/domain/trivia/judge/judge.ts';
import { createOtherNames } from '#src/domain/trivia/judge/other-names.ts';
import { know } from '#src/domain/trivia/judge/readings.ts';
import { lettersOf } from '#src/domain/trivia/judge/spelling.ts';

import { invented, judging, shipped, typedAnswer } from './judged.ts';

const catalogs: readonly (readonly [name: string, index: CatalogIndex])[] = [
  ['the catalog that ships', shipped],
  ['the invented catalog', invented],
];

const noise = fc.constantFrom(' ', '\u200b', '\u200f', '\u202e', '\ufe0f', '🔥');
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 130 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        'rose',
        'lisa',
        'bts',
        ' ',
        '&',
        '(',
        ')',
        'ㄹㅗ',
        '제',
        'feat',
        'remix',
        '-',
        '1',
        '+',
        'É',
        'the',
      ),
    )
    .map((parts) => parts.join('')),
);

describe.each(catalogs)('in %s', (_, index) => {
  const at = judging(index);
  const otherNames = createOtherNames(index);
  const answers = [
    ...index.catalog.artists.map(({ id }) => id),
    ...index.catalog.collaborations.map(({ id }) => `song:${id}`),
  ];
  const spellings = answers.flatMap((answer) => typedAnswer(index, answer).accepted.map((text) => ({ answer, text })));
  const anAnswer = fc.constantFrom(...answers);
  const aSpelling = fc.constantFrom(...spellings);
  const letters = (text: string) => /\p{L}|\p{N}/u.test(text);

  it('every accepted spelling is right, whatever its case, accents, form, spaces and signs that nobody sees', () => {
    const disguises: readonly ((text: string) => string)[] = [
      (text) => text.toLowerCase(),
      (text) => text.toUpperCase(),
      (text) => text.normalize('NFD'),
      (text) => text.normalize('NFKC'),
      (text) => text.normalize('NFD').replace(/[\u0300-\u036f]/gu, ''),
      (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, '  '),
      (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, '-'),
      (text) => text.replace(/(?<=\p{L}) (?=\p{L})/gu, ''),
      (text) => (letters(text) ? `"${text}."` : text),
    ];
    fc.assert(
      fc.property(
        aSpelling,
        fc.constantFrom(...disguises),
        noise,
        noise,
        ({ answer, text }, disguise, before, after) => {
          const sign = letters(text) ? [before, after] : [' ', '\u200b'];
          expect(at(answer, `${sign[0]}${disguise(text)}${sign[1]}`)).toEqual({ verdict: 'right', because: 'exact' });
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('an accepted spelling of one thing is right for another only when both have it', () => {
    fc.assert(
      fc.property(aSpelling, anAnswer, ({ text }, other) => {
        const { accepted } = typedAnswer(index, other);
        const shared = accepted.map(lettersOf).includes(lettersOf(text));
        // Who has no song is nobody whom a player could mean: such a name is judged as any other text.
        fc.pre(shared || otherNames(accepted)(text));
        expect(at(other, text).verdict).toBe(shared ? 'right' : 'wrong');
      }),
      { numRuns: 2000 },
    );
  });

  it('two answers in one message are never right, in any order and however joined', () => {
    const joined = fc.constantFrom(' & ', ' + ', ', ', '/', ' or ', ' ', '\n', ' and ');
    // Signs beside letters are read as punctuation: "Rosé !!!" names nobody called "!!!".
    const artist = fc.constantFrom(...index.catalog.artists.filter(({ name }) => letters(name)));
    fc.assert(
      fc.property(artist, artist, joined, fc.boolean(), (one, other, sign, first) => {
        const text = first ? `${one.name}${sign}${other.name}` : `${other.name}${sign}${one.name}`;
        const { accepted } = typedAnswer(index, one.id);
        const own = accepted.map(lettersOf);
        // "EVERGLOW U" is a slip where nobody could mean U, who has no song.
        fc.pre(otherNames(accepted)(other.name));
        fc.pre(!own.includes(lettersOf(text)) && !own.includes(lettersOf(other.name)));
        // Yena is Yang Yena's given name too.
        fc.pre(!own.some((spelling) => spelling.endsWith(lettersOf(other.name))));
        expect(at(one.id, text).verdict).not.toBe('right');
      }),
      { numRuns: 1000 },
    );
  });

  it('a part of a spelling is right only when it is nearly another spelling itself', () => {
    fc.assert(
      fc.property(aSpelling, fc.nat(), fc.nat(), ({ answer, text }, from, length) => {
        const folded = foldName(text);
        const start = from % folded.length;
        const part = folded.slice(start, start + (length % folded.length));
        fc.pre(part.length < folded.length - 3);
        const { spellings } = know(typedAnswer(index, answer), () => false);
        const others = spellings.map((one) => one.text).filter((other) => lettersOf(other) !== lettersOf(text));
        const without = judge(part, { accepted: others }, () => false).verdict;
        expect(at(answer, part).verdict === 'right' && without !== 'right').toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('a random word is never right', () => {
    const word = fc.string({ unit: fc.constantFrom(...'bcdfghjklmnpqrstvwxz'), minLength: 9, maxLength: 30 });
    fc.assert(fc.property(anAnswer, word, (answer, guess) => at(answer, guess).verdict === 'wrong'));
  });

  it('any text has one verdict, the same each time', () => {
    fc.assert(
      fc.property(anAnswer, anyText, (answer, guess) => {
        const verdict = at(answer, guess);
        expect(['right', 'close', 'wrong']).toContain(verdict.verdict);
        expect(at(answer, guess)).toEqual(verdict);
      }),
      { numRuns: 500 },
    );
  });

  it('the longest text allowed is judged in a moment', () => {
    const guesses = [
      'a '.repeat(50),
      'the '.repeat(25),
      'ㅂ'.repeat(100),
      'eu'.repeat(20),
      '((('.repeat(33),
      'x - '.repeat(25),
    ];
    const judged = answers.flatMap((answer) => {
      const typed = typedAnswer(index, answer);
      return guesses.map((guess) => judge(guess, typed, otherNames(typed.accepted)).verdict);
    });
    expect(new Set(judged)).toEqual(new Set(['wrong']));
  });
});
