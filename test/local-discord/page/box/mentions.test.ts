import type { APIChannel } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';

import { matching } from '#src/local-discord/page/box/field.ts';
import { mentionAt, peopleNamed, toMarkup } from '#src/local-discord/page/box/mentions.ts';
import type { Person } from '#src/local-discord/page/state/wire.ts';

const person = (id: string, username: string, name: string): Person => ({
  id,
  username,
  global_name: name,
  bot: false,
  locale: 'en-US',
  installed: false,
  accepts_dms: true,
});
const people = [person('1', 'mina', 'Mina'), person('2', 'jun', '준')];
const channels = [{ id: '3', name: 'general' } as APIChannel];

describe('a mention', () => {
  it.each([
    ['@', 1, { start: 0, name: '' }],
    ['hello @mi', 9, { start: 6, name: 'mi' }],
    ['hello @mi and more', 9, { start: 6, name: 'mi' }],
    ['one\n@준', 6, { start: 4, name: '준' }],
    ['a@b', 3, undefined],
    ['@mina ', 6, undefined],
    ['no', 2, undefined],
  ])('is being typed in %j at %i', (text, caret, found) => {
    expect(mentionAt(text, caret)).toEqual(found);
  });

  it('is found by the name that is shown and by the one that is unique', () => {
    expect(['M', 'ju', '준', ''].map((name) => peopleNamed(people, name).map(({ id }) => id))).toEqual([
      ['1'],
      ['2'],
      ['2'],
      ['1', '2'],
    ]);
  });

  it.each([
    ['hi @mina!', 'hi <@1>!'],
    ['@JUN: see #general, please', '<@2>: see <#3>, please'],
    ['mail@mina is no mention', 'mail@mina is no mention'],
    ['@nobody in #nowhere', '@nobody in #nowhere'],
  ])('is sent as Discord writes it: %j', (text, sent) => {
    expect(toMarkup(text, people, channels)).toBe(sent);
  });
});

describe('a list', () => {
  const candidates = ['Song of the year', 'A song', 'Year', 'Other'].map((name) => ({ name, value: name }));

  it('shows what begins as typed before what only holds it', () => {
    expect(matching(candidates, 'year').map(({ name }) => name)).toEqual(['Year', 'Song of the year']);
  });

  it('is no longer than Discord’s', () => {
    const many = Array.from({ length: 60 }, (_, value) => ({ name: `n${value}`, value }));
    expect(matching(many, '')).toHaveLength(25);
  });
});
