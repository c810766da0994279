import { DiscordAPIError, SnowflakeUtil } from 'discord.js';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import type { StageProblem } from '#src/app/trivia/ports.ts';
import type { ResumedShow } from '#src/app/trivia/shows.ts';
import { stageError } from '#src/discord/stage-error.ts';
import { textOf } from '#test/support/e2e/read.ts';
import { noTrivia } from '#test/support/trivia/no-trivia.ts';
import { aPodiumShow, aQuestionShow, aRevealShow, gameId } from '#test/support/trivia/shows.ts';
import { openTriviaBot, type TriviaBot } from '#test/support/trivia/trivia-bot.ts';

const notice: ResumedShow = { type: 'resumed', gameId, closesAt: undefined };
const post = 'POST /channels/{channel_id}/messages';

let bot: TriviaBot;
let place: { channelId: string; locale: string };
beforeEach(async () => {
  bot = await openTriviaBot({ trivia: noTrivia });
  place = { channelId: bot.generalId, locale: 'en-US' };
});
afterEach(() => bot[Symbol.asyncDispose]());

async function expectProblem(problem: StageProblem, attempt: Promise<unknown>): Promise<void> {
  await expect(attempt).rejects.toMatchObject({ name: 'StageError', problem });
}

function deny(...permissions: readonly string[]): Promise<unknown> {
  return bot.people.control('PUT', `/control/channels/${bot.generalId}/overwrites`, {
    overwrites: [{ id: bot.guildId, type: 'role', deny: permissions }],
  });
}

async function seen() {
  return (await bot.people.transcript(bot.generalId, bot.fanId)).map((message) => textOf({ message }));
}

describe('the stage', () => {
  it('shows things in the place’s language, and tells Discord’s own time of the message', async () => {
    const posted = await bot.stage.post({ ...place, locale: 'ko' }, notice, 'n1');
    const [message] = await bot.people.transcript(bot.generalId, bot.fanId);
    expect(message).toMatchObject({ id: posted.messageId, mentions: [], mention_everyone: false });
    expect(posted.at).toBe(SnowflakeUtil.timestampFrom(message?.id ?? ''));
    expect((await seen()).join()).toMatch(/자리를 비웠어요/);
  });

  it('shows a thing once, however often it is posted with the same nonce', async () => {
    const [first, again] = [await bot.stage.post(place, notice, 'n1'), await bot.stage.post(place, notice, 'n1')];
    expect(again).toEqual(first);
    expect(await seen()).toHaveLength(1);
  });

  it('shows a thing once also when Discord’s answer to it was lost', async () => {
    await bot.people.fault({ kind: 'lost-answer', route: post, count: 1 });
    const first = await bot.stage.post(place, notice, 'n1').catch((error: unknown) => error);
    const second = await bot.stage.post(place, notice, 'n1');
    expect(await seen()).toHaveLength(1);
    // Whether discord.js tried again by itself or left it to its caller.
    expect(first instanceof Error ? second : first).toEqual(second);
  });

  it('turns a question into its reveal in place', async () => {
    const { messageId } = await bot.stage.post(place, aQuestionShow(), 'n1');
    await bot.stage.edit(place, messageId, aRevealShow());
    expect(await seen()).toEqual([expect.stringContaining('Right answer: D. 2024')]);
  });
});

describe('the stage says that', () => {
  it('the channel is gone', async () => {
    const { messageId } = await bot.stage.post(place, notice, 'n1');
    await bot.people.control('DELETE', `/control/channels/${bot.generalId}`);
    await expectProblem('gone', bot.stage.post(place, notice, 'n2'));
    await expectProblem('gone', bot.stage.edit(place, messageId, notice));
    expect(await bot.stage.find(place, aQuestionShow(), 0)).toBeUndefined();
  });

  it.each([['SendMessages'], ['ViewChannel']])('the bot may not post there without %s', async (permission) => {
    await deny(permission);
    await expectProblem('forbidden', bot.stage.post(place, notice, 'n1'));
  });

  it('the bot may not post in a server that it was thrown out of', async () => {
    await bot.people.control('DELETE', `/control/guilds/${bot.guildId}/bot`);
    await expectProblem('forbidden', bot.stage.post(place, notice, 'n1'));
  });

  it('a message was deleted', async () => {
    const { messageId } = await bot.stage.post(place, notice, 'n1');
    await bot.people.control('DELETE', `/control/messages/${messageId}`);
    await expectProblem('unknown-message', bot.stage.edit(place, messageId, notice));
  });

  it('Discord does not answer', async () => {
    const { messageId } = await bot.stage.post(place, notice, 'n1');
    await bot.people.fault({ kind: 'status', status: 500, count: 100 });
    await expectProblem('unavailable', bot.stage.post(place, notice, 'n2'));
    await expectProblem('unavailable', bot.stage.edit(place, messageId, notice));
    await expectProblem('unavailable', bot.stage.find(place, aQuestionShow(), 0));
  });

  it('the bot may not post what Discord never takes, which is a bug to be logged and no reason to try for ever', () => {
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    const refusal = new DiscordAPIError({ code: 50_035, message: 'Invalid Form Body' }, 50_035, 400, 'POST', 'url', {});
    expect(stageError(refusal, log).problem).toBe('forbidden');
    expect(lines).toHaveLength(1);
    expect(stageError(new TypeError('fetch failed'), log).problem).toBe('unavailable');
    expect(lines).toHaveLength(1);
  });
});

describe('what the process posted before it died is found', () => {
  it.each([
    ['a question with buttons', aQuestionShow()],
    ['a question with a menu', aQuestionShow({ form: 'menu' })],
    ['a question to type', aQuestionShow({ form: 'typed' })],
    ['a reveal', aRevealShow()],
    ['a podium', aPodiumShow()],
  ])('when it is %s', async (_what, show) => {
    const since = Date.now();
    await bot.stage.post(place, aQuestionShow({ gameId: 'another1' }), 'n0');
    const posted = await bot.stage.post(place, show, 'n1');
    await bot.people.say({ user_id: bot.fanId, channel_id: bot.generalId, content: 'answer:g4m3token:3:1' });
    expect(await bot.stage.find(place, show, since)).toEqual(posted);
    expect(await bot.stage.find(place, { ...show, gameId: 'nobody42' }, since)).toBeUndefined();
  });

  it('but not in a round that was not posted, nor a notice, which is not worth it', async () => {
    await bot.stage.post(place, aQuestionShow({ round: 2 }), 'n1');
    await bot.stage.post(place, notice, 'n2');
    expect(await bot.stage.find(place, aQuestionShow({ round: 3 }), 0)).toBeUndefined();
    expect(await bot.stage.find(place, notice, 0)).toBeUndefined();
  });

  it('and nothing where the bot may not read', async () => {
    await bot.stage.post(place, aQuestionShow(), 'n1');
    await deny('ViewChannel');
    expect(await bot.stage.find(place, aQuestionShow(), 0)).toBeUndefined();
  });
});
