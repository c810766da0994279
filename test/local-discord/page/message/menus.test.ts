import type { APISelectMenuComponent } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';

import type { Known } from '#src/local-discord/page/message/known.ts';
import {
  type Choice,
  choicesOf,
  chosenAtFirst,
  narrowed,
  picked,
} from '#src/local-discord/page/message/select/choices.ts';

const person = (id: string, username: string, more: object = {}) =>
  ({
    id,
    username,
    global_name: null,
    bot: false,
    locale: 'en-US',
    installed: false,
    accepts_dms: true,
    ...more,
  }) as const;

const known = {
  people: new Map([
    ['1', person('1', 'mina', { global_name: 'Mina' })],
    ['2', person('2', 'crossover', { bot: true })],
  ]),
  roles: new Map([
    ['3', { id: '3', name: '@everyone' }],
    ['4', { id: '4', name: 'curator' }],
  ]),
  channels: new Map([
    ['5', { id: '5', name: 'general', type: 0 }],
    ['6', { id: '6', name: 'voices', type: 2 }],
  ]),
} as unknown as Pick<Known, 'people' | 'roles' | 'channels'>; // of each only what is read

const menu = (type: number, more: object = {}) =>
  ({ type, custom_id: 'menu', ...more }) as unknown as APISelectMenuComponent; // as it comes over the wire

describe('a menu', () => {
  it('of texts offers its own options', () => {
    const options = [{ value: 'a', label: 'A', description: 'The first' }];
    expect(choicesOf(menu(3, { options }), known)).toEqual(options);
  });

  it('of people offers them by the names they are called by', () => {
    expect(choicesOf(menu(5), known)).toEqual([
      { value: '1', label: 'Mina', description: '@mina' },
      { value: '2', label: 'crossover', description: '@crossover, an app' },
    ]);
  });

  it('of roles offers them as they are mentioned', () => {
    expect(choicesOf(menu(6), known).map(({ label }) => label)).toEqual(['@everyone', '@curator']);
  });

  it('of whatever can be mentioned offers people and roles', () => {
    expect(choicesOf(menu(7), known).map(({ value }) => value)).toEqual(['1', '2', '3', '4']);
  });

  it('of channels offers those of the kinds that are asked for', () => {
    expect(choicesOf(menu(8), known).map(({ label }) => label)).toEqual(['#general', '#voices']);
    expect(choicesOf(menu(8, { channel_types: [0] }), known).map(({ label }) => label)).toEqual(['#general']);
  });

  it('begins with what the bot has chosen', () => {
    const options = ['a', 'b'].map((value) => ({ value, label: value, default: value === 'b' }));
    expect(chosenAtFirst(menu(3, { options }))).toEqual(['b']);
    expect(chosenAtFirst(menu(5, { default_values: [{ id: '1', type: 'user' }] }))).toEqual(['1']);
    expect(chosenAtFirst(menu(6))).toEqual([]);
  });
});

describe('picking a line', () => {
  it('of a menu of one takes it instead of the other', () => {
    expect(picked(['a'], 'b', { min: 1, max: 1 })).toEqual(['b']);
    expect(picked(['a'], 'a', { min: 1, max: 1 })).toEqual(['a']);
  });

  it('again gives it back where nothing may be chosen', () => {
    expect(picked(['a'], 'a', { min: 0, max: 1 })).toEqual([]);
  });

  it('of a menu of many adds it or takes it out, and never adds too many', () => {
    expect(picked(['a'], 'b', { min: 1, max: 2 })).toEqual(['a', 'b']);
    expect(picked(['a', 'b'], 'a', { min: 1, max: 2 })).toEqual(['b']);
    expect(picked(['a', 'b'], 'c', { min: 1, max: 2 })).toEqual(['a', 'b']);
  });
});

describe('searching a menu', () => {
  const choices: readonly Choice[] = Array.from({ length: 80 }, (_, index) => ({
    value: String(index),
    label: `Fan ${index}`,
    description: `@fan-${index}`,
  }));

  it('finds a part of a name, however it is written', () => {
    expect(narrowed(choices, ' FAN 77 ').map(({ value }) => value)).toEqual(['77']);
    expect(narrowed(choices, '@fan-79').map(({ value }) => value)).toEqual(['79']);
    expect(narrowed(choices, 'nobody')).toEqual([]);
  });

  it('shows no more lines than anybody reads', () => {
    expect(narrowed(choices, '')).toHaveLength(50);
  });
});
