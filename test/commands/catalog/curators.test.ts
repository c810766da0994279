import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import type { QuestionCase, QuestionDesk } from '#src/app/trivia/board-ports.ts';
import { en } from '#src/i18n/en.ts';
import { textOf } from '#test/support/e2e/read.ts';
import { fakeTrivia } from '#test/support/trivia/fake-trivia.ts';
import { noTrivia } from '#test/support/trivia/no-trivia.ts';
import { aQuestion } from '#test/support/trivia/shows.ts';
import type { Scene } from '#test/support/local-discord/scene.ts';
import { openTriviaBot, type TriviaBot } from '#test/support/trivia/trivia-bot.ts';

const aCase: QuestionCase = {
  key: 'release-year:apt',
  code: 'a1b2c3d4',
  question: aQuestion(),
  asked: 9,
  answered: 20,
  right: 4,
  reports: 3,
  withdrawn: { reason: 'reported', at: 1_764_115_200_000 },
};

let bot: TriviaBot;
const orders: unknown[] = [];
const desk: QuestionDesk = {
  cases: async ({ code }) => (code === undefined || code === aCase.code ? [aCase] : []),
  voidQuestion: async (order) => (orders.push(order), { rounds: 9, players: 12 }),
  restore: async (order) => (orders.push(order), true),
};

beforeAll(async () => {
  bot = await openTriviaBot({
    trivia: fakeTrivia({ desk }),
    // One person by their own id, the moderator by a role.
    curatorIds: async (scene) => [scene.friendId, await giveRole(scene, scene.moderatorId)],
  });
});
afterAll(() => bot[Symbol.asyncDispose]());

/** A role that sees the command in a server. */
async function giveRole({ people, guildId }: Scene, userId: string): Promise<string> {
  const wanted = { guild_id: guildId, name: 'Curators', permissions: ['Administrator'] };
  const { role } = await people.control<{ role: { id: string } }>('POST', '/control/roles', wanted);
  await people.control('PATCH', `/control/guilds/${guildId}/members/${userId}`, { roles: [role.id] });
  return role.id;
}

const asCurator = () => ({ userId: bot.moderatorId });

describe('/catalog', () => {
  it('is shown in servers to administrators alone', async () => {
    await expect(bot.run('catalog questions', {}, { userId: bot.fanId })).rejects.toThrow(/may not use/);
    expect(textOf(await bot.run('catalog questions', {}, asCurator()))).toContain('a1b2c3d4');
  });

  it('is for curators also in direct messages, where Discord hides it from nobody', async () => {
    const inDm = { userId: bot.friendId, channelId: bot.dmId };
    expect(textOf(await bot.run('catalog questions', {}, inDm))).toContain('a1b2c3d4');
  });

  it('shows the question, its answer, how it was answered and why it is withdrawn', async () => {
    const text = textOf(await bot.run('catalog questions', {}, asCurator()));
    for (const part of ['D. 2024', '4 of 20 answers right', 'reports: 3', 'reported by three players'])
      expect(text).toContain(part);
  });

  it('voids a question by its code and says what that touched', async () => {
    const answer = await bot.run('catalog void', { question: 'A1B2C3D4 ', reason: 'The year is wrong' }, asCurator());
    expect(textOf(answer)).toMatch(/a1b2c3d4 is void.*9 rounds.*12 players/);
    expect(orders.at(-1)).toMatchObject({ key: aCase.key, reason: 'The year is wrong', by: bot.moderatorId });
    expect((answer.message?.flags ?? 0) & 64).toBe(64);
  });

  it('puts a question back into play', async () => {
    expect(textOf(await bot.run('catalog restore', { question: 'a1b2c3d4' }, asCurator()))).toContain('asked again');
    expect(orders.at(-1)).toMatchObject({ key: aCase.key, by: bot.moderatorId });
  });

  it('suggests questions by what they ask', async () => {
    const where = { user_id: bot.moderatorId, channel_id: bot.generalId, command: 'catalog void', option: 'question' };
    expect((await bot.people.autocomplete({ ...where, value: 'a1b2' })).choices).toMatchObject([{ value: 'a1b2c3d4' }]);
    expect((await bot.people.autocomplete({ ...where, value: 'no such thing' })).choices).toEqual([]);
  });

  it.each(['ffffffff', 'nonsense', '@everyone'])('says that it knows no question %j', async (question) => {
    expect(textOf(await bot.run('catalog restore', { question }, asCurator()))).toContain('No question with the code');
  });
});

describe('whoever is no curator', () => {
  let others: TriviaBot;
  beforeAll(async () => {
    others = await openTriviaBot({ trivia: noTrivia });
  });
  afterAll(() => others[Symbol.asyncDispose]());

  it.each([
    ['catalog questions', {}],
    ['catalog void', { question: 'a1b2c3d4', reason: 'x' }],
    ['catalog restore', { question: 'a1b2c3d4' }],
  ])('is refused by /%s, an administrator too', async (command, options) => {
    const answer = await others.run(command, options, { userId: others.ownerId });
    expect(textOf(answer)).toBe(en.errors['catalog.notCurator']());
  });

  it('reads nothing about it in /help, while curators do', async () => {
    expect(textOf(await others.run('help', {}, { userId: others.ownerId }))).not.toContain('/catalog');
    expect(textOf(await bot.run('help', {}, asCurator()))).toContain('/catalog void');
  });

  it('gets no suggestions', async () => {
    const where = { user_id: others.ownerId, channel_id: others.generalId };
    const asked = { ...where, command: 'catalog void', option: 'question', value: '' };
    expect((await others.people.autocomplete(asked)).choices).toEqual([]);
  });
});
