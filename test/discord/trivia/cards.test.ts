import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { PickReply } from '#src/app/trivia/trivia.ts';
import { pickReplyText } from '#src/discord/views/trivia/pick-reply.ts';
import { showCard } from '#src/discord/views/trivia/show-card.ts';
import { startCard } from '#src/discord/views/trivia/start-card.ts';
import { endReasons } from '#src/domain/trivia/game.ts';
import { questionCode } from '#src/domain/trivia/hash.ts';
import { defaultSettings } from '#src/domain/trivia/settings.ts';
import { en } from '#src/i18n/en.ts';
import { locales } from '#src/i18n/index.ts';
import { ko } from '#src/i18n/ko.ts';
import { aHardQuestion, aHardShow, userIds } from '#test/support/trivia/hard-shows.ts';
import { buttonsOn, textOn, verdictOn } from '#test/support/trivia/read-card.ts';
import { aPodiumShow, aQuestion, aQuestionShow, aResult, aRevealShow } from '#test/support/trivia/shows.ts';

const show = (one: Parameters<typeof showCard>[0], messages = en) =>
  showCard(one, messages, { lookUpId: () => 'song:open:apt:0', readsMessages: false });

describe('what a game shows', () => {
  it('is a message that Discord takes, whatever names a catalog holds, however many play, in every language', () => {
    fc.assert(
      fc.property(aHardShow, fc.constantFrom(...Object.values(locales)), (one, messages) => {
        expect(verdictOn(show(one, messages))).toBeUndefined();
      }),
    );
  });

  it('never tells which choice is right before the reveal', () => {
    fc.assert(
      fc.property(aHardQuestion, fc.constantFrom('buttons', 'menu'), (question, form) => {
        const other = { ...question, answer: (question.answer + 1) % question.choices.length };
        expect(show(aQuestionShow({ question: other, form }))).toEqual(show(aQuestionShow({ question, form })));
      }),
    );
  });
});

describe('a question', () => {
  it('shows its round, when it closes, what it pays, and its choices as lettered buttons', () => {
    const card = show(aQuestionShow());
    expect(textOn(card)).toContain('Round 3 of 10');
    expect(textOn(card)).toContain('<t:1795694420:R>');
    expect(textOn(card)).toContain('100 to 200 points');
    expect(buttonsOn(card)).toEqual([
      { label: 'A. 2021', customId: 'answer:g4m3token:3:0', disabled: false },
      { label: 'B. 2022', customId: 'answer:g4m3token:3:1', disabled: false },
      { label: 'C. 2023', customId: 'answer:g4m3token:3:2', disabled: false },
      { label: 'D. 2024', customId: 'answer:g4m3token:3:3', disabled: false },
    ]);
  });

  it('lists choices in full where a button would cut them off', () => {
    const text = 'A title that goes on and on and on and on and on and on and on and on and on and on and on and on';
    const question = aQuestion({
      choices: [
        { type: 'text', text },
        { type: 'text', text: 'Short' },
      ],
    });
    expect(textOn(show(aQuestionShow({ question })))).toContain(`A. ${text}\nB. Short`);
    expect(textOn(show(aQuestionShow()))).not.toContain('A. 2021');
  });

  it('switches off what a hint strikes and says it in words', () => {
    const card = show(aQuestionShow({ hint: { type: 'struck', choices: [0, 2] } }));
    expect(buttonsOn(card).map(({ disabled }) => disabled)).toEqual([true, false, true, false]);
    expect(textOn(card)).toContain('these are wrong: A. 2021, C. 2023');
    expect(textOn(card)).toContain('50 to 100 points');
  });

  it('leaves struck choices out of a menu', () => {
    const card = show(aQuestionShow({ form: 'menu', hint: { type: 'struck', choices: [1] } }));
    const options = JSON.stringify(card).match(/"value":"\d"/g);
    expect(options).toEqual(['"value":"0"', '"value":"2"', '"value":"3"']);
  });

  it('is answered in a form when it is typed, and shows a hint letter by letter', () => {
    const card = show(aQuestionShow({ form: 'typed', hint: { type: 'letters', pattern: 'R•••' } }));
    expect(buttonsOn(card)).toEqual([{ label: 'Answer', customId: 'type:g4m3token:3', disabled: false }]);
    expect(textOn(card)).toContain('R•••');
    expect(JSON.stringify(card)).not.toContain('2024');
  });

  it('may be answered in the channel where the operator lets messages be read', () => {
    const needs = { lookUpId: () => undefined, readsMessages: true };
    expect(textOn(showCard(aQuestionShow({ form: 'typed' }), en, needs))).toContain('or write it here');
    expect(textOn(show(aQuestionShow({ form: 'typed' })))).toContain('Nobody else sees it.');
  });

  it('says in words that the game stands still, and promises no time then', () => {
    const text = textOn(show(aQuestionShow({ paused: true })));
    expect(text).toContain('Paused');
    expect(text).not.toContain('<t:');
  });
});

