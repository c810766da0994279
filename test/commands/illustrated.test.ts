import { describe, expect, it } from 'vitest';

import type { Pictures } from '#src/pictures/pictures.ts';
import type { PictureSpec } from '#src/pictures/spec.ts';
import { anArtist, aSong } from '#test/support/builders/catalog.ts';
import { buttonOf, textOf } from '#test/support/e2e/read.ts';
import { noTrivia } from '#test/support/trivia/no-trivia.ts';
import { openTriviaBot } from '#test/support/trivia/trivia-bot.ts';

const catalog = {
  artists: ['ann', 'ben', 'cat', 'dan'].map((id) => anArtist(id, { name: id })),
  collaborations: [
    aSong('one', ['ann', 'ben'], { released: '2020' }),
    aSong('two', ['ben', 'cat'], { released: '2021' }),
    aSong('three', ['ann', 'dan'], { released: '2022' }),
    aSong('four', ['dan', 'cat'], { released: '2023' }),
  ],
};

/** A bot whose pictures a test draws; it notes what was asked for. */
async function open(draw: Pictures['draw']) {
  const asked: PictureSpec[] = [];
  const pictures: Pictures = {
    draw(spec) {
      asked.push(spec);
      return draw(spec);
    },
    close: () => Promise.resolve(),
  };
  const bot = await openTriviaBot({ trivia: noTrivia, catalog, pictures });
  return { bot, asked };
}

const aPicture: Pictures['draw'] = ({ type, alt }) =>
  Promise.resolve({ name: `${type}.png`, bytes: Uint8Array.of(1, 2, 3), alt });

describe('an answer', () => {
  it.each([
    ['collab path', { from: 'ann', to: 'cat' }, 'path'],
    ['collab connect', { artist: 'ann' }, 'neighbourhood'],
    ['collab top', {}, 'ranking'],
    ['collab stats', {}, 'statistics'],
  ])('is the same text with and without its picture: /%s', async (command, options, kind) => {
    const [drawn, late] = [await open(aPicture), await open(() => Promise.resolve(undefined))];
    await using _drawn = drawn.bot;
    await using _late = late.bot;
    const withPicture = await drawn.bot.run(command, options);
    const without = await late.bot.run(command, options);
    expect(withPicture.message?.attachments).toMatchObject([{ filename: `${kind}.png` }]);
    expect(JSON.stringify(withPicture.message?.components)).toContain(JSON.stringify(drawn.asked[0]?.alt).slice(1, -1));
    expect(without.message?.attachments).toEqual([]);
    expect(textOf(withPicture)).toBe(textOf(without));
    expect(drawn.asked).toEqual(late.asked);
  });

  it('that says why there is no chain asks for no picture', async () => {
    const { bot, asked } = await open(aPicture);
    await using _ = bot;
    const answer = await bot.run('collab path', { from: 'ann', to: 'cat', until: 2019 });
    expect(answer.message?.attachments).toEqual([]);
    expect(asked).toEqual([]);
  });

  it('changes its picture with its page, and loses it where the next one comes too late', async () => {
    let count = 0;
    const { bot } = await open((spec) => (++count === 3 ? Promise.resolve(undefined) : aPicture(spec)));
    await using _ = bot;
    await bot.run('collab path', { from: 'ann', to: 'cat' });
    const seen = async () => (await bot.people.transcript(bot.generalId, bot.fanId))[0];
    const press = async (label: string) => {
      const message = await seen();
      const { customId } = buttonOf({ message }, label);
      await bot.people.click({
        user_id: bot.fanId,
        message_id: message?.id ?? '',
        custom_id: customId,
        locale: 'en-US',
      });
    };
    await press('Next chain');
    expect((await seen())?.attachments).toHaveLength(1);
    await press('Previous chain');
    expect((await seen())?.attachments).toEqual([]);
  });
});
