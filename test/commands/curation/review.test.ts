import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { en } from '#src/i18n/en.ts';
import { openCurationBot, type CurationBot } from '#test/support/curation/curation-bot.ts';
import { noCuration } from '#test/support/curation/no-curation.ts';
import { valuesOf } from '#test/support/e2e/person.ts';
import { buttonOf, buttonsOf, textOf } from '#test/support/e2e/read.ts';

const { review: texts, problems } = en.curation;
const song = {
  title: 'Sky of Paper',
  who: 'ROSÉ feat. Usher',
  released: '2025-07-04',
  link: 'https://news.example/sky',
};

let bot: CurationBot;
beforeEach(async () => {
  bot = await openCurationBot();
});
afterEach(() => bot[Symbol.asyncDispose]());

async function suggest(values: Readonly<Record<string, string>>, about?: string): Promise<void> {
  const form = await bot.fan.run('collab suggest', about === undefined ? {} : { about });
  expect(textOf(await bot.fan.fill(form, values))).toContain('A curator will look at it');
}

const review = () => bot.curator.run('catalog review');
const songs = () => bot.catalog().collaborations;
const titled = (title: string) => songs().find((one) => one.title === title);
/** What the fan was told of suggestions. */
async function newsOf(userId: string) {
  const seen = await bot.people.transcript(bot.generalId, userId);
  return seen.filter((message) => textOf({ message }).includes(en.curation.news.heading));
}

const isAcceptable = (card: Parameters<typeof buttonOf>[0]) => !buttonOf(card, texts.accept).disabled;

