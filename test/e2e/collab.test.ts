import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { InteractionResult } from '#src/local-discord/control/result.ts';
import { openBotScene, type BotScene } from '#test/support/e2e/bot.ts';
import { postAsBot } from '#test/support/e2e/post-as-bot.ts';
import { buttonOf, buttonsOf, linksOf, textOf } from '#test/support/e2e/read.ts';

const ephemeral = 64;
const componentsV2 = 32_768;

let bot: BotScene;
beforeAll(async () => {
  bot = await openBotScene();
});
afterAll(async () => {
  const violations = await bot.people.violations();
  await bot[Symbol.asyncDispose]();
  // Whatever the tests did, no request of the bot's may have broken a rule of Discord's.
  if (violations.length > 0) throw new Error(`refused by Discord's rules: ${JSON.stringify(violations)}`);
});

interface As {
  readonly userId?: string;
  readonly channelId?: string;
  readonly locale?: string;
}

function ask(command: string, options: Record<string, unknown> = {}, as: As = {}): Promise<InteractionResult> {
  const { userId = bot.fanId, channelId = bot.generalId, locale = 'en-US' } = as;
  return bot.people.run({ user_id: userId, channel_id: channelId, command, options, locale });
}

function press(result: InteractionResult, label: string | RegExp, as: As = {}): Promise<InteractionResult> {
  const { userId = bot.fanId, locale = 'en-US' } = as;
  const { customId } = buttonOf(result, label);
  return bot.people.click({ user_id: userId, message_id: result.message?.id ?? '', custom_id: customId, locale });
}

async function suggestions(command: string, option: string, value: string, options: Record<string, unknown> = {}) {
  const where = { user_id: bot.fanId, channel_id: bot.generalId };
  return (await bot.people.autocomplete({ ...where, command, option, value, options })).choices;
}

