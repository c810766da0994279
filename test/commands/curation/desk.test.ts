import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { en } from '#src/i18n/en.ts';
import { openCurationBot, type CurationBot } from '#test/support/curation/curation-bot.ts';
import { postAsBot } from '#test/support/e2e/post-as-bot.ts';
import { valuesOf } from '#test/support/e2e/person.ts';
import { buttonOf, buttonsOf, textOf } from '#test/support/e2e/read.ts';

const { review: texts, changes } = en.curation;
const song = { title: 'Sky of Paper', who: 'ROSÉ & Usher', released: '2025', link: 'https://news.example/sky' };

let bot: CurationBot;
beforeEach(async () => {
  bot = await openCurationBot();
});
afterEach(() => bot[Symbol.asyncDispose]());

const songOf = (id: string) => bot.catalog().collaborations.find((one) => one.id === id);
const artistOf = (id: string) => bot.catalog().artists.find((one) => one.id === id);
const undecided = async () => (await bot.store.open({ offset: 0, limit: 9 })).total;

describe('/catalog add', () => {
  it('proposes a song, which its curator accepts on the same card', async () => {
    const form = await bot.curator.run('catalog add');
    expect(Object.keys(valuesOf(form))).toEqual(['title', 'who', 'released', 'link', 'kinds']);
    const proposal = await bot.curator.fill(form, { ...song, kinds: 'album-track, soundtrack' });
    expect(textOf(proposal)).toContain(texts.proposal);
    expect(textOf(proposal)).not.toContain(texts.kindsAssumed);
    const done = await bot.curator.press(proposal, texts.accept);
    expect(textOf(done)).toContain(texts.done);
    expect(songOf('sky-of-paper')).toMatchObject({ kinds: ['album-track', 'soundtrack'] });
  });

  it('is taken back with a click, and nobody is told of it', async () => {
    const proposal = await bot.curator.fill(await bot.curator.run('catalog add'), song);
    expect(textOf(await bot.curator.press(proposal, texts.cancel))).toContain(texts.cancelled);
    await bot.curator.run('collab today');
    await bot.idle();
    const seen = (await bot.people.transcript(bot.generalId, bot.moderatorId)).map((message) => textOf({ message }));
    expect(seen.join()).not.toContain(en.curation.news.heading);
    expect([await undecided(), await bot.store.usersToTell(), songOf('sky-of-paper')]).toEqual([0, [], undefined]);
  });

  it('is not counted: curators add as many as they like', async () => {
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11])
      await bot.curator.fill(await bot.curator.run('catalog add'), { ...song, title: `Song ${number}` });
    expect(await undecided()).toBe(11);
  });

  it('names what is missing, and takes the rest from an edit', async () => {
    const unclear = await bot.curator.fill(await bot.curator.run('catalog add'), {
      title: 'Sky of Paper',
      kinds: 'b-side',
    });
    expect(buttonOf(unclear, texts.accept).disabled).toBe(true);
    for (const problem of [
      en.curation.problems.noCredits(),
      en.curation.problems.noDate(),
      en.curation.problems.noLink(),
      en.curation.problems.badKind({ text: 'b-side' }),
    ])
      expect(textOf(unclear)).toContain(problem);
    const form = await bot.curator.press(unclear, texts.edit);
    expect(valuesOf(form)).toMatchObject({ title: 'Sky of Paper', kinds: 'b-side' });
    const clear = await bot.curator.fill(form, { ...song, kinds: 'single' });
    expect(buttonOf(clear, texts.accept).disabled).toBe(false);
  });
});

