import { SlashCommandBuilder } from '@discordjs/builders';
import { pino, type Logger } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { UserError } from '#src/app/errors.ts';
import { createCardCache } from '#src/discord/card-cache.ts';
import { connectDiscord } from '#src/discord/client.ts';
import type { Command } from '#src/discord/command.ts';
import { createDispatch, type Dispatch, type LiveCatalog } from '#src/discord/dispatch.ts';
import { registerCommands } from '#src/discord/register.ts';
import { en } from '#src/i18n/en.ts';
import { noPictures } from '#src/pictures/pictures.ts';
import { lookupsOver } from '#test/support/builders/catalog.ts';
import { noCuration } from '#test/support/curation/no-curation.ts';
import { textOf } from '#test/support/e2e/read.ts';
import { openScene, type Scene } from '#test/support/local-discord/scene.ts';
import { noTrivia } from '#test/support/trivia/no-trivia.ts';

const command = (name: string, execute: Command['execute'], rest: Partial<Command> = {}): Command => ({
  data: new SlashCommandBuilder().setName(name).setDescription('For a test').toJSON(),
  execute,
  ...rest,
});

const commands = [
  command('breaks', () => Promise.reject(new Error('the secret inner workings'))),
  command('breaks-late', async (interaction) => {
    await interaction.reply('so far so good');
    throw new Error('too bad');
  }),
  command('refuses', () => Promise.reject(new UserError('collab.emptyText', {}))),
  command('reads-scores', async (_interaction, { trivia }) => void (await trivia.boards.played('1'))),
  command('answers-twice', async (interaction) => {
    await interaction.reply('once');
    await interaction.client.rest.post(`/interactions/${interaction.id}/${interaction.token}/callback`, {
      body: { type: 4, data: { content: 'twice' } },
      auth: false,
    });
  }),
  command('shouts', async (interaction) => {
    await interaction.reply(`@everyone @here <@${interaction.user.id}> <@&${interaction.guildId}>`);
  }),
  command('works', async (interaction) => void (await interaction.reply('fine'))),
];

let scene: Scene;
let lines: { level: number; msg: string; [key: string]: unknown }[];
const closers: (() => Promise<unknown>)[] = [];

beforeEach(async () => {
  scene = await openScene();
  lines = [];
});
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
  await scene[Symbol.asyncDispose]();
});

function memoryLog(): Logger {
  return pino({ level: 'debug' }, { write: (line: string) => void lines.push(JSON.parse(line)) });
}

/** A bot that knows `known` on a Discord where `commands` are registered. */
async function startBot(
  catalog: () => LiveCatalog | undefined,
  known: readonly Command[] = commands,
): Promise<Dispatch> {
  const log = memoryLog();
  const dispatch = createDispatch({
    commands: known,
    catalog,
    trivia: () => noTrivia,
    curation: () => noCuration,
    news: () => undefined,
    pictures: noPictures,
    curatorIds: new Set(),
    log,
    random: () => 0,
    mention: (name) => name,
  });
  const client = await connectDiscord({
    token: scene.discord.token,
    apiUrl: scene.discord.apiUrl,
    log: pino({ level: 'silent' }),
    onInteraction: (interaction) => void dispatch.handle(interaction),
    onLost: (error) => expect.fail(error.message),
  });
  closers.push(() => client.destroy());
  await registerCommands({
    rest: client.rest,
    applicationId: client.application.id,
    guildId: undefined,
    commands,
  });
  return dispatch;
}

const loaded = (): LiveCatalog => ({ lookups: lookupsOver({}), cards: createCardCache() });
const run = (name: string) =>
  scene.people.run({ user_id: scene.fanId, channel_id: scene.generalId, command: name, locale: 'en-US' });

describe('dispatch', () => {
  it('tells a member a reference, not the error, and logs the error once under that reference', async () => {
    const dispatch = await startBot(loaded);
    const text = textOf(await run('breaks'));
    await dispatch.idle();
    const reference = /reference: ([0-9a-f]{8})/.exec(text)?.[1];
    expect(text).not.toContain('inner workings');
    const logged = lines.filter(({ level }) => level >= 50);
    expect(logged).toMatchObject([{ reference, command: 'breaks', guildId: scene.guildId, msg: 'interaction failed' }]);
    expect(logged[0]?.['interactionId']).toMatch(/^\d+$/);
  });

  it('tells it after the answer when the answer was already given', async () => {
    const dispatch = await startBot(loaded);
    await run('breaks-late');
    await dispatch.idle();
    const seen = await scene.people.transcript(scene.generalId, scene.fanId);
    expect(seen.map((message) => message.content)).toContain('so far so good');
    expect(seen.map((message) => textOf({ message })).join()).toContain('reference: ');
  });

  it('pings nobody, also where a handler forgot to escape', async () => {
    await startBot(loaded);
    const { message } = await run('shouts');
    expect(message).toMatchObject({ mention_everyone: false, mentions: [], mention_roles: [] });
  });

  it('answers a refusal in the member’s words and keeps it out of the error log', async () => {
    const dispatch = await startBot(loaded);
    expect(textOf(await run('refuses'))).toBe(en.errors['collab.emptyText']());
    await dispatch.idle();
    expect(lines.filter(({ level }) => level >= 40)).toEqual([]);
  });

  it('says that storage is away, whatever asked for it, and warns the operator', async () => {
    const dispatch = await startBot(loaded);
    expect(textOf(await run('reads-scores'))).toBe(en.errors['trivia.storeAway']());
    await dispatch.idle();
    expect(lines.filter(({ level }) => level >= 40)).toMatchObject([{ level: 40, msg: 'storage is away' }]);
  });

  it('says that the bot is starting until the catalog is there', async () => {
    const bot: { catalog?: LiveCatalog } = {};
    await startBot(() => bot.catalog);
    expect(textOf(await run('works'))).toBe(en.errors['app.starting']());
    bot.catalog = loaded();
    expect((await run('works')).message?.content).toBe('fine');
  });

  it('does not answer an answer that Discord no longer takes, and says so in the log', async () => {
    const dispatch = await startBot(loaded);
    await run('answers-twice');
    await dispatch.idle();
    expect(lines.filter(({ level }) => level >= 40)).toMatchObject([{ code: 40_060 }]);
  });

  it('tells that a command is gone when Discord still shows one that this version does not have', async () => {
    await startBot(loaded, []);
    expect(textOf(await run('works'))).toBe(en.errors['command.unknown']());
  });

  it('refuses two commands that claim the same buttons', () => {
    const component = async () => {};
    const twice = ['a', 'b'].map((name) => command(name, component, { components: { song: component } }));
    const needs = {
      catalog: loaded,
      trivia: () => noTrivia,
      curation: () => noCuration,
      news: () => undefined,
      pictures: noPictures,
      curatorIds: new Set<string>(),
      log: memoryLog(),
      random: () => 0,
      mention: (name: string) => name,
    };
    expect(() => createDispatch({ ...needs, commands: twice })).toThrow(/two handlers.*"song"/);
  });
});
