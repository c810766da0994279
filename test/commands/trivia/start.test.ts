import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import type { GameRecord } from '#src/app/trivia/ports.ts';
import { UserError } from '#src/app/errors.ts';
import type { StartRequest } from '#src/app/trivia/trivia.ts';
import { gameLocale } from '#src/discord/game-locale.ts';
import { en } from '#src/i18n/en.ts';
import { anArtist } from '#test/support/builders/catalog.ts';
import { buttonOf, buttonsOf, textOf } from '#test/support/e2e/read.ts';
import { fakeTrivia, type FakeParts } from '#test/support/trivia/fake-trivia.ts';
import { noTrivia } from '#test/support/trivia/no-trivia.ts';
import { aPodiumShow } from '#test/support/trivia/shows.ts';
import { openTriviaBot, type TriviaBot } from '#test/support/trivia/trivia-bot.ts';

const ephemeral = 64;
const artists = [
  anArtist('rose', { name: 'ROSÉ', hangul: '로제' }),
  anArtist('sana', { name: 'Sana' }),
  anArtist('winter-a', { name: 'Winter', aliases: [] }),
  anArtist('winter-b', { name: 'Winter', aliases: [] }),
];

let bot: TriviaBot;
const started: StartRequest[] = [];
beforeAll(async () => {
  bot = await openTriviaBot({ trivia: noTrivia, catalog: { artists } });
});
afterAll(() => bot[Symbol.asyncDispose]());
beforeEach(() => {
  started.length = 0;
  bot.use(startable());
});

function startable(parts: FakeParts = {}) {
  const game = {} as GameRecord; // what a start answers with is not looked at
  return fakeTrivia({
    ...parts,
    games: { start: async (request) => (started.push(request), { game, round: 0 }), ...parts.games },
  });
}

describe('/trivia start', () => {
  it('begins a game with what was chosen, and tells the channel in one request', async () => {
    const answer = await bot.run('trivia start', {
      rounds: 5,
      pace: 'fast',
      difficulty: 'hard',
      about: 'rose',
      from: 2019,
      until: 2024,
      answers: 'typed',
    });
    expect(answer).toMatchObject({ outcome: 'message', requests: 1 });
    const chosen = { rounds: 5, pace: 'fast', difficulty: 'hard', answers: 'typed' };
    const settings = { ...chosen, artistId: 'rose', from: 2019, until: 2024 };
    const place = { guildId: bot.guildId, channelId: bot.generalId, starterId: bot.fanId, locale: 'en-US' };
    expect(started).toEqual([{ ...place, settings }]);
    for (const part of [`<@${bot.fanId}>`, 'Rounds: 5', 'fast, 10 s', 'hard', 'ROSÉ · 로제', '/trivia stop'])
      expect(textOf(answer)).toContain(part);
    expect((answer.message?.flags ?? 0) & ephemeral).toBe(0);
  });

  it('has ten rounds of mixed difficulty with choices when nothing is chosen', async () => {
    await bot.run('trivia start');
    expect(started[0]?.settings).toEqual({ rounds: 10, pace: 'normal', difficulty: 'mixed', answers: 'choices' });
  });

  it('suggests artists while one is typed', async () => {
    const where = { user_id: bot.fanId, channel_id: bot.generalId };
    const { choices } = await bot.people.autocomplete({
      ...where,
      command: 'trivia start',
      option: 'about',
      value: 'ro',
    });
    expect(choices).toMatchObject([{ name: 'ROSÉ · 로제', value: 'artist:rose' }]);
  });

  it('asks which artist is meant where several are, and begins with the one that is picked', async () => {
    const asked = await bot.run('trivia start', { about: 'winter', rounds: 5 });
    expect((asked.message?.flags ?? 0) & ephemeral).toBe(ephemeral);
    expect(started).toEqual([]);
    const { customId } = buttonsOf(asked)[1] ?? buttonOf(asked, 'Winter');
    const as = { user_id: bot.fanId, message_id: asked.message?.id ?? '', custom_id: customId, locale: 'en-US' };
    const answer = await bot.people.click(as);
    expect(started).toMatchObject([{ settings: { rounds: 5, artistId: expect.stringMatching(/^winter-/) } }]);
    expect((answer.message?.flags ?? 0) & ephemeral).toBe(0);
  });

  it('offers the nearest names where nobody is called like that', async () => {
    const asked = await bot.run('trivia start', { about: 'zzzzqqqq' });
    expect(textOf(asked)).toContain('zzzzqqqq');
    expect(started).toEqual([]);
  });

  it('passes on why a game cannot begin', async () => {
    const refusal = new UserError('trivia.tooFew', { available: 3, rounds: 10 });
    bot.use(startable({ games: { start: () => Promise.reject(refusal) } }));
    expect(textOf(await bot.run('trivia start'))).toContain('Only 3 questions fit');
  });
});

