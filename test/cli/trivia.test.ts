import { describe, expect, it } from 'vitest';

import { openLookups } from '#src/cli/collab-program.ts';
import { answer } from '#src/cli/run.ts';
import { shippedCatalogDir } from '#src/cli/shipped-catalog.ts';
import { triviaProgram } from '#src/cli/trivia-program.ts';
import { questionKinds } from '#src/domain/trivia/question.ts';
import { smallCatalog, written } from '#test/catalog-files/small-catalog.ts';

import { jsonOf } from './run-cli.ts';

const shipped = openLookups(shippedCatalogDir);
const program = triviaProgram((dir) => (dir === shippedCatalogDir ? shipped : openLookups(dir)));
const trivia = (...args: string[]) => answer(program, args);

interface Told {
  readonly kind: string;
  readonly key: string;
  readonly seed: number;
  readonly difficulty: string;
  readonly prompt: { readonly en: string; readonly ko: string };
  readonly choices: readonly string[];
  readonly answer: number | string;
  readonly accepted?: readonly string[];
  readonly explanation: string;
  readonly explanationKo: string;
  readonly sources: readonly { readonly title: string }[];
  readonly proof: readonly object[];
}

const questions = (...args: string[]) => jsonOf(trivia('question', ...args, '--json')) as readonly Told[];

describe('trivia question', () => {
  it('gives one question as a list of one, with everything that it rests on', () => {
    const ran = trivia('question', '--kind', 'release-year', '--seed', '4', '--json');
    const [question, ...others] = jsonOf(ran) as readonly Told[];

    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(others).toEqual([]);
    expect(question).toMatchObject({
      kind: 'release-year',
      seed: 4,
      explanation: expect.stringContaining('came out in'),
    });
    expect(question?.prompt.ko).toMatch(/[가-힣]/u);
    expect(question?.explanationKo).toMatch(/[가-힣]/u);
    expect(question?.choices).toHaveLength(4);
    expect(question?.choices[Number(question.answer)]).toMatch(/^\d{4}$/u);
    expect(question?.sources.length).toBeGreaterThan(0);
    expect(question?.proof).toMatchObject([{ type: 'release', id: expect.any(String), sources: expect.any(Array) }]);
  });

  it('gives the same for the same seed and others for another', () => {
    const seeded = (seed: string) => trivia('question', '--seed', seed, '--count', '20', '--json').stdout;

    expect(seeded('12')).toBe(seeded('12'));
    expect(seeded('12')).not.toBe(seeded('13'));
    expect(seeded('-5'.replace('-', ''))).not.toBe(seeded('6'));
  });

  it('gives different questions of all kinds by turns', () => {
    const made = questions('--seed', '3', '--count', '500');

    expect(new Set(made.map(({ key }) => key)).size).toBe(500);
    expect(new Set(made.slice(0, questionKinds.length).map(({ kind }) => kind)).size).toBe(questionKinds.length);
  });

  it('begins again with other choices when a kind has no more', () => {
    const made = questions('--seed', '3', '--count', '500', '--kind', 'appears-on');

    expect(new Set(made.map(({ key }) => key)).size).toBeLessThan(500);
    expect(new Set(made.map(({ key, seed }) => `${key} ${seed}`)).size).toBe(500);
  });

  it('keeps to a difficulty, and mixes all three without one', () => {
    const made = (...args: string[]) =>
      new Set(questions('--seed', '3', '--count', '60', ...args).map(({ difficulty }) => difficulty));

    expect(made('--difficulty', 'hard')).toEqual(new Set(['hard']));
    expect(made()).toEqual(new Set(['easy', 'normal', 'hard']));
  });

  it('gives typed questions with the answer as text and every spelling that is right', () => {
    const made = questions('--seed', '3', '--count', '30', '--answers', 'typed');

    for (const { choices, answer, accepted } of made) {
      expect(choices).toEqual([]);
      expect(accepted).toContain(answer);
    }
  });

  it('is readable by default', () => {
    const { stdout } = trivia('question', '--kind', 'which-first', '--seed', '1');

    expect(stdout).toMatch(/^Which of these songs came out first\? \[which-first, \w+\]\n {2}[*-] /u);
  });

  it.each([
    [['--kind', 'riddle', '--seed', '1'], '--kind is one of who-is-on'],
    [['--difficulty', 'brutal', '--seed', '1'], '--difficulty is one of easy'],
    [['--seed', '1.5'], '--seed is a whole number, not "1.5"'],
    [['--seed', '99999999999999999999'], '--seed is a whole number'],
    [['--seed', ''], '--seed is a whole number'],
    [[], 'A --seed is needed'],
    [['--seed', '1', '--count', '0'], '--count is a number from 1 to 500'],
    [['--seed', '1', '--count', '501'], '--count is a number from 1 to 500'],
    [['--seed', '1', '--answers', 'sung'], '--answers is choices or typed'],
    [['--seed', '1', '--answer', 'x'], '"question" has no option --answer'],
    [['--seed', '1', 'apt'], '"question" takes no text'],
    [['--seed', '1', '--loud'], "Unknown option '--loud'"],
  ])('refuses %j with a sentence', (args, sentence) => {
    const ran = trivia('question', ...args, '--json');

    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain(sentence);
    expect(jsonOf(ran)).toMatchObject({ error: { code: 'usage' } });
  });

  it('says so when a catalog makes no such question', () => {
    const dir = written(smallCatalog());

    expect(trivia('question', '--seed', '1', '--kind', 'in-order', '--dir', dir, '--json')).toMatchObject({
      exitCode: 1,
      stderr: 'This catalog makes no such question.\n',
    });
  });
});

describe('trivia kinds', () => {
  it('lists every kind with how many questions it makes', () => {
    const kinds = jsonOf(trivia('kinds', '--json')) as readonly { kind: string; name: object; questions: number }[];

    expect(kinds.map(({ kind }) => kind)).toEqual([...questionKinds]);
    expect(kinds.every(({ questions }) => questions > 0)).toBe(true);
    expect(kinds[0]).toMatchObject({ name: { en: 'Who is on it', ko: '참여 아티스트' } });
  });

  it('has no options', () => {
    expect(trivia('kinds', '--seed', '1')).toMatchObject({ exitCode: 2, stdout: '' });
  });
});

describe('trivia judge', () => {
  it('judges as in play', () => {
    expect(jsonOf(trivia('judge', 'rose', '--answer', 'ROSÉ', '--json'))).toMatchObject({ verdict: 'right' });
    expect(jsonOf(trivia('judge', 'blackpink', '--answer', 'ROSÉ', '--json'))).toMatchObject({ verdict: 'wrong' });
  });

  it.each([
    [['--answer', 'ROSÉ'], '"judge" needs one guess'],
    [['a', 'b', '--answer', 'ROSÉ'], '"judge" needs one guess'],
    [['rose'], '"judge" needs --answer'],
    [['rose', '--answer', 'ROSÉ', '--seed', '1'], '"judge" has no option --seed'],
  ])('refuses %j with a sentence', (args, sentence) => {
    const ran = trivia('judge', ...args);

    expect(ran.exitCode).toBe(2);
    expect(ran.stderr).toContain(sentence);
  });
});
