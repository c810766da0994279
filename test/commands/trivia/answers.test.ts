import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { Show } from '#src/app/trivia/shows.ts';
import type { GuessRequest, PickReply, PickRequest } from '#src/app/trivia/trivia.ts';
import type { AnswerForm } from '#src/domain/trivia/question.ts';
import { en } from '#src/i18n/en.ts';
import { buttonOf, textOf } from '#test/support/e2e/read.ts';
import { fakeTrivia } from '#test/support/trivia/fake-trivia.ts';
import { noTrivia } from '#test/support/trivia/no-trivia.ts';
import { aQuestion, aQuestionShow, aRevealShow } from '#test/support/trivia/shows.ts';
import { openTriviaBot, type TriviaBot } from '#test/support/trivia/trivia-bot.ts';

const ephemeral = 64;

let bot: TriviaBot;
beforeAll(async () => {
  bot = await openTriviaBot({ trivia: noTrivia });
});
afterAll(() => bot[Symbol.asyncDispose]());

/** Each message is posted once: Discord takes five in five seconds. */
const messageIds = new Map<string, Promise<string>>();
function showOnce(name: string, show: Show): Promise<string> {
  const place = { channelId: bot.generalId, locale: 'en-US' };
  const posted = messageIds.get(name) ?? bot.stage.post(place, show, name).then(({ messageId }) => messageId);
  messageIds.set(name, posted);
  return posted;
}
const showQuestion = (form: AnswerForm = 'buttons') => showOnce(form, aQuestionShow({ form }));
const showReveal = () => showOnce('reveal', aRevealShow());

function click(messageId: string, customId: string) {
  return bot.people.click({ user_id: bot.fanId, message_id: messageId, custom_id: customId, locale: 'en-US' });
}

describe('a pick', () => {
  it('is handed over with Discord’s own time, and told to its player alone in one request', async () => {
    const picks: PickRequest[] = [];
    const counted: PickReply = { type: 'counted', question: aQuestion(), choice: 1 };
    bot.use(fakeTrivia({ games: { pick: async (one) => (picks.push(one), counted) } }));
    const answer = await click(await showQuestion(), 'answer:g4m3token:3:1');
    expect(answer).toMatchObject({ outcome: 'message', requests: 1 });
    expect((answer.message?.flags ?? 0) & ephemeral).toBe(ephemeral);
    expect(textOf(answer)).toBe('Your pick: **B. 2022**. It counts.');
    const at = Number(BigInt(answer.interaction_id) >> 22n) + 1_420_070_400_000;
    const expected = { gameId: 'g4m3token', round: 3, choice: 1, userId: bot.fanId, answeredAt: at };
    expect(picks).toEqual([{ ...expected, userName: expect.any(String) }]);
  });

  it('is made in a menu as well', async () => {
    const picks: PickRequest[] = [];
    const already: PickReply = { type: 'already', question: aQuestion(), choice: 0 };
    bot.use(fakeTrivia({ games: { pick: async (one) => (picks.push(one), already) } }));
    const answer = await bot.people.select({
      user_id: bot.fanId,
      message_id: await showQuestion('menu'),
      custom_id: 'order:g4m3token:3',
      values: ['2'],
      locale: 'en-US',
    });
    expect(picks).toMatchObject([{ gameId: 'g4m3token', round: 3, choice: 2 }]);
    expect(textOf(answer)).toBe('Your first pick stays: **A. 2021**.');
  });

  it('is not taken for counted when it could not be stored', async () => {
    bot.use(fakeTrivia({ games: { pick: async () => ({ type: 'not-stored' }) } }));
    expect(textOf(await click(await showQuestion(), 'answer:g4m3token:3:1'))).toBe(en.trivia.reply.notStored);
  });

  it('for a game that is over gets a sentence', async () => {
    bot.use(noTrivia);
    expect(textOf(await click(await showQuestion(), 'answer:g4m3token:3:1'))).toBe('This round is over.');
  });
});

describe('a typed answer', () => {
  it('is asked for in a form and judged for its player alone', async () => {
    const guesses: GuessRequest[] = [];
    const close: PickReply = { type: 'close', left: 2 };
    bot.use(fakeTrivia({ games: { mayGuess: () => undefined, guess: async (one) => (guesses.push(one), close) } }));
    const opened = await click(await showQuestion('typed'), 'type:g4m3token:3');
    expect(opened).toMatchObject({ outcome: 'modal', requests: 1 });
    const answer = await bot.people.submit({
      user_id: bot.fanId,
      interaction_id: opened.interaction_id,
      values: { text: 'rosé' },
      locale: 'en-US',
    });
    expect(guesses).toMatchObject([{ gameId: 'g4m3token', round: 3, text: 'rosé', userId: bot.fanId }]);
    expect(textOf(answer)).toBe('Close, but not quite. 2 tries left.');
    expect((answer.message?.flags ?? 0) & ephemeral).toBe(ephemeral);
  });

  it('is not asked for when it would not be judged', async () => {
    bot.use(fakeTrivia({ games: { mayGuess: () => ({ type: 'done', right: true }) } }));
    expect(textOf(await click(await showQuestion('typed'), 'type:g4m3token:3'))).toBe(en.trivia.reply.doneRight);
  });
});

describe('a report', () => {
  it.each([
    [{ counted: true, withdrawn: false }, en.trivia.reply.reported],
    [{ counted: false, withdrawn: false }, en.trivia.reply.reportedBefore],
    [undefined, en.errors['trivia.unknownGame']()],
    [{ counted: true, withdrawn: true }, en.trivia.reply.withdrawn],
  ])('that comes to %j is told to its reporter alone', async (outcome, sentence) => {
    bot.use(fakeTrivia({ memory: { report: async () => outcome } }));
    const answer = await click(await showReveal(), 'report:g4m3token:3');
    expect(textOf(answer)).toBe(sentence);
    expect((answer.message?.flags ?? 0) & ephemeral).toBe(ephemeral);
  });
});

it('a reveal leads to the song it was about, which may have left the catalog since', async () => {
  const messageId = await showReveal();
  const [message] = (await bot.people.transcript(bot.generalId, bot.fanId)).filter(({ id }) => id === messageId);
  const lookUp = buttonOf({ message }, 'Look it up');
  expect(textOf(await click(messageId, lookUp.customId))).toBe(en.errors['collab.gone']());
});
