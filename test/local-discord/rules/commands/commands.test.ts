import { describe, test } from 'vitest';
import { option, slash, subcommand, withOptions } from '../support/commands.ts';
import { many } from '../support/components.ts';
import { createCommand, editCommand } from '../support/requests.ts';
import { expectAccepted, expectRefused } from '../support/verdict.ts';

describe('names', () => {
  test.each(['song', 'a', 'x'.repeat(32), '노래', 'ไทย', "qu'est-ce_que", '日本', '7'])(
    'a slash command may be %s',
    (name) => {
      expectAccepted(createCommand(slash({ name })));
    },
  );

  test.each(['Song', 'two words', 'a.b', 'é!', 'ÉTÉ'])('a slash command cannot be %s', (name) => {
    expectRefused(createCommand(slash({ name })), 'commands.name', 'name APPLICATION_COMMAND_INVALID_NAME');
  });

  test('a name is 1 to 32 characters long', () => {
    for (const name of ['', 'x'.repeat(33)])
      expectRefused(createCommand(slash({ name })), 'spec.length', 'name BASE_TYPE_BAD_LENGTH');
  });

  test('options and translations follow the same rule', () => {
    expectAccepted(createCommand(slash({ name_localizations: { ko: '노래' } })));
    expectRefused(
      createCommand(slash({ name_localizations: { de: 'Lied' }, options: [subcommand('ok', [option('Bad')])] })),
      'commands.name',
      'name_localizations.de APPLICATION_COMMAND_INVALID_NAME',
      'options.0.options.0.name APPLICATION_COMMAND_INVALID_NAME',
    );
  });

  test('a context menu command may be called anything', () => {
    expectAccepted(createCommand({ type: 2, name: 'Show Collaborations' }));
    expectAccepted(editCommand({ name: 'Show Collaborations' }));
    for (const more of [{ description: 'x' }, { options: [option('a')] }])
      expectRefused(
        editCommand({ name: 'Show Collaborations', ...more }),
        'commands.name',
        'name APPLICATION_COMMAND_INVALID_NAME',
      );
  });
});

describe('descriptions', () => {
  test('a slash command has one of 1 to 100 characters', () => {
    expectAccepted(createCommand(slash({ description: 'x'.repeat(100) })));
    expectRefused(createCommand({ name: 'song' }), 'commands.description', 'description BASE_TYPE_REQUIRED');
    expectRefused(createCommand(slash({ description: '' })), 'commands.description', 'description BASE_TYPE_REQUIRED');
    expectRefused(
      createCommand(slash({ description: 'x'.repeat(101) })),
      'spec.length',
      'description BASE_TYPE_MAX_LENGTH',
    );
    expectAccepted(editCommand({ name: 'song' }));
  });

  test('a context menu command has none, and no options', () => {
    expectAccepted(createCommand({ type: 3, name: 'Ask', description: '' }));
    expectRefused(
      createCommand({
        type: 3,
        name: 'Ask',
        description: 'x',
        description_localizations: { ko: 'x' },
        options: [option('a')],
      }),
      'commands.context-menu',
      'description COMMANDS_CONTEXT_MENU',
      'description_localizations COMMANDS_CONTEXT_MENU',
      'options COMMANDS_CONTEXT_MENU',
    );
  });
});

