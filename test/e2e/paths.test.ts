import { fileURLToPath } from 'node:url';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { readCatalogFiles } from '#src/catalog-files/read.ts';
import type { InteractionResult } from '#src/local-discord/control/result.ts';
import { lookupsOver } from '#test/support/builders/catalog.ts';
import { openBotScene, type BotScene } from '#test/support/e2e/bot.ts';
import { createPerson, type Person } from '#test/support/e2e/person.ts';
import { postAsBot } from '#test/support/e2e/post-as-bot.ts';
import { buttonsOf, textOf } from '#test/support/e2e/read.ts';

const ephemeral = 64;
const shipped = fileURLToPath(new URL('../../prisma/catalog', import.meta.url));

let bot: BotScene;
beforeAll(async () => {
  bot = await openBotScene();
});
afterAll(async () => {
  const violations = await bot.people.violations();
  await bot[Symbol.asyncDispose]();
  if (violations.length > 0) throw new Error(`refused by Discord's rules: ${JSON.stringify(violations)}`);
});

const ask: Person['run'] = (command, options) => createPerson(bot, bot.fanId).run(command, options);
const askInKorean: Person['run'] = (command, options) =>
  createPerson(bot, bot.fanId, { locale: 'ko' }).run(command, options);
const press: Person['press'] = (result, label) => createPerson(bot, bot.fanId).press(result, label);
const choose: Person['choose'] = (result, label) => createPerson(bot, bot.fanId).choose(result, label);

const isPrivate = ({ message }: InteractionResult) => ((message?.flags ?? 0) & ephemeral) === ephemeral;