describe('/collab song', () => {
  it('answers with one request: title in both scripts, who, when, chart peak, facts with source links, listen links', async () => {
    const answer = await ask('collab song', { title: 'apt' });
    expect(answer).toMatchObject({ outcome: 'message', requests: 1 });
    const text = textOf(answer);
    for (const part of [
      'APT. · 아파트',
      'ROSÉ',
      '로제',
      'Bruno Mars',
      'October 18, 2024',
      'peak No. 3',
      'verified',
      'rosie',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toMatch(/\]\(https:\/\//);
    expect(linksOf(answer)).toEqual([
      expect.stringContaining('youtube.com/results?search_query=APT.'),
      expect.stringContaining('open.spotify.com/search/'),
      expect.stringContaining('music.apple.com/search'),
    ]);
    expect(answer.message?.flags).toBe(componentsV2);
  });

  it('says it in Korean to a Korean reader, with the facts in Korean', async () => {
    const text = textOf(await ask('collab song', { title: '아파트' }, { locale: 'ko' }));
    expect(text).toContain('2024년 10월 18일');
    expect(text).toContain('확인됨');
    expect(text).toMatch(/이다\.|다\./);
  });

  it('shows disputed facts as disputed, with every value', async () => {
    const answer = await ask('collab song', { title: 'Butter remix' });
    let text = textOf(answer);
    for (let next = answer; buttonsOf(next).some(({ label }) => label === 'More facts'); text += textOf(next)) {
      next = await press(next, 'More facts');
    }
    expect(text).toMatch(/Disputed, sources disagree/);
  });

  it('leads from a remix to its original and back', async () => {
    const remix = await ask('collab song', { title: 'Standing Next to You (USHER Remix)' });
    const original = await press(remix, /^Standing Next to You \(2023\)/);
    expect(textOf(original)).toContain('Standing Next to You');
    expect(buttonsOf(original).map(({ label }) => label)).toContainEqual(expect.stringMatching(/USHER Remix/i));
  });

  it.each(['apt', 'APT.', 'apt.', 'ＡＰＴ', '아파트', 'song:apt'])('finds APT. for %j', async (title) => {
    expect(textOf(await ask('collab song', { title }))).toContain('APT. · 아파트');
  });

  it('says that it does not know a title and offers the three nearest, whose buttons answer in place', async () => {
    const answer = await ask('collab song', { title: 'Ise Craem Sundae' });
    expect(textOf(answer)).toContain('Ise Craem Sundae');
    const offered = buttonsOf(answer);
    expect(offered).toHaveLength(3);
    const chosen = await press(answer, offered[0]?.label ?? '');
    expect(chosen.message?.id).toBe(answer.message?.id);
    expect(textOf(chosen)).toContain('Released');
  });

  it('offers three even for a text that is like nothing', async () => {
    expect(buttonsOf(await ask('collab song', { title: 'zzzzzzzz' }))).toHaveLength(3);
    expect(buttonsOf(await ask('collab artist', { name: 'qqqqqqqq' }))).toHaveLength(3);
  });

  it.each(['   ', '\u200b\u200b', '\u3164'])(
    'refuses %j, where nothing can be seen, to the asker alone',
    async (title) => {
      const answer = await ask('collab song', { title });
      expect(textOf(answer)).toBe('Type a name or a title.');
      expect((answer.message?.flags ?? 0) & ephemeral).toBe(ephemeral);
    },
  );

  it('shows what a member typed letter by letter, turns no text round and pings nobody', async () => {
    const answer = await ask('collab song', { title: '\u202e@everyone <@1> **x** [a](https://b.example)' });
    const text = textOf(answer);
    expect(text).not.toMatch(/@everyone|(?<!\\)<@|(?<!\\)\*\*x|\u202e/);
    expect(answer.message).toMatchObject({ mention_everyone: false });
  });
});

describe('/collab artist', () => {
  it.each(['ROSÉ', 'rose', 'Ｒｏｓｅ', '로제', 'fhwp', 'artist:rose', '로제'.normalize('NFD')])(
    'finds ROSÉ for %j',
    async (name) => {
      expect(textOf(await ask('collab artist', { name }))).toContain('ROSÉ · 로제');
    },
  );

  it.each(['jk', 'Jungkook', 'jung kook', 'jungkok', 'Jeongguk', '정국'])('finds Jung Kook for %j', async (name) => {
    expect(textOf(await ask('collab artist', { name }))).toContain('Jung Kook · 정국');
  });

  it('pages through a long list in place, with the dead ends switched off', async () => {
    const first = await ask('collab artist', { name: 'ㅂㅌㅅㄴㄷ' });
    expect(textOf(first)).toContain('Page 1 of');
    expect(buttonOf(first, 'Previous page').disabled).toBe(true);
    const second = await press(first, 'Next page');
    expect(second.message?.id).toBe(first.message?.id);
    expect(textOf(second)).toContain('Page 2 of');
    expect(buttonOf(second, 'Previous page').disabled).toBe(false);
    expect(second.requests).toBe(1);
  });

  it('gives other people’s clicks a copy of their own and leaves the asker’s message alone', async () => {
    const first = await ask('collab artist', { name: 'BTS' });
    const copy = await press(first, 'Next page', { userId: bot.moderatorId });
    expect(copy.message?.id).not.toBe(first.message?.id);
    expect((copy.message?.flags ?? 0) & ephemeral).toBe(ephemeral);
    const seen = await bot.people.transcript(bot.generalId, bot.fanId);
    expect(textOf({ message: seen.find(({ id }) => id === first.message?.id) })).toContain('Page 1 of');
    expect(seen.some(({ id }) => id === copy.message?.id)).toBe(false);
  });

  it('filters by kind and years and says so', async () => {
    const text = textOf(await ask('collab artist', { name: 'BTS', kind: 'remix', from: 2017, until: 2017 }));
    expect(text).toContain('MIC Drop (Steve Aoki');
    expect(text).toContain('Only: remix, in 2017');
    expect(text).not.toContain('My Universe');
  });

  it('says when no song passes the filter', async () => {
    expect(textOf(await ask('collab artist', { name: 'BTS', until: 1999 }))).toContain(
      'No credited collaboration fits this filter.',
    );
  });

  it('refuses years in the wrong order with a sentence', async () => {
    expect(textOf(await ask('collab artist', { name: 'BTS', from: 2020, until: 2019 }))).toContain('Swap the two');
  });

  it('opens an entry beside the list, for the clicker alone', async () => {
    const list = await ask('collab artist', { name: 'ROSÉ' });
    const opened = await press(list, /^APT\. \(2024\)$/);
    expect((opened.message?.flags ?? 0) & ephemeral).toBe(ephemeral);
    expect(textOf(opened)).toContain('Released');
  });

  it('never takes a part of a name for the name', async () => {
    const answer = await ask('collab artist', { name: 'Bruno' });
    expect(answer.outcome).toBe('message');
    const other = await ask('collab artist', { name: 'os' });
    expect(textOf(other)).toContain('knows nothing called');
  });
});

describe('/collab between', () => {
  it('shows the card of the one song that two artists made', async () => {
    expect(textOf(await ask('collab between', { first: 'bts', second: 'halsey' }))).toContain('Boy With Luv');
    expect(textOf(await ask('collab between', { first: 'Halsey', second: '방탄소년단' }))).toContain('Boy With Luv');
  });

  it('explains when there is none and offers what their circles made', async () => {
    const text = textOf(await ask('collab between', { first: 'BTS', second: 'Usher' }));
    expect(text).toContain('No credited collaboration of these two');
    expect(text).toContain('Standing Next to You');
  });

  it('asks for two different artists when both names mean one', async () => {
    expect(textOf(await ask('collab between', { first: 'ROSÉ', second: '로제' }))).toContain(
      'Choose two different artists',
    );
  });

  it.each([
    ['BTS', 'Halsy Frangipan', ['Halsy Frangipan'], 'BTS'],
    ['BTS', 'megan', ['megan'], 'BTS'],
    ['megan', 'charli', ['megan'], 'Charli'],
    ['Halsy Frangipan', 'megan', ['Halsy Frangipan', 'megan'], ' × '],
  ])('offers three pairs for %j and %j, whose buttons answer in place', async (first, second, unknown, part) => {
    const answer = await ask('collab between', { first, second });
    for (const text of unknown) expect(textOf(answer)).toContain(`nothing called “${text}”`);
    expect(buttonsOf(answer)).toHaveLength(3);
    for (const { label } of buttonsOf(answer)) expect(label).toContain(part);
    const chosen = await press(answer, buttonsOf(answer)[0]?.label ?? '');
    expect(chosen.message?.id).toBe(answer.message?.id);
    expect(textOf(chosen)).toMatch(/^## /);
  });
});

describe('/collab random, today and search', () => {
  it('draws a song and another one in place', async () => {
    const drawn = await ask('collab random', { artist: 'ROSÉ' });
    expect(textOf(drawn)).toContain('ROSÉ');
    const again = await press(drawn, 'Another one');
    expect(again.message?.id).toBe(drawn.message?.id);
    expect(textOf(again)).toContain('ROSÉ');
    // ROSÉ has two songs: another one is never the same one.
    expect(textOf(again).split('\n')[0]).not.toBe(textOf(drawn).split('\n')[0]);
  });

  it('draws of the artist who is picked when the name was unknown', async () => {
    const asked = await ask('collab random', { artist: 'Snoop', from: 2022, until: 2022 });
    const drawn = await press(asked, 'Snoop Dogg');
    expect(drawn.message?.id).toBe(asked.message?.id);
    expect(textOf(drawn)).toContain('## Bad Decisions');
    expect(buttonOf(drawn, 'Another one').disabled).toBe(false);
  });

  it('says when there is nothing to draw from', async () => {
    expect(textOf(await ask('collab random', { until: 1950 }))).toContain('No collaboration fits');
  });

  it('answers with today’s releases or with the next day that has some', async () => {
    expect(textOf(await ask('collab today'))).toMatch(/^## Released on /);
  });

  it('finds artists and songs of one text', async () => {
    const text = textOf(await ask('collab search', { query: 'snoop' }));
    expect(text).toContain('Results for “snoop”');
    expect(text).toContain('Artists');
    expect(text).toContain('Songs');
  });

  it('opens the suggestion that was chosen', async () => {
    expect(textOf(await ask('collab search', { query: 'song:apt' }))).toContain('APT. · 아파트');
  });
});

describe('autocomplete', () => {
  it.each([
    ['로ㅈ', 'ROSÉ · 로제'],
    ['ㅂㅌㅅ', 'BTS · 방탄소년단'],
    ['fhwp', 'ROSÉ · 로제'],
    ['jugnkook', 'Jung Kook · 정국'],
    ['blakpink', 'BLACKPINK · 블랙핑크'],
  ])('suggests for %j first %j', async (typed, name) => {
    const [first] = await suggestions('collab artist', 'name', typed);
    expect(first?.name).toContain(name);
  });

  it('suggests something before anything is typed, and never more than 25', async () => {
    const choices = await suggestions('collab song', 'title', '');
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.length).toBeLessThanOrEqual(25);
  });

  it('suggests the partners of the first artist for the second', async () => {
    const names = (await suggestions('collab between', 'second', '', { first: 'ROSÉ' })).map(({ name }) => name);
    expect(names).toContain('Bruno Mars');
    expect(names).not.toContain('ROSÉ · 로제');
  });

  it('gives values that the command understands', async () => {
    const [first] = await suggestions('collab song', 'title', 'apt');
    expect(textOf(await ask('collab song', { title: first?.value }))).toContain('APT. · 아파트');
  });
});

describe('everywhere', () => {
  it('answers in direct messages', async () => {
    const answer = await ask('collab song', { title: 'apt' }, { userId: bot.friendId, channelId: bot.dmId });
    expect(textOf(answer)).toContain('APT. · 아파트');
  });

  it('answers only the asker when asked to', async () => {
    const answer = await ask('collab song', { title: 'apt', private: true });
    const others = await bot.people.transcript(bot.generalId, bot.moderatorId);
    expect(others.some(({ id }) => id === answer.message?.id)).toBe(false);
  });

  it('lists every command with a link to it, in the reader’s language and for the reader alone', async () => {
    const answer = await ask('help', {}, { locale: 'ko' });
    const text = textOf(answer);
    expect(text).toMatch(/<\/collab song:\d+>: 협업곡 하나의 모든 정보/);
    expect(text).toMatch(/<\/help:\d+>/);
    expect((answer.message?.flags ?? 0) & ephemeral).toBe(ephemeral);
  });

  it.each(['song:open:apt', 'song:open:no-such-song:0', 'gone:x', 'pick:answers'])(
    'answers a click on %j, from an older version or a removed entry, with a sentence',
    async (customId) => {
      const answer = await bot.people.click({
        user_id: bot.fanId,
        message_id: await postAsBot(bot, customId),
        custom_id: customId,
        locale: 'en-US',
      });
      expect(textOf(answer)).toMatch(/older version of the bot|no longer in the catalog/);
      expect((answer.message?.flags ?? 0) & ephemeral).toBe(ephemeral);
    },
  );
});