describe('/catalog edit', () => {
  it('corrects a song from what the catalog has', async () => {
    const form = await bot.curator.run('catalog edit', { about: 'song:apt' });
    expect(valuesOf(form)).toEqual({
      title: 'APT.',
      who: 'ROSÉ & Bruno Mars',
      released: '2024-10',
      link: '',
      kinds: 'single',
    });
    const proposal = await bot.curator.fill(form, {
      who: 'ROSÉ & Bruno Mars [as Bruno]; prod. Usher',
      link: 'https://paper.example/apt',
    });
    expect(textOf(proposal)).toContain('**Credits**: ROSÉ & Bruno Mars → ROSÉ & Bruno Mars [as Bruno]; prod. Usher');
    expect(textOf(proposal)).toContain('**Sources of the credits**: The archive → The paper');
    await bot.curator.press(proposal, texts.accept);
    expect(songOf('apt')?.credits).toEqual([
      { artistId: 'rose', role: 'primary' },
      { artistId: 'bruno-mars', role: 'primary', creditedAs: 'Bruno' },
      { artistId: 'usher', role: 'producer' },
    ]);
    expect(songOf('apt')?.sourceIds).toEqual(['paper']);
  });

  it('takes away what “-” stands in', async () => {
    const proposal = await bot.curator.fill(await bot.curator.run('catalog edit', { about: 'apt' }), { released: '-' });
    await bot.curator.press(
      await bot.curator.fill(await bot.curator.press(proposal, texts.details), { originalTitle: '-' }),
      texts.accept,
    );
    expect(songOf('apt')).not.toHaveProperty('originalTitle');
    expect(songOf('apt')).not.toHaveProperty('released');
  });

  it('corrects an artist’s names, and marks a name that another has too on both', async () => {
    const form = await bot.curator.run('catalog edit', { about: 'artist:usher' });
    expect(valuesOf(form)).toEqual({ title: 'Usher', originalTitle: '', who: '', link: '', kinds: 'western' });
    const proposal = await bot.curator.fill(form, {
      title: 'USHER',
      who: 'Rosie [nickname]\nUsher Raymond [real-name]',
    });
    expect(textOf(proposal)).toContain(texts.alsoArtist('ROSÉ'));
    await bot.curator.press(proposal, texts.accept);
    expect(artistOf('usher')).toMatchObject({
      name: 'USHER',
      aliases: [
        { name: 'Rosie', kind: 'nickname', ambiguous: true },
        { name: 'Usher Raymond', kind: 'real-name' },
      ],
    });
    expect(artistOf('rose')?.aliases).toEqual([{ name: 'Rosie', kind: 'nickname', ambiguous: true }]);
    const back = await bot.curator.fill(await bot.curator.run('catalog edit', { about: 'artist:usher' }), { who: '-' });
    await bot.curator.press(back, texts.accept);
    expect(artistOf('rose')?.aliases).toEqual([{ name: 'Rosie', kind: 'nickname' }]);
  });

  it('wants somebody’s word for a name in Hangul', async () => {
    const form = await bot.curator.run('catalog edit', { about: 'artist:rose' });
    const unclear = await bot.curator.fill(form, { originalTitle: '로지' });
    expect(buttonOf(unclear, texts.accept).disabled).toBe(true);
    const clear = await bot.curator.fill(await bot.curator.press(unclear, texts.edit), {
      link: 'https://paper.example/apt',
    });
    await bot.curator.press(clear, texts.accept);
    expect(artistOf('rose')).toMatchObject({ hangul: '로지', nameSourceIds: ['paper'] });
  });

  it('knows nothing that the catalog does not', async () => {
    expect(textOf(await bot.curator.run('catalog edit', { about: 'zzz' }))).toBe(
      en.errors['curation.unknownEntry']({ text: 'zzz' }),
    );
  });
});

describe('/catalog retire', () => {
  it('takes a song out, for a reason', async () => {
    const done = await bot.curator.run('catalog retire', { song: 'song:remix', reason: 'A fan edit' });
    expect(textOf(done)).toBe(texts.retireDone('Original (Remix)', 0));
    expect(songOf('remix')).toBeUndefined();
    expect(textOf(await bot.fan.run('collab song', { title: 'song:remix' }))).not.toContain('Released');
    const audit = await bot.curator.run('catalog changes');
    expect(textOf(audit)).toContain(changes.reason('A fan edit'));
  });

  it.each(['Original (Remix)', 'artist:rose', 'song:nothing'])(
    'takes %j for no song that was chosen',
    async (typed) => {
      expect(textOf(await bot.curator.run('catalog retire', { song: typed, reason: 'x' }))).toContain('Choose from');
      expect(songOf('remix')).toBeDefined();
    },
  );

  it('leaves a song that versions point at, and says why', async () => {
    const refused = await bot.curator.run('catalog retire', { song: 'song:original', reason: 'x' });
    expect(textOf(refused)).toBe(
      en.errors['curation.hasVersions']({ title: 'Original', versions: ['Original (Remix)'] }),
    );
    expect(songOf('original')).toBeDefined();
  });
});

