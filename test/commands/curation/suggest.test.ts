import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { suggestionLimits } from '#src/app/curation/limits.ts';
import { en } from '#src/i18n/en.ts';
import { ko } from '#src/i18n/ko.ts';
import type { InteractionResult } from '#src/local-discord/control/result.ts';
import { openCurationBot, type CurationBot } from '#test/support/curation/curation-bot.ts';
import { noCuration } from '#test/support/curation/no-curation.ts';
import { postAsBot } from '#test/support/e2e/post-as-bot.ts';
import { valuesOf } from '#test/support/e2e/person.ts';
import { buttonOf, buttonsOf, textOf } from '#test/support/e2e/read.ts';

const ephemeral = 64;
const song = {
  title: 'Sky of Paper',
  who: 'ROSÉ feat. Usher',
  released: '2025-07-04',
  link: 'https://news.example/sky',
  comment: 'It is missing.',
};

let bot: CurationBot;
beforeEach(async () => {
  bot = await openCurationBot();
});
afterEach(() => bot[Symbol.asyncDispose]());

const openOnes = async () => (await bot.store.open({ offset: 0, limit: 50 })).items;
const isPrivate = ({ message }: InteractionResult) => ((message?.flags ?? 0) & ephemeral) !== 0;

describe('/collab suggest', () => {
  it('opens a form with five fields as its first answer', async () => {
    const form = await bot.fan.run('collab suggest');
    expect(form).toMatchObject({ outcome: 'modal', requests: 1, modal: { title: en.curation.form.missing } });
    expect(Object.keys(valuesOf(form))).toEqual(['title', 'who', 'released', 'link', 'comment']);
  });

  it('stores what was typed and says what happens next, to the fan alone', async () => {
    const stored = await bot.fan.fill(await bot.fan.run('collab suggest'), song);
    expect(textOf(stored)).toBe(en.curation.stored('Sky of Paper'));
    expect(isPrivate(stored)).toBe(true);
    expect(await openOnes()).toMatchObject([
      { userId: bot.fanId, guildId: bot.guildId, locale: 'en-US', about: undefined, form: song },
    ]);
  });

  it('speaks Korean to Koreans', async () => {
    const fan = bot.person(bot.fanId, 'ko');
    const form = await fan.run('collab suggest');
    expect(form.modal?.title).toBe(ko.curation.form.missing);
    expect(textOf(await fan.fill(form, song))).toBe(ko.curation.stored('Sky of Paper'));
    expect(await openOnes()).toMatchObject([{ locale: 'ko' }]);
  });

  it.each([
    ['collaboration:apt', 'song:apt'],
    ['collaboration:apt', 'APT.'],
    ['artist:rose', 'artist:rose'],
    ['artist:bruno-mars', 'bruno mars'],
  ])('is about %s when asked for %j', async (subject, about) => {
    const { modal } = await bot.fan.run('collab suggest', { about });
    expect(modal?.custom_id).toBe(`suggested:${subject}`);
  });

  it('takes what the catalog does not know for the title of what is missing', async () => {
    const form = await bot.fan.run('collab suggest', { about: 'Nobody Knows This' });
    expect(form.modal?.custom_id).toBe('suggested::');
    expect(valuesOf(form)).toMatchObject({ title: 'Nobody Knows This' });
  });

  it('suggests songs and artists for what it is about', async () => {
    const where = { user_id: bot.fanId, channel_id: bot.generalId, command: 'collab suggest', option: 'about' };
    const { choices } = await bot.people.autocomplete({ ...where, value: 'ros' });
    expect(choices.map(({ value }) => value)).toContain('artist:rose');
  });
});

