import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { PlanInput } from '#src/domain/trivia/plan.ts';
import { planGame } from '#src/domain/trivia/plan.ts';
import type { QuestionBank, QuestionKind, Subject } from '#src/domain/trivia/question.ts';
import { questionKinds } from '#src/domain/trivia/question.ts';
import { difficultyOf } from '#src/domain/trivia/questions/difficulty.ts';
import type { GameSettings, PlannedQuestion } from '#src/domain/trivia/settings.ts';
import { answerModes, defaultSettings, gameDifficulties, roundCounts } from '#src/domain/trivia/settings.ts';

function aSubject(id: string, over: Partial<Subject> = {}): Subject {
  const kind: QuestionKind = over.kind ?? 'who-is-on';
  const own = { kind, artistIds: [`by-${id}`], songIds: [`song-${id}`], year: 2020, prior: 0.5, typeable: false };
  return { key: `${kind}:${id}`, ...own, ...over };
}

function bankOf(subjects: readonly Subject[]): QuestionBank {
  const byKey = new Map(subjects.map((subject) => [subject.key, subject]));
  return { version: 'v', subjects, subject: (key) => byKey.get(key), make: () => undefined };
}

/** Six kinds with twenty questions each, from easy to hard. */
const many = questionKinds
  .slice(0, 6)
  .flatMap((kind, of) =>
    Array.from({ length: 20 }, (_, at) =>
      aSubject(`${of}-${at}`, { kind, prior: at / 20, typeable: at % 2 === 0, year: 2000 + at }),
    ),
  );

function inputOf(settings: Partial<GameSettings>, over: Partial<PlanInput> = {}): PlanInput {
  return {
    bank: bankOf(many),
    settings: { ...defaultSettings, ...settings },
    seed: 7,
    recent: [],
    withdrawn: new Set(),
    answered: new Map(),
    ...over,
  };
}

function plannedBy(input: PlanInput): readonly PlannedQuestion[] {
  const planned = planGame(input);
  if (planned.type !== 'planned') throw new Error(`too small: ${planned.available}`);
  return planned.plan;
}

const keysOf = (plan: readonly PlannedQuestion[]) => plan.map(({ key }) => key);
const subjectOf = (key: string) => many.find((subject) => subject.key === key) ?? aSubject('none');

describe('a plan', () => {
  it('has as many rounds as are asked for, none of them twice, whatever the settings and the seed', () => {
    const settings = fc.record({
      rounds: fc.constantFrom(...roundCounts),
      difficulty: fc.constantFrom(...gameDifficulties),
      answers: fc.constantFrom(...answerModes),
    });
    const recent = fc.subarray(keysOf(many as unknown as readonly PlannedQuestion[]));

    fc.assert(
      fc.property(settings, fc.integer(), recent, (chosen, seed, recent) => {
        const plan = plannedBy(inputOf(chosen, { seed, recent }));

        expect(plan).toHaveLength(chosen.rounds);
        expect(new Set(keysOf(plan)).size).toBe(chosen.rounds);
        expect(plan.every(({ seed }) => Number.isSafeInteger(seed) && seed >= 0)).toBe(true);
      }),
    );
  });

  it('is the same for the same input, and another one for another seed', () => {
    expect(planGame(inputOf({}))).toEqual(planGame(inputOf({})));
    expect(keysOf(plannedBy(inputOf({}, { seed: 8 })))).not.toEqual(keysOf(plannedBy(inputOf({}))));
  });

  it('says how many questions fit when they are too few, withdrawn ones aside', () => {
    const bank = bankOf(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => aSubject(id)));
    const withdrawn = new Set(['who-is-on:a', 'who-is-on:b']);

    expect(planGame(inputOf({ rounds: 5 }, { bank })).type).toBe('planned');
    expect(planGame(inputOf({ rounds: 5 }, { bank, withdrawn }))).toEqual({ type: 'too-small', available: 4 });
  });

  it('asks every kind about as often as any other', () => {
    const kinds = plannedBy(inputOf({ rounds: 30 })).map(({ key }) => subjectOf(key).kind);
    const counts = questionKinds.slice(0, 6).map((kind) => kinds.filter((one) => one === kind).length);

    expect(counts).toEqual([5, 5, 5, 5, 5, 5]);
  });
});

describe('filters', () => {
  it('keep to the artist', () => {
    const about = Array.from({ length: 6 }, (_, at) => aSubject(`x${at}`, { artistIds: ['bts', `other${at}`] }));
    const plan = plannedBy(inputOf({ rounds: 5, artistId: 'bts' }, { bank: bankOf([...many, ...about]) }));

    expect(keysOf(plan).every((key) => key.startsWith('who-is-on:x'))).toBe(true);
  });

  it('keep to the years, with all songs of a question, and leave out what has no year', () => {
    const plan = plannedBy(inputOf({ rounds: 10, from: 2005, until: 2009 }));
    expect(plan.map(({ key }) => subjectOf(key).year ?? 0).every((year) => year >= 2005 && year <= 2009)).toBe(true);

    const odd = [aSubject('timeless', { year: undefined }), aSubject('wide', { since: 1999, year: 2006 })];
    expect(planGame(inputOf({ rounds: 5, from: 2005, until: 2009 }, { bank: bankOf(odd) }))).toEqual({
      type: 'too-small',
      available: 0,
    });
    expect(planGame(inputOf({ rounds: 5, from: 1990 }, { bank: bankOf(odd) }))).toMatchObject({ available: 1 });
  });

  it('keep to what can be typed', () => {
    const typed = plannedBy(inputOf({ rounds: 30, answers: 'typed' }));
    expect(typed.every(({ key, typed }) => typed && subjectOf(key).typeable)).toBe(true);

    expect(plannedBy(inputOf({ answers: 'choices' })).some(({ typed }) => typed)).toBe(false);
  });

  it('ask for a text in about half of the rounds of a mixed game', () => {
    const plans = Array.from({ length: 40 }, (_, seed) =>
      plannedBy(inputOf({ rounds: 10, answers: 'mixed' }, { seed })),
    );
    const typed = plans.flat().filter(({ typed }) => typed);

    expect(typed.every(({ key }) => subjectOf(key).typeable)).toBe(true);
    expect(typed.length / plans.flat().length).toBeGreaterThan(0.4);
    expect(typed.length / plans.flat().length).toBeLessThanOrEqual(0.5);
  });
});