describe('/catalog review', () => {
  it('says that nothing waits', async () => {
    expect(textOf(await review())).toContain(texts.none);
  });

  it('shows who suggests what, when, on whose word, and what would be new', async () => {
    await suggest({ ...song, comment: 'Out in July' });
    const text = textOf(await review());
    for (const part of [
      texts.heading(1, 1),
      texts.missing('Sky of Paper'),
      `From <@${bot.fanId}>, <t:`,
      '<https://news.example/sky>',
      'Out in July',
      texts.newSong('Sky of Paper'),
      '**Credits**: ROSÉ feat. Usher',
      '**Released**: July 4, 2025',
      '**Kind**: single, feature',
      texts.newSource('news.example: Sky of Paper'),
      texts.kindsAssumed,
      `Catalog ${bot.catalog().version}`,
    ])
      expect(text).toContain(part);
  });

  it('shows the difference that a correction makes, and nothing else', async () => {
    await suggest({ title: 'APT', released: '2024-10-18', link: song.link }, 'song:apt');
    const text = textOf(await review());
    for (const part of [
      texts.correction('APT.'),
      '**Title**: APT. → APT',
      '**Released**: October 2024 → October 18, 2024',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/\*\*Credits|\*\*Kind/);
  });

  it('pages from the oldest to the newest, and shows the last where there are fewer by now', async () => {
    for (const title of ['First', 'Second', 'Third']) await suggest({ ...song, title });
    const first = await review();
    expect(textOf(first)).toMatch(/Suggestion 1 of 3[^]*First/);
    const second = await bot.curator.press(first, en.list.next);
    const third = await bot.curator.press(second, en.list.next);
    expect(third.message?.id).toBe(first.message?.id);
    expect(textOf(third)).toMatch(/Suggestion 3 of 3[^]*Third/);
    expect(buttonOf(third, en.list.next).disabled).toBe(true);
    const other = await bot.curator.press(await review(), en.list.next);
    await bot.curator.press(await review(), texts.accept);
    expect(textOf(await bot.curator.press(other, en.list.next))).toMatch(/Suggestion 2 of 2[^]*Third/);
  });

  it('is also for curators in direct messages', async () => {
    await suggest(song);
    const done = await bot.secondCurator.press(await bot.secondCurator.run('catalog review'), texts.accept);
    expect(textOf(done)).toContain(texts.accepted(bot.fanId));
  });
});

describe('accepting', () => {
  it('adds the song, shows its card and answers everybody with it', async () => {
    await suggest(song);
    const done = await bot.curator.press(await review(), texts.accept);
    expect(textOf(done)).toMatch(/^Accepted[^]*## Sky of Paper[^]*Released July 4, 2025/);
    expect(textOf(await bot.fan.run('collab song', { title: 'sky of paper' }))).toContain('Released July 4, 2025');
    const { version, updated } = bot.catalog();
    expect(textOf(done)).toContain(en.footer(version, en.format.date(updated)));
    expect(titled('Sky of Paper')).toMatchObject({ id: 'sky-of-paper', sourceIds: ['news-example-sky-of-paper'] });
    expect(textOf(await bot.curator.press(done, texts.next))).toContain(texts.none);
  });

  it('may take longer than Discord waits', async () => {
    await suggest(song);
    const card = await review();
    const { promise: free, resolve: letGo } = Promise.withResolvers<void>();
    bot.use({ ...bot.store, apply: (order) => free.then(() => bot.store.apply(order)) });
    const { customId } = buttonOf(card, texts.accept);
    const clicked = { user_id: bot.moderatorId, message_id: card.message?.id ?? '', custom_id: customId };
    const pressed = await bot.people.click(clicked);
    expect(pressed.outcome).toBe('deferred-update');
    letGo();
    const done = await bot.people.settled(pressed.interaction_id);
    expect(textOf(done)).toContain(texts.accepted(bot.fanId));
    expect(done.message?.id).toBe(card.message?.id);
  });

  it('is for one curator: the second reads who was faster and when', async () => {
    await suggest(song);
    const [one, other] = [await review(), await bot.secondCurator.run('catalog review')];
    await bot.curator.press(one, texts.accept);
    const late = textOf(await bot.secondCurator.press(other, texts.accept));
    expect(late).toMatch(new RegExp(`<@${bot.moderatorId}> accepted this <t:\\d+:R>`));
    expect(textOf(await bot.secondCurator.run('catalog review'))).toContain(texts.none);
    expect(songs().filter(({ title }) => title === 'Sky of Paper')).toHaveLength(1);
  });

  it('does nothing when the catalog is another than the curator saw, and shows what it would do now', async () => {
    await suggest({ title: 'APT', link: song.link }, 'song:apt');
    const seen = await review();
    const edited = await bot.secondCurator.fill(await bot.secondCurator.run('catalog edit', { about: 'song:apt' }), {
      title: 'A.P.T.',
    });
    await bot.secondCurator.press(edited, texts.accept);
    const redrawn = await bot.curator.press(seen, texts.accept);
    expect(textOf(redrawn)).toContain(texts.stale);
    expect(textOf(redrawn)).toContain('**Title**: A.P.T. → APT');
    expect(titled('APT')).toBeUndefined();
    await bot.curator.press(redrawn, texts.accept);
    expect(titled('APT')).toBeDefined();
  });

  it('does nothing when storage knows more than this process', async () => {
    await suggest({ title: 'APT', link: song.link }, 'song:apt');
    bot.use({ ...bot.store, apply: async () => ({ type: 'stale' }) });
    expect(textOf(await bot.curator.press(await review(), texts.accept))).toContain(texts.stale);
  });

  it('does nothing when the suggestion was reworded since, and shows the new wording', async () => {
    await suggest(song);
    const [seen, other] = [await review(), await bot.secondCurator.run('catalog review')];
    await bot.secondCurator.fill(await bot.secondCurator.press(other, texts.edit), { title: 'Paper Sky' });
    const redrawn = await bot.curator.press(seen, texts.accept);
    expect(textOf(redrawn)).toContain(texts.stale);
    expect(textOf(redrawn)).toContain('Paper Sky');
    expect(songs()).toHaveLength(3);
  });

  it('shows in sentences what the catalog’s rules refuse', async () => {
    await suggest({ ...song, who: 'ROSÉ' });
    const refused = await bot.curator.press(await review(), texts.accept);
    expect(textOf(refused)).toContain(texts.refused);
    expect(textOf(refused)).toContain('a Korean and a non-Korean artist');
    expect(songs()).toHaveLength(3);
  });

  it('waits until everything is clear, and says what is not', async () => {
    await suggest({ title: 'Sky of Paper', who: 'Jisoo & Somebody New' });
    const unclear = await review();
    expect(isAcceptable(unclear)).toBe(false);
    for (const part of [
      texts.unclear,
      `${texts.typedCredits}: Jisoo & Somebody New`,
      'Jisoo (jisoo-blackpink) or Jisoo (jisoo-soloist)',
      'no artist “Somebody New”',
      problems.noLink(),
      problems.noDate(),
    ])
      expect(textOf(unclear)).toContain(part);
    const clear = await bot.curator.fill(await bot.curator.press(unclear, texts.edit), {
      who: 'Jisoo (jisoo-blackpink) & +Somebody New [western person]',
      released: '2025',
      link: song.link,
    });
    expect(clear.message?.id).toBe(unclear.message?.id);
    expect(textOf(clear)).toContain(texts.newArtist('Somebody New'));
    await bot.curator.press(clear, texts.accept);
    expect(titled('Sky of Paper')?.credits.map(({ artistId }) => artistId)).toEqual([
      'jisoo-blackpink',
      'somebody-new',
    ]);
    expect(bot.catalog().artists).toContainEqual(expect.objectContaining({ id: 'somebody-new', scene: 'western' }));
  });

  it('fills in the details that fans are not asked', async () => {
    await suggest(song);
    const details = await bot.curator.press(await review(), texts.details);
    expect(Object.keys(valuesOf(details))).toEqual(['versionOf', 'originalTitle', 'album']);
    const card = await bot.curator.fill(details, { album: 'Folded', versionOf: 'Original (Remix)' });
    expect(textOf(card)).toContain('**Version of**: Original\n');
    await bot.curator.press(card, texts.accept);
    expect(titled('Sky of Paper')).toMatchObject({
      album: 'Folded',
      albumSourceIds: ['news-example-sky-of-paper'],
      versionOf: 'original',
    });
  });

  it('keeps what a curator typed when storage is away', async () => {
    await suggest(song);
    const form = await bot.curator.press(await review(), texts.edit);
    bot.use(noCuration);
    const refused = await bot.curator.fill(form, { title: 'Paper Sky' });
    expect(textOf(refused)).toContain(en.curation.notStored);
    bot.use(undefined);
    const again = await bot.curator.press(refused, en.curation.editAgain);
    expect(valuesOf(again)).toMatchObject({ title: 'Paper Sky', who: song.who });
    expect(textOf(await bot.curator.fill(again, {}))).toContain(texts.newSong('Paper Sky'));
  });
});

describe('rejecting', () => {
  it('asks why, and the fan reads it after whatever they use next, once and alone', async () => {
    await suggest(song);
    const reason = await bot.curator.press(await review(), texts.reject);
    const rejected = await bot.curator.fill(reason, { comment: 'It is a *cover*.' });
    expect(textOf(rejected)).toContain('Rejected: It is a');
    await bot.fan.run('collab song', { title: 'apt' });
    const [news] = await vi.waitFor(async () => {
      const seen = await newsOf(bot.fanId);
      expect(seen).toHaveLength(1);
      return seen;
    });
    expect(textOf({ message: news })).toContain('not taken. It is a \\*cover\\*.');
    expect((news?.flags ?? 0) & 64).toBe(64);
    await vi.waitFor(async () => expect(await bot.store.untold(bot.fanId)).toEqual([]));
    await bot.fan.run('collab today');
    await bot.idle();
    expect(await newsOf(bot.fanId)).toHaveLength(1);
  });

  it('is told together with what else was decided, also after a button, and not after a form is opened', async () => {
    for (const title of ['First', 'Second']) await suggest({ ...song, title });
    const card = await bot.fan.run('collab artist', { name: 'rose' });
    await bot.curator.press(await review(), texts.accept);
    await bot.curator.fill(await bot.curator.press(await review(), texts.reject), { comment: 'No.' });
    await bot.fan.press(card, en.curation.correct);
    await bot.idle();
    expect(await newsOf(bot.fanId)).toEqual([]);
    await bot.fan.press(card, /^APT/);
    await bot.idle();
    const [news, ...more] = await newsOf(bot.fanId);
    expect(textOf({ message: news })).toMatch(/First\*\*: accepted[^]*Second\*\*: not taken. No\./);
    expect(more).toEqual([]);
  });

  it('is told the next time when Discord does not take it', async () => {
    await suggest(song);
    await bot.curator.fill(await bot.curator.press(await review(), texts.reject), { comment: 'No.' });
    // Once, and as often as the client tries again by itself.
    await bot.people.fault({
      kind: 'status',
      status: 500,
      route: 'POST /webhooks/{webhook_id}/{webhook_token}',
      count: 4,
    });
    await bot.fan.run('collab song', { title: 'apt' });
    await bot.idle();
    expect([await newsOf(bot.fanId), await bot.store.usersToTell()]).toEqual([[], [bot.fanId]]);
    await bot.fan.run('collab today');
    await bot.idle();
    expect(await newsOf(bot.fanId)).toHaveLength(1);
    expect(await bot.store.usersToTell()).toEqual([]);
  });

  it('is told the next time when storage is away', async () => {
    await suggest(song);
    await bot.curator.fill(await bot.curator.press(await review(), texts.reject), { comment: 'No.' });
    bot.use(noCuration);
    expect(textOf(await bot.fan.run('collab song', { title: 'apt' }))).toContain('APT.');
    await bot.idle();
    expect(await newsOf(bot.fanId)).toEqual([]);
    bot.use(undefined);
    await bot.fan.run('collab today');
    await bot.idle();
    expect(await newsOf(bot.fanId)).toHaveLength(1);
  });

  it('twice is said once', async () => {
    await suggest(song);
    const [one, other] = [await review(), await bot.secondCurator.run('catalog review')];
    await bot.curator.fill(await bot.curator.press(one, texts.reject), { comment: 'No' });
    const form = await bot.secondCurator.press(other, texts.reject);
    expect(textOf(await bot.secondCurator.fill(form, { comment: 'Never' }))).toContain(
      `<@${bot.moderatorId}> rejected this`,
    );
  });

  it('without a reason that can be seen does nothing', async () => {
    await suggest(song);
    const form = await bot.curator.press(await review(), texts.reject);
    expect(textOf(await bot.curator.fill(form, { comment: '\u200b' }))).toBe(en.errors['collab.emptyText']());
    expect((await bot.store.open({ offset: 0, limit: 1 })).total).toBe(1);
  });
});

describe('buttons', () => {
  it('are no more than those that make sense', async () => {
    await suggest(song);
    expect(buttonsOf(await review()).map(({ label }) => label)).toEqual([
      texts.accept,
      texts.edit,
      texts.details,
      texts.reject,
    ]);
  });
});