describe('“Correct this”', () => {
  it.each([
    ['collab song', { title: 'apt' }],
    ['collab random', { artist: 'bruno mars' }],
    ['collab between', { first: 'rose', second: 'bruno mars' }],
  ])('on the card of /%s asks with what the catalog has', async (command, options) => {
    const form = await bot.fan.press(await bot.fan.run(command, options), en.curation.correct);
    expect(form).toMatchObject({ outcome: 'modal', requests: 1 });
    expect(valuesOf(form)).toEqual({
      title: 'APT.',
      who: 'ROSÉ & Bruno Mars',
      released: '2024-10',
      link: '',
      comment: '',
    });
  });

  it('on an artist’s card asks for names', async () => {
    const card = await bot.fan.run('collab artist', { name: 'rose' });
    const form = await bot.fan.press(card, en.curation.correct);
    expect(valuesOf(form)).toEqual({
      title: 'ROSÉ',
      originalTitle: '로제',
      who: 'Rosie [nickname]',
      link: '',
      comment: '',
    });
  });

  it('works for others than who asked, in their own language', async () => {
    const card = await bot.fan.run('collab song', { title: 'apt' });
    const form = await bot.person(bot.ownerId, 'ko').press(card, en.curation.correct);
    expect(form.modal?.title).toBe(ko.curation.form.correction('APT.'));
  });

  it('keeps only what is different from the catalog, which may be corrected before anybody looks', async () => {
    const form = await bot.fan.press(await bot.fan.run('collab song', { title: 'apt' }), en.curation.correct);
    await bot.fan.fill(form, { released: '2024-10-18', link: song.link });
    expect(await openOnes()).toMatchObject([
      {
        about: { type: 'collaboration', id: 'apt' },
        form: { title: '', who: '', released: '2024-10-18', link: song.link, comment: '' },
      },
    ]);
  });

  it('has its place taken by a hint where nothing was found', async () => {
    for (const [command, option] of Object.entries({
      'collab song': 'title',
      'collab artist': 'name',
      'collab search': 'query',
    }))
      expect(textOf(await bot.fan.run(command, { [option]: 'zzzz' }))).toContain(en.ask.missing);
  });

  it('is on no card that asks back or lists', async () => {
    for (const [command, options] of [
      ['collab song', { title: 'zzzz' }],
      ['collab today', {}],
      ['collab search', { query: 'o' }],
    ] as const)
      expect(buttonsOf(await bot.fan.run(command, options)).map(({ label }) => label)).not.toContain(
        en.curation.correct,
      );
  });
});