describe('what was asked before', () => {
  it('is not asked again while there is something else', () => {
    const recent = many.slice(0, 90).map(({ key }) => key);
    const plan = plannedBy(inputOf({ rounds: 30 }, { recent }));

    expect(keysOf(plan).filter((key) => recent.includes(key))).toEqual([]);
  });

  it('comes again, the oldest first, when there is nothing else', () => {
    const bank = bankOf(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id) => aSubject(id)));
    const recent = ['b', 'c', 'd', 'e', 'f', 'g'].map((id) => `who-is-on:${id}`);
    const plan = plannedBy(inputOf({ rounds: 5 }, { bank, recent }));

    expect(keysOf(plan).toSorted()).toEqual(['a', 'd', 'e', 'f', 'g'].map((id) => `who-is-on:${id}`));
  });

  it('is never asked when it is withdrawn, not even where there is nothing else', () => {
    const withdrawn = new Set(many.slice(0, 100).map(({ key }) => key));
    const plan = plannedBy(inputOf({ rounds: 20 }, { withdrawn }));

    expect(keysOf(plan).filter((key) => withdrawn.has(key))).toEqual([]);
  });

  it('is no reason to ask of a song twice: another one comes first', () => {
    const twins = Array.from({ length: 10 }, (_, at) => [
      aSubject(`a${at}`, { songIds: [`s${at}`] }),
      aSubject(`b${at}`, { kind: 'release-year', songIds: [`s${at}`] }),
    ]).flat();
    const plan = plannedBy(inputOf({ rounds: 10 }, { bank: bankOf(twins) }));
    const songs = keysOf(plan).map((key) => twins.find((subject) => subject.key === key)?.songIds[0]);

    expect(new Set(songs).size).toBe(10);
  });

  it('is not answered by the next question: the same artists in two directions are kept apart', () => {
    const mirrored = ['group', 'member'].map((asks) =>
      aSubject(`x:${asks}`, { kind: 'member-group', songIds: [], artistIds: ['jimin', 'bts'] }),
    );
    const plan = plannedBy(inputOf({ rounds: 5 }, { bank: bankOf([...mirrored, ...many.slice(0, 20)]) }));

    expect(keysOf(plan).filter((key) => key.startsWith('member-group')).length).toBeLessThanOrEqual(1);
  });
});

describe('difficulty', () => {
  it('takes the easiest, the middle or the hardest third', () => {
    const priors = (difficulty: GameSettings['difficulty']) =>
      plannedBy(inputOf({ rounds: 15, difficulty })).map(({ key }) => subjectOf(key).prior);

    expect(Math.max(...priors('easy'))).toBeLessThanOrEqual(0.3);
    expect(Math.min(...priors('hard'))).toBeGreaterThanOrEqual(0.65);
    expect(priors('normal').every((prior) => prior >= 0.3 && prior <= 0.65)).toBe(true);
  });

  it('takes all three alike in a mixed game, and asks each as such', () => {
    const plan = plannedBy(inputOf({ rounds: 15, difficulty: 'mixed' }));
    const of = (difficulty: string) => plan.filter((one) => one.difficulty === difficulty).length;

    expect([of('easy'), of('normal'), of('hard')]).toEqual([5, 5, 5]);
    const priors = (of: string) => plan.filter((one) => one.difficulty === of).map(({ key }) => subjectOf(key).prior);
    expect(Math.max(...priors('easy'))).toBeLessThanOrEqual(0.3);
    expect(Math.min(...priors('hard'))).toBeGreaterThanOrEqual(0.65);
  });

  it('is learnt from play: the catalog’s opinion weighs ten answers', () => {
    const subject = aSubject('x', { prior: 0.2 });
    const after = (answered: number, right: number) =>
      difficultyOf(subject, new Map([[subject.key, { answered, right }]]));

    expect(difficultyOf(subject, new Map())).toBeCloseTo(0.2);
    expect(after(10, 0)).toBeCloseTo(0.6);
    expect(after(90, 9)).toBeCloseTo(0.83);
    expect(after(990, 990)).toBeLessThan(0.01);
  });

  it('moves a question that everybody gets wrong from the easy third to the hard one', () => {
    const [easiest] = many;
    const answered = new Map([[easiest?.key ?? '', { answered: 100, right: 0 }]]);
    const isIn = (difficulty: GameSettings['difficulty']) =>
      Array.from({ length: 20 }, (_, seed) => plannedBy(inputOf({ rounds: 30, difficulty }, { seed, answered })))
        .flat()
        .some(({ key }) => key === easiest?.key);

    expect(isIn('easy')).toBe(false);
    expect(isIn('hard')).toBe(true);
  });
});
