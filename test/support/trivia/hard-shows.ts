import fc from 'fast-check';

import type { Show } from '#src/app/trivia/shows.ts';
import { endReasons } from '#src/domain/trivia/game.ts';
import type { Choice, Question } from '#src/domain/trivia/question.ts';

import { aPodiumShow, aQuestion, aQuestionShow, aResult, aRevealShow } from './shows.ts';

/** The hardest names that a catalog may hold: long, full of Markdown, wide graphemes, mentions. */
const aMixedName = fc
  .string({
    minLength: 1,
    maxLength: 199,
    unit: fc.constantFrom('*', '_', '~', '|', '[', ']', '(', '@', '<', '#', 'a', '로', '👩‍👩‍👧', ' '),
  })
  .map((text) => `a${text}`);

/** Often as long as can be: what fits on average is no proof. */
export const aHardName = fc.oneof(aMixedName, fc.constantFrom('로'.repeat(200), '*'.repeat(200)));

const aChoice: fc.Arbitrary<Choice> = fc.oneof(
  aHardName.map((text) => ({ type: 'text' as const, text })),
  aHardName.map((latin) => ({ type: 'name' as const, name: { latin, hangul: latin } })),
  fc
    .array(aHardName, { minLength: 3, maxLength: 3 })
    .map((names) => ({ type: 'order' as const, names: names.map((latin) => ({ latin })) })),
  fc.constantFrom('true', 'remix').map((word) => ({ type: 'word' as const, word })),
);

const aSource = fc.record({
  title: aHardName,
  url: fc.integer({ min: 10, max: 700 }).map((length) => `https://example.org/${'x'.repeat(length)}`),
});

/** Any question, with texts as long as they can be. */
export const aHardQuestion: fc.Arbitrary<Question> = fc
  .record({
    choices: fc.array(aChoice, { minLength: 2, maxLength: 6 }),
    sources: fc.array(aSource, { maxLength: 8 }),
    names: fc.array(aHardName, { minLength: 1, maxLength: 9 }),
    shown: aHardName,
  })
  .map(({ choices, sources, names, shown }) =>
    aQuestion({
      facts: {
        song: { latin: shown, hangul: shown },
        by: names.map((latin) => ({ latin, hangul: latin })),
        year: 2024,
      },
      choices,
      sources,
      answer: choices.length - 1,
      typed: { accepted: [shown], shown: { latin: shown, hangul: shown } },
    }),
  );

/** As long as Discord's ids get, each another. */
export const userIds = Array.from({ length: 30 }, (_, at) => `12345678901234567${String(at).padStart(2, '0')}`);

const form = fc.constantFrom('buttons', 'menu', 'typed');
const hint = fc.option(
  fc.oneof(
    fc.constant({ type: 'struck' as const, choices: [0] }),
    aHardName.map((pattern) => ({ type: 'letters' as const, pattern })),
  ),
  { nil: undefined },
);

const results = fc.array(fc.boolean(), { maxLength: 30 }).map((rights) =>
  userIds.slice(0, rights.length).map((userId, at) => {
    const right = rights[at] ?? false;
    return aResult(userId, { right, speedMs: 29_999, points: 200, streak: 30, place: right ? 1 : undefined });
  }),
);

const question = fc
  .record({ question: aHardQuestion, form, hint, paused: fc.boolean() })
  .map((over) => aQuestionShow({ ...over, round: 30, rounds: 30 }));

const reveal = fc
  .record({
    question: aHardQuestion,
    form,
    results,
    hinted: fc.boolean(),
    ranked: fc.boolean(),
    outcome: fc.constantFrom('settled', 'skipped'),
    stats: fc.constantFrom(undefined, { answered: 1_000_000, right: 123_456 }),
  })
  .map((over) => aRevealShow({ ...over, round: 30, rounds: 30 }));

const podium = fc.record({ players: fc.nat(30), reason: fc.constantFrom(...endReasons) }).map(({ players, reason }) =>
  aPodiumShow({
    reason,
    standings: userIds.slice(0, players).map((userId) => ({ userId, points: 6000, right: 30, answered: 30, place: 1 })),
    fastest: { userIds: userIds.slice(0, players), speedMs: 1000 },
    longestStreak: { userIds: userIds.slice(0, players), length: 30 },
  }),
);

/** Everything that a game may show, at its worst. */
export const aHardShow: fc.Arbitrary<Show> = fc.oneof(question, reveal, podium);
