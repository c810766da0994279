import type { APIApplicationCommand } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';

import { entriesOf, matchEntries } from '#src/local-discord/page/box/entries.ts';

const commands = [
  {
    type: 1,
    name: 'collab',
    description: 'Collaborations',
    options: [
      {
        type: 1,
        name: 'song',
        description: 'One song',
        description_localizations: { ko: '한 곡' },
        options: [{ type: 3, name: 'title', description: 'Its title', required: true }],
      },
      { type: 1, name: 'artist', description: 'An artist’s list', name_localizations: { ko: '아티스트' } },
    ],
  },
  {
    type: 1,
    name: 'trivia',
    description: 'A game',
    name_localizations: { ko: '퀴즈' },
    options: [
      {
        type: 2,
        name: 'board',
        description: 'Standings',
        options: [{ type: 1, name: 'today', description: 'Of the day' }],
      },
    ],
  },
  { type: 1, name: 'help', description: 'What the bot can do with every song', options: [] },
  { type: 3, name: 'Quote this', description: '' },
] as unknown as readonly APIApplicationCommand[]; // of each only what is read

const paths = (typed: string, locale = 'en-US') =>
  matchEntries(entriesOf(commands, locale), typed).map(({ path }) => path);

describe('what can be typed after the slash', () => {
  it('is every command and subcommand, however deep, and no menu command', () => {
    expect(paths('')).toEqual(['collab song', 'collab artist', 'trivia board today', 'help']);
  });

  it('is named and described in the person’s language where the bot has it', () => {
    expect(entriesOf(commands, 'ko').map(({ label, description }) => [label, description])).toEqual([
      ['collab song', '한 곡'],
      ['collab 아티스트', 'An artist’s list'],
      ['퀴즈 board today', 'Of the day'],
      ['help', 'What the bot can do with every song'],
    ]);
  });

  it('has the options of its own level alone', () => {
    expect(entriesOf(commands, 'ko').map(({ options }) => options.map(({ name }) => name))).toEqual([
      ['title'],
      [],
      [],
      [],
    ]);
  });

  it.each([
    ['col', ['collab song', 'collab artist']],
    ['collab  S', ['collab song']],
    ['song', ['collab song', 'help']],
    ['today', ['trivia board today']],
    ['tist', ['collab artist']],
    ['nothing of the kind', []],
  ])('is narrowed by %j: names that begin so, then words, then the rest', (typed, found) => {
    expect(paths(typed)).toEqual(found);
  });

  it.each(['퀴즈', 'trivia'])('is found by its name in either language: %s', (typed) => {
    expect(paths(typed, 'ko')).toEqual(['trivia board today']);
  });
});