describe('what changed', () => {
  async function addTwo(): Promise<void> {
    await bot.fan.fill(await bot.fan.run('collab suggest'), song);
    await bot.curator.press(await bot.curator.run('catalog review'), texts.accept);
    const edited = await bot.curator.fill(await bot.curator.run('catalog edit', { about: 'song:apt' }), {
      title: 'APT',
    });
    await bot.curator.press(edited, texts.accept);
  }

  it('is told to everybody, newest first, with thanks and without a ping', async () => {
    await addTwo();
    const listed = await bot.fan.run('collab changes');
    const text = textOf(listed);
    expect(text).toMatch(/\*\*APT\*\* · corrected[^]*APT\. → APT[^]*\*\*Sky of Paper\*\* · added/);
    expect(text).toContain(changes.suggestedBy(bot.fanId));
    expect(text).not.toContain(changes.decidedBy(bot.moderatorId));
    expect(text).toContain(`Catalog ${bot.catalog().version}`);
    expect(listed.message).toMatchObject({ mentions: [], mention_everyone: false });
    expect(textOf(await bot.fan.press(listed, 'Sky of Paper'))).toContain('## Sky of Paper');
  });

  it('is told to curators with who decided', async () => {
    await addTwo();
    expect(textOf(await bot.curator.run('catalog changes'))).toContain(changes.decidedBy(bot.moderatorId));
  });

  it('is paged', async () => {
    for (const title of ['A', 'B', 'C', 'D', 'E', 'F']) {
      const edited = await bot.curator.fill(await bot.curator.run('catalog edit', { about: 'song:apt' }), { title });
      await bot.curator.press(edited, texts.accept);
    }
    const first = await bot.fan.run('collab changes');
    const second = await bot.fan.press(first, en.list.next);
    expect(second.message?.id).toBe(first.message?.id);
    expect(textOf(second)).toContain('**A** · corrected');
  });

  it('is nothing at first', async () => {
    expect(textOf(await bot.fan.run('collab changes'))).toContain(changes.none);
  });
});

describe('whoever is no curator', () => {
  it.each([
    ['catalog review', {}],
    ['catalog add', {}],
    ['catalog edit', { about: 'song:apt' }],
    ['catalog retire', { song: 'song:apt', reason: 'x' }],
    ['catalog changes', {}],
  ])('is refused by /%s', async (command, options) => {
    expect(textOf(await bot.outsider.run(command, options))).toBe(en.errors['catalog.notCurator']());
  });

  it.each(['edit', 'retire'])('gets no suggestions for /catalog %s', async (command) => {
    const option = command === 'edit' ? 'about' : 'song';
    const asked = {
      user_id: bot.ownerId,
      channel_id: bot.generalId,
      command: `catalog ${command}`,
      option,
      value: 'a',
    };
    expect((await bot.people.autocomplete(asked)).choices).toEqual([]);
  });

  it('is refused by every button of the desk, and nothing happens', async () => {
    await bot.fan.fill(await bot.fan.run('collab suggest'), song);
    const card = await bot.curator.run('catalog review');
    const [{ id } = { id: '' }] = (await bot.store.open({ offset: 0, limit: 1 })).items;
    const ids = [...buttonsOf(card).map(({ customId }) => customId), 'review:0', `cancel:${id}:`, 'audit:0'];
    expect(ids).toHaveLength(7);
    const messageId = await postAsBot(bot, ...ids);
    for (const customId of ids) {
      const pressed = { user_id: bot.fanId, message_id: messageId, custom_id: customId, locale: 'en-US' };
      expect(textOf(await bot.people.click(pressed))).toBe(en.errors['catalog.notCurator']());
    }
    expect(await undecided()).toBe(1);
    expect(songOf('sky-of-paper')).toBeUndefined();
  });
});

describe('a forged id', () => {
  it.each([
    ['accept:zzzzzzzzzzzz:0:00000000', en.errors['curation.unknownSuggestion']()],
    ['accept:zzzzzzzzzzzz:0:nothex', en.errors['component.old']()],
    ['accept:zzzzzzzzzzzz:0', en.errors['component.old']()],
    ['revise:zzzzzzzzzzzz:0:main', en.errors['curation.unknownSuggestion']()],
    ['revise:zzzzzzzzzzzz:0:other', en.errors['component.old']()],
    ['cancel:zzzzzzzzzzzz:', en.errors['curation.unknownSuggestion']()],
    ['review:x', en.errors['component.old']()],
  ])('%s is answered with a sentence', async (customId, sentence) => {
    const message = { message_id: await postAsBot(bot, customId), custom_id: customId, locale: 'en-US' };
    const clicked = await bot.people.click({ user_id: bot.moderatorId, ...message });
    expect(textOf(await bot.people.settled(clicked.interaction_id))).toBe(sentence);
  });

  it('cancels nobody else’s suggestion', async () => {
    await bot.fan.fill(await bot.fan.run('collab suggest'), song);
    const [{ id } = { id: '' }] = (await bot.store.open({ offset: 0, limit: 1 })).items;
    const message = { message_id: await postAsBot(bot, `cancel:${id}:`), custom_id: `cancel:${id}:`, locale: 'en-US' };
    await bot.people.click({ user_id: bot.moderatorId, ...message });
    expect(await undecided()).toBe(1);
  });
});