describe('a form that cannot be taken', () => {
  it.each([
    ['no title', { ...song, title: '\u200b ' }, en.curation.problems.noTitle()],
    ['nobody', { ...song, who: '' }, en.curation.problems.noCredits()],
    ['no date', { ...song, released: 'last summer' }, en.curation.problems.badDate({ text: 'last summer' })],
    [
      'a day that there is not',
      { ...song, released: '2025-02-30' },
      en.curation.problems.badDate({ text: '2025-02-30' }),
    ],
    ['no address', { ...song, link: 'youtube' }, en.curation.problems.badLink({ text: 'youtube' })],
    ['a private address', { ...song, link: 'https://192.168.0.1/x' }, 'is no public address'],
    ['what is there', { ...song, title: 'apt', who: 'Bruno Mars x 로제' }, 'correct that one, on its card'],
    ['an open one', { ...song, link: 'http://news.example/x' }, 'begins with https'],
  ])('because it has %s says so, shows what was typed and brings it back', async (_, typed, sentence) => {
    const refused = await bot.fan.fill(await bot.fan.run('collab suggest'), typed);
    expect(isPrivate(refused)).toBe(true);
    expect(textOf(refused)).toContain(sentence);
    expect(textOf(refused)).toContain('It is missing.');
    const again = await bot.fan.press(refused, en.curation.editAgain);
    expect(valuesOf(again)).toMatchObject({ comment: 'It is missing.', released: typed.released, link: typed.link });
    expect(await openOnes()).toEqual([]);
    expect(textOf(await bot.fan.fill(again, song))).toBe(en.curation.stored('Sky of Paper'));
  });

  it('because nothing is different says that', async () => {
    const form = await bot.fan.run('collab suggest', { about: 'song:apt' });
    expect(textOf(await bot.fan.fill(form, {}))).toContain(en.curation.problems.nothingNew());
    expect(
      textOf(await bot.fan.fill(await bot.fan.run('collab suggest', { about: 'song:apt' }), { comment: 'Why?' })),
    ).toBe(en.curation.stored('APT.'));
  });

  it('may name artists whom the catalog does not know: curators see to that', async () => {
    const form = await bot.fan.run('collab suggest');
    expect(textOf(await bot.fan.fill(form, { ...song, who: 'ROSÉ & Somebody New', link: '' }))).toBe(
      en.curation.stored('Sky of Paper'),
    );
  });

  it('because storage is away is kept too', async () => {
    bot.use(noCuration);
    const refused = await bot.fan.fill(await bot.fan.run('collab suggest'), song);
    expect(textOf(refused)).toContain(en.curation.notStored);
    bot.use(undefined);
    const again = await bot.fan.press(refused, en.curation.editAgain);
    expect(valuesOf(again)).toEqual(song);
    expect(textOf(await bot.fan.fill(again, {}))).toBe(en.curation.stored('Sky of Paper'));
  });

  it('is shown letter by letter and pings nobody', async () => {
    const typed = { ...song, title: '', who: '@everyone <@1> **x** `y`', comment: '# big\n[a](https://b.example)' };
    const refused = await bot.fan.fill(await bot.fan.run('collab suggest'), typed);
    expect(textOf(refused)).not.toMatch(/@everyone|(?<!\\)<@1|(?<!\\)\*\*x|\n# big/);
    expect(refused.message).toMatchObject({ mention_everyone: false });
  });

  it('is never longer than Discord lets a message be', async () => {
    const rest = {
      who: '*'.repeat(1000),
      released: 'x'.repeat(40),
      link: `x ${'_'.repeat(998)}`,
      comment: '*'.repeat(1000),
    };
    const refused = await bot.fan.fill(await bot.fan.run('collab suggest'), { title: '', ...rest });
    expect(textOf(refused)).toContain(en.curation.notTaken);
    expect(valuesOf(await bot.fan.press(refused, en.curation.editAgain))).toMatchObject(rest);
  });

  it('cannot be longer than its fields', async () => {
    const form = await bot.fan.run('collab suggest');
    await expect(bot.fan.fill(form, { ...song, title: 'x'.repeat(201) })).rejects.toThrow(/takes 0 to 200/);
  });

  it('is brought back to nobody else', async () => {
    const refused = await bot.fan.fill(await bot.fan.run('collab suggest'), { ...song, title: '' });
    const { customId } = buttonOf(refused, en.curation.editAgain);
    expect(textOf(await pressForged(bot.ownerId, customId))).toBe(en.errors['curation.draftGone']());
    expect((await pressForged(bot.fanId, customId)).outcome).toBe('modal');
  });
});

async function pressForged(userId: string, customId: string): Promise<InteractionResult> {
  const message = { message_id: await postAsBot(bot, customId), custom_id: customId, locale: 'en-US' };
  return bot.people.click({ user_id: userId, ...message });
}

describe('a forged or old button', () => {
  it.each([
    ['correct:collaboration:no-such-song', en.errors['collab.gone']()],
    ['correct:artist:no-such-artist', en.errors['collab.gone']()],
    ['correct:member:rose', en.errors['component.old']()],
    ['correct:artist', en.errors['component.old']()],
    ['draft:short', en.errors['component.old']()],
    ['draft:zzzzzzzzzzzz', en.errors['curation.draftGone']()],
    ['changes:-1', en.errors['component.old']()],
  ])('%s is answered with a sentence', async (customId, sentence) => {
    expect(textOf(await pressForged(bot.fanId, customId))).toBe(sentence);
  });
});

describe('who suggests a lot', () => {
  it('is told when the next is taken, and loses nothing', async () => {
    const most = Math.min(...suggestionLimits.map(({ count }) => count));
    for (let made = 0; made < most; made += 1) await bot.fan.fill(await bot.fan.run('collab suggest'), song);
    const refused = await bot.fan.fill(await bot.fan.run('collab suggest'), { ...song, title: 'One More' });
    expect(textOf(refused)).toMatch(/The next suggestion is taken <t:\d{10}:R>/);
    expect(valuesOf(await bot.fan.press(refused, en.curation.editAgain))).toMatchObject({ title: 'One More' });
    expect(await openOnes()).toHaveLength(most);
    const other = await bot.outsider.fill(await bot.outsider.run('collab suggest'), song);
    expect(textOf(other)).toBe(en.curation.stored('Sky of Paper'));
  });
});
