import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';

import { createPath } from '#src/app/trivia/create-path.ts';
import { en } from '#src/i18n/en.ts';
import type { InteractionResult } from '#src/local-discord/control/result.ts';
import { anArtist, aSong, lookupsOver } from '#test/support/builders/catalog.ts';
import { buttonOf, buttonsOf, textOf } from '#test/support/e2e/read.ts';
import { fakeTrivia } from '#test/support/trivia/fake-trivia.ts';
import { createManualClock } from '#test/support/trivia/manual-clock.ts';
import { createMemoryPaths, type MemoryPaths } from '#test/support/trivia/memory-paths.ts';
import { noTrivia } from '#test/support/trivia/no-trivia.ts';
import { aPuzzle } from '#test/support/trivia/path-puzzle.ts';
import { openTriviaBot, type TriviaBot } from '#test/support/trivia/trivia-bot.ts';

/** From a over b and c to d; beside a also two Minas, and a producer. */
const catalog = {
  artists: [
    ...['a', 'b', 'c', 'd'].map((id) => anArtist(id)),
    anArtist('producer', { name: 'Pro Ducer' }),
    anArtist('mina-1', { name: 'Mina', hangul: '미나' }),
    anArtist('mina-2', { name: 'Mina' }),
  ],
  collaborations: [
    ...[
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['a', 'mina-1'],
      ['a', 'mina-2'],
    ].map((pair) => aSong(pair.join('-'), pair)),
    aSong('made', [], {
      credits: [
        { artistId: 'a', role: 'primary' },
        { artistId: 'producer', role: 'producer' },
      ],
    }),
  ],
};

const clock = createManualClock();
let bot: TriviaBot;
let store: MemoryPaths;
beforeAll(async () => {
  bot = await openTriviaBot({ trivia: noTrivia, catalog });
});
afterAll(() => bot[Symbol.asyncDispose]());
beforeEach(() => {
  store = createMemoryPaths();
  store.puzzles.set(clock.today(), aPuzzle());
  const lookups = lookupsOver(catalog);
  bot.use(fakeTrivia({ path: createPath({ store, clock, lookups: () => lookups }) }));
});

const isPrivate = ({ message }: InteractionResult) => ((message?.flags ?? 0) & 64) === 64;
const step = (text: string) => bot.run('trivia path', { step: text });
const type = (value: string) =>
  bot.people.autocomplete({
    user_id: bot.fanId,
    channel_id: bot.generalId,
    command: 'trivia path',
    option: 'step',
    value,
  });

function press(shown: InteractionResult, label: string | RegExp) {
  const pressed = { message_id: shown.message?.id ?? '', custom_id: buttonOf(shown, label).customId };
  return bot.people.click({ user_id: bot.fanId, locale: 'en-US', ...pressed });
}

describe('/trivia path', () => {
  it('is played alone, in servers and in direct messages', async () => {
    expect(isPrivate(await bot.run('trivia path'))).toBe(true);
    const inDm = await bot.run('trivia path', {}, { userId: bot.friendId, channelId: bot.dmId });
    expect(textOf(inDm)).toContain('From **a** to **d**. Par: 3 steps');
  });

  it('answers a step, a click and each letter with one request', async () => {
    const answer = await step('b');
    expect(answer).toMatchObject({ outcome: 'message', requests: 1 });
    expect(await press(answer, 'c')).toMatchObject({ outcome: 'update', requests: 1 });
    expect(await type('d')).toMatchObject({ choices: [{ name: 'd', value: 'artist:d' }] });
  });

  it('asks which of two of a name is meant, and goes on with the one that is picked', async () => {
    const asked = await step('Mina');
    expect(textOf(asked)).toContain(en.ask.which('Mina'));
    expect(
      buttonsOf(asked)
        .map(({ label }) => label)
        .slice(0, 2),
    ).toEqual(['Mina · 미나 (mina-1)', 'Mina (mina-2)']);
    expect(textOf(await press(asked, /미나/))).toContain('1. → **Mina');
  });

  it('says that producing is no step', async () => {
    expect(textOf(await step('Pro Ducer'))).toContain(en.triviaPath.notes.behind({ from: 'a', to: 'Pro Ducer' }));
  });

  it('is not done, and says so, while storage is away', async () => {
    const card = await bot.run('trivia path');
    store.away = true;
    const away = en.errors['trivia.storeAway']();
    expect(textOf(await bot.run('trivia path'))).toBe(away);
    expect(textOf(await step('b'))).toBe(away);
    expect(textOf(await press(card, 'b'))).toBe(away);
    expect((await type('b')).choices).toEqual([]);
    store.away = false;
    expect(textOf(await bot.run('trivia path'))).toBe(textOf(card));
  });

  it('says that the catalog has no pair for today', async () => {
    store.puzzles.clear();
    expect(textOf(await bot.run('trivia path'))).toBe(en.errors['trivia.noPath']());
  });

  it('posts a result where it was asked for, and none before there is one', async () => {
    const card = await bot.run('trivia path');
    for (const name of ['b', 'c']) await step(name);
    const done = await step('d');
    const posted = await press(done, en.triviaBoards.daily.share);
    expect(isPrivate(posted)).toBe(false);
    expect(textOf(posted)).toContain('Crossover path 2026-11-26: 3 steps (par 3)');
    expect(buttonsOf(card).map(({ label }) => label)).not.toContain(en.triviaBoards.daily.share);
  });
});
