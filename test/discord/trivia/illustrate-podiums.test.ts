import { REST } from 'discord.js';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { illustratePodiums } from '#src/discord/illustrate-podiums.ts';
import { loadFonts } from '#src/pictures/canvas/fonts.ts';
import { createDraw } from '#src/pictures/draw-picture.ts';
import type { Picture } from '#src/pictures/pictures.ts';
import type { PictureSpec } from '#src/pictures/spec.ts';
import { textOf } from '#test/support/e2e/read.ts';
import { noTrivia } from '#test/support/trivia/no-trivia.ts';
import { aPodiumShow, aQuestionShow } from '#test/support/trivia/shows.ts';
import { openTriviaBot, type TriviaBot } from '#test/support/trivia/trivia-bot.ts';

const standing = (userId: string, place: number) => ({ userId, place, points: 500, right: 3, answered: 10 });
const show = aPodiumShow({ standings: [standing('1', 1), standing('2', 2)] });

let bot: TriviaBot;
let place: { channelId: string; locale: string };
beforeEach(async () => {
  bot = await openTriviaBot({ trivia: noTrivia });
  place = { channelId: bot.generalId, locale: 'ko' };
});
afterEach(() => bot[Symbol.asyncDispose]());

/** The stage with a drawer of the test's, and what became of each podium's picture. */
function open(draw: (spec: PictureSpec) => Promise<Picture | undefined>, nameOf = (id: string) => `Name of ${id}`) {
  const ends: string[] = [];
  const rest = new REST({ api: bot.discord.apiUrl }).setToken(bot.discord.token);
  const watched = {
    patch: async (...request: Parameters<REST['patch']>) => {
      const answer = await rest.patch(...request);
      ends.push('shown');
      return answer;
    },
  };
  const log = pino({ level: 'debug' }, { write: () => void ends.push('told') });
  const pictures = { draw, close: () => Promise.resolve() };
  const stage = illustratePodiums(bot.stage, {
    rest: watched,
    pictures,
    nameOf: (id) => Promise.resolve(nameOf(id)),
    log,
  });
  return { stage, ends };
}

async function seen() {
  const [message, ...others] = await bot.people.transcript(bot.generalId, bot.fanId);
  expect(others).toEqual([]);
  return message;
}

describe('a podium', () => {
  it('is there before its picture, and has it in its place’s language soon after', async () => {
    loadFonts();
    const draw = createDraw();
    const wanted = Promise.withResolvers<PictureSpec>();
    const allowed = Promise.withResolvers<undefined>();
    const { stage, ends } = open(async (spec) => {
      wanted.resolve(spec);
      await allowed.promise;
      return { name: 'podium.png', bytes: draw(spec, 'dark'), alt: spec.alt };
    });
    await stage.post(place, show, 'n1');
    const before = await seen();
    expect(before?.attachments).toEqual([]);
    const spec = await wanted.promise;
    expect(spec).toMatchObject({ type: 'podium', players: [{ name: 'Name of 1' }, { name: 'Name of 2' }] });
    allowed.resolve(undefined);
    await expect.poll(() => ends).toEqual(['shown']);
    const after = await seen();
    expect(after).toMatchObject({
      id: before?.id,
      attachments: [{ filename: 'podium.png', content_type: 'image/png' }],
    });
    expect(JSON.stringify(after?.components)).toContain(spec.alt);
    expect(textOf({ message: after })).toContain(textOf({ message: before }));
  });

  it.each([
    ['is not drawn', () => Promise.resolve(undefined), []],
    ['fails', () => Promise.reject(new Error('broken')), ['told']],
  ])('stays as it is when its picture %s', async (_what, draw, ends) => {
    const opened = open(draw);
    await opened.stage.post(place, show, 'n1');
    await expect.poll(() => opened.ends).toEqual(ends);
    expect((await seen())?.attachments).toEqual([]);
  });

  it('that somebody deleted in the meantime is no loss', async () => {
    const drawn = Promise.withResolvers<Picture>();
    const { stage, ends } = open(() => drawn.promise);
    const { messageId } = await stage.post(place, show, 'n1');
    await bot.people.control('DELETE', `/control/messages/${messageId}`);
    drawn.resolve({ name: 'podium.png', bytes: Uint8Array.of(1), alt: 'a podium' });
    await expect.poll(() => ends).toEqual(['told']);
    expect(await seen()).toBeUndefined();
  });

  it('of a game in which nobody answered has no picture, and neither has a question', async () => {
    const { stage, ends } = open(() => Promise.reject(new Error('nothing to draw')));
    await stage.post(place, aQuestionShow(), 'n1');
    await stage.post(place, aPodiumShow(), 'n2');
    await bot.people.transcript(bot.generalId, bot.fanId);
    expect(ends).toEqual([]);
  });
});