describe('a reveal', () => {
  const [mina = '', jun = '', alex = '', sora = ''] = userIds;

  it('shows the answer, why, and who had it how fast, with ties in words', () => {
    const results = [
      aResult(mina, { points: 164, streak: 3 }),
      aResult(jun, { points: 144 }),
      aResult(alex, { speedMs: 9000, points: 128, place: 3 }),
      aResult(sora, { right: false, place: undefined, points: 0, streak: 0 }),
    ];
    const card = show(aRevealShow({ results }));
    const text = textOn(card);
    expect(text).toContain('A. 2021 · B. 2022 · C. 2023 · D. 2024');
    expect(text).toContain('**Right answer: D. 2024**');
    expect(text).toContain('[The chart archive](https://example.org/apt)');
    expect(text).toContain(`1. <@${mina}>: 2.34 s, 164 points, 3 in a row, tied`);
    expect(text).toContain(`1. <@${jun}>: 2.34 s, 144 points, tied`);
    expect(text).toContain(`3. <@${alex}>: 9.00 s, 128 points\n`);
    expect(text).toContain(`Not right: <@${sora}>`);
    expect(text).toContain(questionCode('release-year:apt'));
    expect(buttonsOn(card).map(({ label, customId }) => [label, customId])).toEqual([
      ['Look it up', 'song:open:apt:0'],
      ['Report', 'report:g4m3token:3'],
    ]);
  });

  it('says what made the round pay less or count for nobody else', () => {
    const text = textOn(show(aRevealShow({ results: [aResult(mina)], hinted: true, ranked: false })));
    expect(text).toContain('paid half');
    expect(text).toContain('own record, not on the boards');
    expect(textOn(show(aRevealShow()))).toContain('Nobody answered.');
    expect(textOn(show(aRevealShow({ results: [aResult(mina, { right: false })] })))).toContain('Nobody had it right.');
    expect(textOn(show(aRevealShow({ outcome: 'skipped' })))).toContain('Skipped');
  });

  it('tells how hard the question proved only with a sample that says something', () => {
    const text = (answered: number, right: number) => textOn(show(aRevealShow({ stats: { answered, right } })));
    expect(text(45, 28)).toContain('62 % of 45 answers');
    expect(text(4, 1)).not.toContain('%');
  });

  it('shows a typed answer in both scripts', () => {
    const typed = { accepted: ['ROSÉ'], shown: { latin: 'ROSÉ', hangul: '로제' } };
    const text = textOn(show(aRevealShow({ question: aQuestion({ typed }), form: 'typed' })));
    expect(text).toContain('Right answer: ROSÉ · 로제');
  });

  it('counts those whom it has no room for', () => {
    const results = userIds.map((userId, at) => aResult(userId, { place: at + 1 }));
    expect(textOn(show(aRevealShow({ results })))).toContain('and 18 more');
  });
});

describe('a podium', () => {
  it.each(endReasons)('says why the game ended: %s', (reason) => {
    const texts = [en, ko].map((messages) => textOn(show(aPodiumShow({ reason }), messages)));
    expect(texts[0]).toContain(en.trivia.podium.reasons[reason](10));
    expect(texts[1]).toContain(ko.trivia.podium.reasons[reason](10));
  });

  it('shows ties as ties, at most ten players, the fastest and the longest streak', () => {
    const standings = userIds
      .slice(0, 12)
      .map((userId, at) => ({ userId, points: at < 2 ? 900 : 100, right: 7, answered: 9, place: at < 2 ? 1 : at + 1 }));
    const card = show(
      aPodiumShow({
        standings,
        fastest: { userIds: userIds.slice(0, 1), speedMs: 1230 },
        longestStreak: { userIds: userIds.slice(0, 2), length: 5 },
      }),
    );
    const text = textOn(card);
    expect(text).toContain(`1. <@${userIds[0]}>: 900 points, 7 of 10 right, tied\n1. <@${userIds[1]}>`);
    expect(text).toContain('and 2 more');
    expect(text).toContain(`Fastest right answer: <@${userIds[0]}>, 1.23 s`);
    expect(text).toContain(`Longest streak: <@${userIds[0]}>, <@${userIds[1]}>, 5 in a row`);
    expect(buttonsOn(card).map(({ label }) => label)).toEqual(['Again', 'My misses', 'Leaderboard']);
  });
});

describe('the start of a game', () => {
  it('tells who started which game, how it is scored and how to stop it', () => {
    const settings = { ...defaultSettings, from: 2019, until: 2024 };
    const card = startCard({ settings, starterId: '42', artist: 'ROSÉ · 로제', stop: '</trivia stop:1>' }, en);
    for (const part of [
      '<@42>',
      'Rounds: 10',
      'normal, 20 s',
      'mixed',
      'choices',
      'ROSÉ · 로제',
      'from 2019, until 2024',
    ])
      expect(textOn(card)).toContain(part);
    expect(textOn(card)).toContain('pays 100, up to 50 more for speed, and 10 more');
    expect(textOn(card)).toContain('</trivia stop:1>');
    expect(verdictOn(card)).toBeUndefined();
  });
});

describe('the answer to a pick', () => {
  const question = aQuestion();
  const replies: readonly (readonly [PickReply, RegExp])[] = [
    [{ type: 'counted', question, choice: 1 }, /^Your pick: \*\*B\. 2022\*\*. It counts\.$/],
    [{ type: 'already', question, choice: 0 }, /first pick stays: \*\*A\. 2021/],
    [{ type: 'right', speedMs: 2340 }, /2\.34 s/],
    [{ type: 'close', left: 1 }, /Close.*One try left/],
    [{ type: 'wrong', left: 0 }, /last try/],
    [{ type: 'done', right: true }, /already have it right/],
    [{ type: 'done', right: false }, /used up/],
    [{ type: 'late' }, /Too late/],
    [{ type: 'over' }, /This round is over\./],
    [{ type: 'not-stored' }, /Not counted so far/],
  ];

  it.each(replies)('for %j says it in words, in every language', (reply, words) => {
    expect(pickReplyText(reply, en)).toMatch(words);
    expect(pickReplyText(reply, ko)).toMatch(/[가-힣]/);
  });

  it('tells nothing of what is right', () => {
    const other = { ...question, answer: 1 };
    for (const type of ['counted', 'already'] as const)
      expect(pickReplyText({ type, question: other, choice: 1 }, en)).toBe(
        pickReplyText({ type, question, choice: 1 }, en),
      );
  });
});