describe('options', () => {
  const choices = (count: number) => many(count, (index) => ({ name: `n${index}`, value: `v${index}` }));

  test.each([
    [
      'required ones first',
      withOptions(option('a', { required: true }), option('b'), option('c', { required: false })),
    ],
    ['only required ones', withOptions(option('a', { required: true }), option('b', { required: true }))],
    ['25 of them', withOptions(...many(25, (index) => option(`o${index}`)))],
    ['25 choices', withOptions(option('a', { choices: choices(25) }))],
    ['autocomplete', withOptions(option('a', { autocomplete: true, choices: [] }))],
    ['groups beside subcommands', withOptions(subcommand('a'), option('b', { type: 2, options: [subcommand('a')] }))],
    [
      'a choice of 100 characters',
      withOptions(option('a', { choices: [{ name: 'x'.repeat(100), value: 'x'.repeat(100) }] })),
    ],
    [
      'bounds',
      withOptions(
        option('a', { min_length: 0, max_length: 6000 }),
        option('b', { type: 4, min_value: 1, max_value: 1 }),
      ),
    ],
  ])('may have %s', (_, command) => {
    expectAccepted(createCommand(command));
  });

  test.each([
    [
      'a required one after an optional one',
      withOptions(option('a'), option('b', { required: true })),
      'commands.required-first',
      'options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    ],
    [
      '26 of them',
      withOptions(...many(26, (index) => option(`o${index}`))),
      'spec.length',
      'options BASE_TYPE_MAX_LENGTH',
    ],
    [
      '26 choices',
      withOptions(option('a', { choices: choices(26) })),
      'spec.length',
      'options.0.choices BASE_TYPE_MAX_LENGTH',
    ],
    [
      'choices and autocomplete',
      withOptions(option('a', { autocomplete: true, choices: choices(1) })),
      'commands.autocomplete-or-choices',
      'options.0.choices COMMANDS_AUTOCOMPLETE_OR_CHOICES',
    ],
    [
      'a choice of 101 characters',
      withOptions(option('a', { choices: [{ name: 'n', value: 'x'.repeat(101) }] })),
      'commands.choice-value',
      'options.0.choices.0.value BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a name twice',
      withOptions(option('a'), option('a')),
      'commands.option-name-unique',
      'options.1.name COMMANDS_OPTION_NAME_UNIQUE',
    ],
    [
      'a translated name twice',
      withOptions(option('a', { name_localizations: { ko: '가' } }), option('b', { name_localizations: { ko: '가' } })),
      'commands.option-name-unique',
      'options.1.name_localizations.ko COMMANDS_OPTION_NAME_UNIQUE',
    ],
    [
      'a subcommand among plain ones',
      withOptions(option('a'), subcommand('b')),
      'commands.mixed-options',
      'options.1.type APPLICATION_COMMAND_OPTIONS_TYPE_INVALID',
    ],
    [
      'a group in a subcommand',
      withOptions(subcommand('a', [option('b', { type: 2 })])),
      'spec.component-type',
      'options.0.options.0 UNION_TYPE_CHOICES',
    ],
    [
      'a group in a group',
      withOptions(option('a', { type: 2, options: [option('b', { type: 2 })] })),
      'spec.choice',
      'options.0.options.0.type BASE_TYPE_CHOICES',
    ],
    [
      'min above max',
      withOptions(option('a', { type: 4, min_value: 2, max_value: 1 })),
      'commands.option-bounds',
      'options.0.min_value COMMANDS_OPTION_BOUNDS',
    ],
    [
      'two choices of one name',
      withOptions(option('a', { choices: [7, 8].map((value) => ({ name: 'Seven', value: String(value) })) })),
      'commands.choice-name-unique',
      'options.0.choices.1.name APPLICATION_COMMAND_OPTIONS_CHOICE_NAME_ALREADY_EXISTS',
    ],
    [
      'a choice that is blank',
      withOptions(option('a', { choices: [{ name: ' ', value: 'v' }] })),
      'commands.choice-name',
      'options.0.choices.0.name BASE_TYPE_REQUIRED',
    ],
    [
      'a fraction among whole numbers',
      withOptions(option('a', { type: 4, choices: [{ name: 'n', value: 1.5 }] })),
      'commands.whole',
      'options.0.choices.0.value NUMBER_TYPE_COERCE',
    ],
    [
      'a fraction as the least whole number',
      withOptions(option('a', { type: 4, min_value: 0.5 })),
      'commands.whole',
      'options.0.min_value NUMBER_TYPE_COERCE',
    ],
    [
      'a fraction as the greatest whole number',
      withOptions(option('a', { type: 4, max_value: 1.5 })),
      'commands.whole',
      'options.0.max_value NUMBER_TYPE_COERCE',
    ],
    [
      'a blank description',
      withOptions(option('a', { description: '  ' })),
      'commands.description',
      'options.0.description BASE_TYPE_REQUIRED',
    ],
    [
      'min_length above max_length',
      withOptions(option('a', { min_length: 2, max_length: 1 })),
      'commands.option-bounds',
      'options.0.min_length COMMANDS_OPTION_BOUNDS',
    ],
    [
      'a max_length of 6001',
      withOptions(option('a', { max_length: 6001 })),
      'spec.range',
      'options.0.max_length NUMBER_TYPE_MAX',
    ],
    [
      'autocomplete of a user',
      withOptions(option('a', { type: 6, autocomplete: true })),
      'spec.unknown-field',
      'options.0.autocomplete UNKNOWN_FIELD',
    ],
  ])('cannot have %s', (_, command, rule, where) => {
    expectRefused(createCommand(command), rule, where);
  });
});

test('options of numbers may have fractions', () => {
  expectAccepted(createCommand(withOptions(option('a', { type: 10, min_value: 0.5, max_value: 1.5 }))));
});

test('blanks are no description and no name', () => {
  expectRefused(createCommand(slash({ description: ' ' })), 'commands.description', 'description BASE_TYPE_REQUIRED');
  expectRefused(createCommand({ type: 3, name: ' ' }), 'commands.name-blank', 'name BASE_TYPE_REQUIRED');
});

describe('translations', () => {
  test('can be null, for none', () => {
    const none = { name_localizations: { ko: null }, description_localizations: { ko: null } };
    expectAccepted(createCommand(slash({ ...none, options: [option('a', none), option('b', none)] })));
    expectRefused(
      createCommand(slash({ description_localizations: { ko: 7 } })),
      'spec.type',
      'description_localizations.ko STRING_TYPE_CONVERT',
    );
  });

  test('are keyed by the locales Discord has, everywhere', () => {
    const localized = { name_localizations: { 'en-US': 'a', ko: 'b' }, description_localizations: { ja: 'x' } };
    expectAccepted(createCommand(slash(localized)));
    expectRefused(
      createCommand(
        slash({
          description_localizations: { 'en-us': 'x' },
          options: [option('a', { choices: [{ name: 'n', value: 'v', name_localizations: { kr: 'x' } }] })],
        }),
      ),
      'commands.locale',
      'description_localizations.en-us BASE_TYPE_CHOICES',
      'options.0.choices.0.name_localizations.kr BASE_TYPE_CHOICES',
    );
  });
});
