import type { APIApplicationCommandBasicOption, APIChannel, APIRole } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';

import {
  checkDraft,
  draftFor,
  emptyDraft,
  keptDraft,
  otherOptions,
  otherValues,
  shownOptions,
  withField,
  withOption,
  withoutOption,
} from '#src/local-discord/page/box/draft.ts';
import type { CommandEntry } from '#src/local-discord/page/box/entries.ts';
import type { Around } from '#src/local-discord/page/box/field.ts';

const option = (name: string, type: number, more: object = {}) =>
  ({ name, type, description: name, ...more }) as unknown as APIApplicationCommandBasicOption; // of each type only what is read
const entry: CommandEntry = {
  path: 'form',
  label: 'form',
  description: 'Fields',
  options: [
    option('free', 3),
    option('word', 3, { required: true, min_length: 3, max_length: 5 }),
    option('count', 4, { min_value: 1, max_value: 10 }),
    option('pick', 3, { required: true, choices: [{ name: 'A', name_localizations: { ko: '가' }, value: 'a' }] }),
    option('ratio', 10),
    option('flag', 5),
    option('who', 6),
    option('where', 7, { channel_types: [0] }),
    option('role', 8),
    option('any', 9),
    option('file', 11),
  ],
};
const around: Around = {
  people: [
    {
      id: '1',
      username: 'mina',
      global_name: 'Mina',
      bot: false,
      locale: 'en-US',
      installed: false,
      accepts_dms: true,
    },
  ],
  roles: [{ id: '2', name: 'Moderators' } as APIRole],
  channels: [{ id: '3', name: 'general', type: 0 } as APIChannel, { id: '4', name: 'voice', type: 2 } as APIChannel],
  locale: 'ko',
};
const names = (options: readonly { readonly name: string }[]) => options.map(({ name }) => name);
const right = withField(withField(draftFor(entry), 'word', { text: 'abcd' }), 'pick', { text: '가', picked: 'a' });
const checked = (name: string, text: string) =>
  checkDraft(entry, withField(withOption(right, name), name, { text }), around);

describe('a command’s fields', () => {
  it('are the required options in their order, then those that were added in theirs', () => {
    const draft = withOption(withOption(draftFor(entry), 'count'), 'free');
    expect(names(shownOptions(entry, draft))).toEqual(['word', 'pick', 'count', 'free']);
    expect(names(otherOptions(entry, draft))).toEqual(['ratio', 'flag', 'who', 'where', 'role', 'any', 'file']);
  });

  it('go with what was in them when an option is taken away', () => {
    const draft = withoutOption(withField(withOption(right, 'count'), 'count', { text: '3' }), 'count');
    expect(draft).toEqual(right);
  });

  it('are sent by name, in their order, the empty ones not at all', () => {
    const draft = withField(withOption(withOption(right, 'count'), 'free'), 'free', { text: 'x' });
    const { values, errors } = checkDraft(entry, draft, around);
    expect([Object.entries(values), errors]).toEqual([
      [
        ['word', 'abcd'],
        ['pick', 'a'],
        ['free', 'x'],
      ],
      {},
    ]);
  });
});

describe('a field', () => {
  it('that is required says so while it is empty', () => {
    expect(checkDraft(entry, draftFor(entry), around)).toEqual({
      values: {},
      errors: {
        word: 'This option is required. Specify a value.',
        pick: 'This option is required. Specify a value.',
      },
    });
  });

  it.each([
    ['word', 'ab', 'Enter a text of 3 to 5 characters.'],
    ['word', 'abcdef', 'Enter a text of 3 to 5 characters.'],
    ['pick', 'b', 'Choose one of the options in the list.'],
    ['count', '1.5', 'Enter a whole number.'],
    ['count', 'many', 'Enter a whole number.'],
    ['count', '99999999999999999999', 'Enter a whole number.'],
    ['count', '0', 'Enter a number of 1 to 10.'],
    ['count', '11', 'Enter a number of 1 to 10.'],
    ['ratio', '1,5', 'Enter a number.'],
    ['flag', 'maybe', 'Choose True or False.'],
    ['who', 'nobody', 'Choose a person from the list.'],
    ['where', '#voice', 'Choose a channel from the list.'],
    ['role', 'Kings', 'Choose a role from the list.'],
    ['any', 'Kings', 'Choose a person or a role from the list.'],
    ['free', 'x'.repeat(6001), 'Enter a text of at most 6000 characters.'],
  ])('%s does not take %j', (name, text, message) => {
    expect(checked(name, text).errors).toEqual({ [name]: message });
  });

  it.each([
    ['word', 'abc', 'abc'],
    ['pick', '가', 'a'],
    ['count', '10', 10],
    ['count', ' 7 ', 7],
    ['ratio', '-1.5', -1.5],
    ['flag', 'true', true],
    ['flag', 'FALSE', false],
    ['who', 'mina', '1'],
    ['where', '#general', '3'],
    ['role', 'moderators', '2'],
    ['any', 'Moderators', '2'],
    ['any', 'Mina', '1'],
    ['free', '5', '5'],
  ])('%s takes %j', (name, text, value) => {
    const { values, errors } = checked(name, text);
    expect([values[name], errors]).toEqual([value, {}]);
  });

  it('takes a file as it was read, and asks for one that is required', () => {
    const file = { filename: 'a.txt', content_type: 'text/plain', base64: 'eA==' };
    const draft = withField(withOption(right, 'file'), 'file', { text: 'a.txt', file });
    expect(checkDraft(entry, draft, around).values['file']).toBe(file);
    const needs: CommandEntry = { ...entry, options: [option('file', 11, { required: true })] };
    expect(checkDraft(needs, draftFor(needs), around).errors).toHaveProperty('file');
  });

  it('gives to another’s list what is right so far, without its own', () => {
    const draft = withField(withField(draftFor(entry), 'word', { text: 'abcd' }), 'pick', { text: 'wrong' });
    expect(otherValues(entry, draft, around, 'free')).toEqual({ word: 'abcd' });
    expect(otherValues(entry, draft, around, 'word')).toEqual({});
  });
});

describe('what was begun', () => {
  it('is there again after a reload, but for files', () => {
    const withFile = withField(withOption(right, 'file'), 'file', {
      text: 'a.txt',
      file: { filename: 'a.txt', content_type: 'text/plain', base64: 'eA==' },
    });
    expect(keptDraft(JSON.parse(JSON.stringify(withFile)))).toEqual({ ...right, added: ['file'] });
    expect(keptDraft({ kind: 'text', text: 'hello' })).toEqual({ kind: 'text', text: 'hello' });
  });

  it.each([undefined, null, 'x', 7, {}, { kind: 'text' }, { kind: 'command', path: 'x' }])(
    'is nothing when the storage holds something else: %j',
    (stored) => {
      expect(keptDraft(stored)).toEqual(emptyDraft);
    },
  );
});