describe('/collab path', () => {
  it('answers in one request with every step and its song', async () => {
    const answer = await ask('collab path', { from: 'ROSÉ', to: 'bts' });
    expect(answer).toMatchObject({ outcome: 'message', requests: 1 });
    const text = textOf(answer);
    expect(text).toMatch(/^## ROSÉ · 로제 → BTS · 방탄소년단: 3 steps/);
    expect(text).toContain('ROSÉ is a member of BLACKPINK');
  });

  it('pages in place to another chain that is as short, also after a restart, and still opens its songs and groups', async () => {
    const first = await ask('collab path', { from: 'rose', to: 'BTS' });
    expect(textOf(first)).toContain('Chain 1 of');
    await bot.restart();
    const second = await press(first, 'Next chain');
    expect(second.message?.id).toBe(first.message?.id);
    expect(textOf(second)).toContain('Chain 2 of');
    const [song, group] = [await press(second, / \(\d{4}\)$/), await press(second, /^BLACKPINK/)];
    expect([song, group].map(isPrivate)).toEqual([true, true]);
    expect(textOf(song)).toContain('Released');
    expect(textOf(group)).toMatch(/^## BLACKPINK/);
  });

  it('gives other people’s clicks a copy of their own', async () => {
    const first = await ask('collab path', { from: 'rose', to: 'BTS' });
    const copy = await createPerson(bot, bot.moderatorId).press(first, 'Next chain');
    expect(copy.message?.id).not.toBe(first.message?.id);
    expect(isPrivate(copy)).toBe(true);
    const seen = await bot.people.transcript(bot.generalId, bot.fanId);
    expect(textOf({ message: seen.find(({ id }) => id === first.message?.id) })).toContain('Chain 1 of');
  });

  it('keeps to the limits, says them, and goes another way or explains what cuts it off', async () => {
    const around = await ask('collab path', { from: 'rose', to: 'BTS', avoid: 'BLACKPINK' });
    expect(textOf(around)).toContain('Limits: without BLACKPINK');
    expect(textOf(around).split('\n').slice(3).join()).not.toContain('BLACKPINK');
    const cut = await ask('collab path', { from: 'rose', to: 'BTS', until: 2005, members: 'apart' });
    expect(textOf(cut)).toContain('Within these limits no chain is left.');
    const without = await press(cut, /^Without th/);
    expect(without.message?.id).toBe(cut.message?.id);
    expect(textOf(without)).toMatch(/steps?\n/);
  });

  it.each([
    ['alone', 'has no credited collaboration in the catalog yet'],
    ['islands', 'They are on different islands of the catalog'],
  ])('explains why there is none to somebody of the catalog that ships: %s', async (type, words) => {
    const { index, graph } = lookupsOver(readCatalogFiles(shipped));
    const other = index.catalog.artists.find(({ id }) => graph.path('bts', id).type === type);
    const answer = await ask('collab path', { from: 'artist:bts', to: `artist:${other?.id}` });
    expect(textOf(answer)).toContain(': no chain');
    expect(textOf(answer)).toContain(words);
  });

  it('leads on to the nearest who can be reached', async () => {
    const { index, graph } = lookupsOver(readCatalogFiles(shipped));
    const other = index.catalog.artists.find(({ id }) => {
      const path = graph.path('bts', id);
      return path.type === 'islands' && path.nearest !== undefined;
    });
    const answer = await ask('collab path', { from: 'artist:bts', to: `artist:${other?.id}` });
    const near = await press(answer, /^Path to /);
    expect(isPrivate(near)).toBe(true);
    expect(textOf(near)).toMatch(/^## BTS .* steps?$/m);
  });

  it('asks which artists were meant and keeps the limits of the question', async () => {
    const asked = await ask('collab path', { from: 'Halsy Frangipan', to: 'BTS', until: 2022, members: 'apart' });
    expect(textOf(asked)).toContain('nothing called “Halsy Frangipan”');
    expect(buttonsOf(asked)).toHaveLength(3);
    const chosen = await press(asked, buttonsOf(asked)[0]?.label ?? '');
    expect(chosen.message?.id).toBe(asked.message?.id);
    expect(textOf(chosen)).toMatch(/^## .*→ BTS/);
    expect(textOf(chosen)).toContain('songs until 2022; songs alone');
  });

  it('asks which of several is meant by a name that they share', async () => {
    const { index, search } = lookupsOver(readCatalogFiles(shipped));
    const shared = index.catalog.artists.find(({ name }) => search.resolveArtist(name).type === 'ambiguous')?.name;
    const asked = await ask('collab path', { from: shared, to: 'artist:bts', until: 2020 });
    expect(textOf(asked)).toContain('These names could be several.');
    const chosen = await press(asked, /→ BTS/);
    expect(chosen.message?.id).toBe(asked.message?.id);
    expect(textOf(chosen)).toContain('Limits: songs until 2020');
  });

  it('asks for the one to avoid where that name is unknown, and never offers an end of the chain', async () => {
    const asked = await ask('collab path', { from: 'rose', to: 'BTS', avoid: 'Halsy Frangipan' });
    expect(textOf(asked)).toContain('nothing called “Halsy Frangipan”');
    const labels = buttonsOf(asked).map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) expect(label).toMatch(/^ROSÉ · 로제 → BTS · 방탄소년단, without (?!ROSÉ|BTS)/);
  });

  it('offers the paths themselves where whoever is to be avoided can only be an end', async () => {
    const shared = await ask('collab path', { from: '이민혁', to: 'BTS', avoid: 'BTS' });
    const unknown = await ask('collab path', { from: 'Halsy Frangipan', to: 'BTS', avoid: 'BTS' });
    for (const asked of [shared, unknown]) {
      expect(textOf(asked)).toMatch(/^BTS is one of the two ends/);
      expect(buttonsOf(asked).length).toBeGreaterThan(1);
      expect(textOf(await press(asked, /→ BTS · 방탄소년단$/))).toMatch(/^## .*→ BTS/);
    }
    const around = await ask('collab path', { from: '이민혁', to: '이민혁', avoid: '이민혁' });
    expect(textOf(around)).toMatch(/^이민혁 is one of the two ends/);
    expect(buttonsOf(around).length).toBeGreaterThan(0);
  });

  it('says that both names mean one artist, and that nobody goes around an end', async () => {
    expect(textOf(await ask('collab path', { from: 'ROSÉ', to: '로제' }))).toContain('Choose two different artists');
    const around = await ask('collab path', { from: 'rose', to: 'BTS', avoid: '방탄소년단' });
    expect(textOf(around)).toContain('is one of the two ends');
    expect(textOf(await press(around, 'Without this limit'))).toContain('3 steps');
  });

  it('suggests artists for all three names', async () => {
    for (const option of ['from', 'to', 'avoid']) {
      const where = { user_id: bot.fanId, channel_id: bot.generalId };
      const { choices } = await bot.people.autocomplete({ ...where, command: 'collab path', option, value: '로ㅈ' });
      expect(choices[0]?.name).toContain('ROSÉ');
    }
  });

  it('answers in Korean', async () => {
    const text = textOf(await askInKorean('collab path', { from: '로제', to: 'ㅂㅌㅅㄴㄷ' }));
    expect(text).toContain('3단계');
    expect(text).toContain('ROSÉ: BLACKPINK의 멤버');
  });

  it('is offered where two artists share no song', async () => {
    const between = await ask('collab between', { first: 'ROSÉ', second: 'BTS' });
    const opened = await press(between, 'How are they connected?');
    expect(isPrivate(opened)).toBe(true);
    expect(textOf(opened)).toMatch(/^## ROSÉ.*3 steps/);
  });

  it.each(['path:here:0000000000000:007s8kjd5ng1c:::all:joined:0', 'path:here:rose:bts'])(
    'answers a click on %j with a sentence',
    async (customId) => {
      const answer = await bot.people.click({
        user_id: bot.fanId,
        message_id: await postAsBot(bot, customId),
        custom_id: customId,
        locale: 'en-US',
      });
      expect(textOf(answer)).toMatch(/older version of the bot|no longer in the catalog/);
      expect(isPrivate(answer)).toBe(true);
    },
  );
});

describe('/collab connect, top and stats', () => {
  it('says how far everybody is, and leads to the farthest and to what two made together', async () => {
    const answer = await ask('collab connect', { artist: 'BTS' });
    expect(textOf(answer)).toMatch(/\*\*\d+%\*\* of the [\d,]+ connected artists are within \d+ steps?\./);
    expect(textOf(await choose(answer, /steps\)$/))).toMatch(/^## BTS .*steps/);
    expect(textOf(await choose(answer, /^Coldplay/))).toContain('My Universe');
    expect(textOf(await press(answer, 'Next page'))).toContain('Page 2 of');
  });

  it('asks which artist was meant', async () => {
    const asked = await ask('collab connect', { artist: 'Halsy Frangipan' });
    const chosen = await press(asked, buttonsOf(asked)[0]?.label ?? '');
    expect(textOf(chosen)).toMatch(/^## Connections of /);
  });

  it.each(['collaborations', 'partners', 'charts', 'bridge'])(
    'ranks by %s, with pages and a way to an artist',
    async (by) => {
      const answer = await ask('collab top', { by });
      expect(textOf(answer)).toMatch(/\n1 · \*\*/);
      expect(textOf(await choose(answer, /^BTS/))).toMatch(/^## BTS/);
      expect(textOf(await press(answer, 'Next page'))).toContain('Page 2 of');
    },
  );

  it('ranks within years, switches the measure in place, and refuses years in the wrong order', async () => {
    const answer = await ask('collab top', { from: 2019, until: 2020 });
    expect(textOf(answer)).toContain('Only: from 2019, until 2020');
    const other = await press(answer, 'partners');
    expect(other.message?.id).toBe(answer.message?.id);
    expect(textOf(other)).toContain('Most partners');
    expect(textOf(other)).toContain('Only: from 2019, until 2020');
    expect(textOf(await ask('collab top', { from: 2020, until: 2019 }))).toContain('Swap the two');
  });

  it('counts the catalog by year, kind and scenes', async () => {
    const answer = await askInKorean('collab stats');
    for (const part of ['숫자로 보는 카탈로그', '2020~2024년', '싱글', '한국 × 서구권'])
      expect(textOf(answer)).toContain(part);
  });

  it('leads from an artist’s card to the connections and the timeline, for the clicker alone', async () => {
    const card = await ask('collab artist', { name: 'BTS' });
    const connections = await press(card, 'Connections');
    const timeline = await press(card, 'Timeline');
    expect([connections, timeline].map(isPrivate)).toEqual([true, true]);
    expect(textOf(connections)).toMatch(/^## Connections of BTS/);
    expect(textOf(timeline)).toContain('collaborations over time');
  });
});
