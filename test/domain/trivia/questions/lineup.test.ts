import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Difficulty, QuestionKind, Subject } from '#src/domain/trivia/question.ts';
import { difficulties } from '#src/domain/trivia/question.ts';
import { difficultyOf, rankByDifficulty, type Answered } from '#src/domain/trivia/questions/difficulty.ts';
import { startLineup, type Aim } from '#src/domain/trivia/questions/lineup.ts';

/** Few kinds, artists, songs and priors, so that much is alike. */
const someSubjects = fc
  .array(
    fc.record({
      kind: fc.constantFrom<QuestionKind>('who-is-on', 'release-year', 'chart-peak'),
      artistIds: fc.uniqueArray(fc.constantFrom('bts', 'halsey', 'rose', 'psy'), { minLength: 1, maxLength: 2 }),
      songIds: fc.uniqueArray(fc.constantFrom('apt', 'ice-cream', 'seven', 'mic-drop'), { maxLength: 2 }),
      prior: fc.constantFrom(0, 0.25, 0.5, 0.75, 1),
      typeable: fc.boolean(),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((list) => list.map((one, at): Subject => ({ ...one, key: `${one.kind}:${at}`, year: undefined })));
const someAims = fc.array(
  fc.record({ difficulty: fc.constantFrom<Difficulty>(...difficulties), typeable: fc.boolean() }),
  { minLength: 25, maxLength: 25 },
);
const about = fc.constantFrom(undefined, 'bts');

const isAboutSame = (one: Subject, other: Subject) =>
  one.songIds.length + other.songIds.length > 0
    ? one.songIds.some((id) => other.songIds.includes(id))
    : one.artistIds.toSorted().join() === other.artistIds.toSorted().join();

/** What `docs/trivia.md` wants of a round, weighed for every subject that is left. */
function naively(subjects: readonly Subject[], thirdOf: (subject: Subject) => Difficulty, mostly: string | undefined) {
  const left = [...subjects];
  const asked: Subject[] = [];
  const costOf = (subject: Subject, aim: Aim) => {
    const last = asked.at(-1);
    const third = 20 * Math.abs(difficulties.indexOf(thirdOf(subject)) - difficulties.indexOf(aim.difficulty));
    const text = aim.typeable && !subject.typeable ? 10 : 0;
    if (last === undefined) return third + text;
    if (isAboutSame(subject, last)) return third + text + 100;
    if (asked.some((other) => isAboutSame(subject, other))) return third + text + 10;
    return third + text + (subject.artistIds.some((id) => id !== mostly && last.artistIds.includes(id)) ? 1 : 0);
  };
  return (aim: Aim) => {
    const times = (kind: QuestionKind) => asked.filter((one) => one.kind === kind).length;
    const firstOf = (kind: QuestionKind) => left.findIndex((one) => one.kind === kind);
    const cheapest = [...new Set(left.map(({ kind }) => kind))].map((kind) => {
      const [best] = left
        .filter((one) => one.kind === kind)
        .toSorted((one, other) => costOf(one, aim) - costOf(other, aim));
      return best as Subject; // of a kind that is there
    });
    const rank = (one: Subject) => Math.floor(costOf(one, aim) / 10) * 1000 + times(one.kind);
    const [best] = cheapest.toSorted(
      (one, other) => rank(one) - rank(other) || firstOf(one.kind) - firstOf(other.kind),
    );
    const taken = best as Subject; // the aims are no more than the subjects
    left.splice(left.indexOf(taken), 1);
    asked.push(taken);
    return taken;
  };
}

describe('a lineup', () => {
  it('takes what looking at every subject that is left would take', () => {
    fc.assert(
      fc.property(someSubjects, someAims, about, (subjects, aims, mostly) => {
        const thirdOf = rankByDifficulty(subjects, new Map());
        const lineup = startLineup(subjects, thirdOf, mostly);
        const expected = naively(subjects, thirdOf, mostly);
        for (const aim of aims.slice(0, subjects.length)) expect(lineup.next(aim).key).toBe(expected(aim).key);
        expect(() => lineup.next({ difficulty: 'easy', typeable: false })).toThrow('fewer questions than rounds');
      }),
      { numRuns: 500 },
    );
  });
});

describe('the thirds of difficulty', () => {
  const answers = fc.dictionary(
    fc.constantFrom('who-is-on:0', 'release-year:1', 'chart-peak:2', 'who-is-on:3'),
    fc.nat(30).chain((answered) => fc.record({ answered: fc.constant(answered), right: fc.nat(answered) })),
  );

  it('are those of the subjects sorted by how hard they are, of equal ones the earlier first', () => {
    fc.assert(
      fc.property(someSubjects, answers, (subjects, given) => {
        const answered = new Map<string, Answered>(Object.entries(given));
        const sorted = subjects.toSorted((one, other) => difficultyOf(one, answered) - difficultyOf(other, answered));
        const thirdOf = rankByDifficulty(subjects, answered);
        const thirds = sorted
          .map((_, rank) => Math.floor((3 * rank) / sorted.length))
          .map((third) => difficulties[third]);
        expect(sorted.map(thirdOf)).toEqual(thirds);
      }),
      { numRuns: 500 },
    );
  });
});