describe('/trivia start refuses', () => {
  it('years that no year can be between', async () => {
    const answer = await bot.run('trivia start', { from: 2024, until: 2019 });
    expect(textOf(answer)).toBe(en.errors['collab.yearsReversed']({ from: 2024, until: 2019 }));
  });

  it('direct messages, and servers where only the person has the bot', async () => {
    const inDm = await bot.run('trivia start', {}, { userId: bot.friendId, channelId: bot.dmId });
    expect(textOf(inDm)).toBe(en.errors['trivia.needsServer']());
    await bot.people.control('POST', `/control/users/${bot.fanId}/install`);
    const { guild } = await bot.people.control<{ guild: { id: string; channels: { id: string }[] } }>(
      'POST',
      '/control/guilds',
      { name: 'Elsewhere', owner_id: bot.fanId, locale: 'en-US', channels: ['general'], bot: false },
    );
    const elsewhere = await bot.run('trivia start', {}, { channelId: guild.channels[0]?.id ?? '' });
    expect(textOf(elsewhere)).toBe(en.errors['trivia.needsServer']());
    expect(started).toEqual([]);
  });

  it('a channel that it may not post in, before anything begins', async () => {
    const { channel } = await bot.people.control<{ channel: { id: string } }>('POST', '/control/channels', {
      guild_id: bot.guildId,
      name: 'quiet',
    });
    // The bot's own permission is denied, the members' is not.
    const { guilds, application } = await bot.people.state();
    const own = guilds.find(({ id }) => id === bot.guildId)?.members.find(({ user_id: id }) => id === application.id);
    expect(own).toBeDefined();
    await bot.people.control('PUT', `/control/channels/${channel.id}/overwrites`, {
      overwrites: [{ id: bot.guildId, type: 'role', deny: ['SendMessages'] }],
    });
    const answer = await bot.run('trivia start', {}, { channelId: channel.id });
    expect(textOf(answer)).toContain('Send Messages');
    expect(textOf(answer)).not.toContain('View Channel');
    expect(started).toEqual([]);
  });
});

describe('*Again*', () => {
  const settings = { rounds: 15, pace: 'relaxed', difficulty: 'easy', answers: 'mixed', artistId: 'rose' };

  async function again(known: unknown) {
    bot.use(
      startable({
        boards: { game: async () => ({ settings: known, channelId: bot.generalId, guildId: bot.guildId }) },
      }),
    );
    const place = { channelId: bot.generalId, locale: 'en-US' };
    const { messageId } = await bot.stage.post(place, aPodiumShow(), `podium-${JSON.stringify(known).length}`);
    return bot.people.click({
      user_id: bot.moderatorId,
      message_id: messageId,
      custom_id: 'again:g4m3token',
      locale: 'en-US',
    });
  }

  it('begins another game by the same rules for whoever presses it', async () => {
    const answer = await again(settings);
    expect(started).toMatchObject([{ starterId: bot.moderatorId, settings }]);
    expect(textOf(answer)).toContain('Rounds: 15');
  });

  it('gets a sentence where the rules are not known any more', async () => {
    expect(textOf(await again({ rounds: 7 }))).toBe(en.errors['trivia.unknownGame']());
    expect(started).toEqual([]);
  });
});

describe('the language of a game', () => {
  it.each([
    ['the server’s own choice', { guildLocale: 'ko', locale: 'fr' }, 'ko'],
    ['the starter’s, where the server never chose', { guildLocale: 'en-US', locale: 'ko' }, 'ko'],
    ['the starter’s, where the server’s does not ship', { guildLocale: 'fr', locale: 'ko' }, 'ko'],
    ['English, where the server chose it', { guildLocale: 'en-GB', locale: 'ko' }, 'en-GB'],
    ['English, where neither ships', { guildLocale: 'fr', locale: 'de' }, 'en-US'],
    ['the starter’s, where no server is', { guildLocale: null, locale: 'ko' }, 'ko'],
  ])('is %s', (_whose, where, expected) => {
    expect(gameLocale(where)).toBe(expected);
  });
});
