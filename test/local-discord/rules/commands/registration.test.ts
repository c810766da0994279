import { describe, expect, test } from 'vitest';
import { checkRequest } from '#src/local-discord/rules/index.ts';
import { option, slash, withOptions } from '../support/commands.ts';
import { many } from '../support/components.ts';
import { createCommand, createGuildCommand, overwriteCommands, request } from '../support/requests.ts';
import { expectAccepted, expectRefused } from '../support/verdict.ts';

describe('the size of a command', () => {
  const long = (name: string, description: number, more: object = {}) =>
    option(name, { description: 'x'.repeat(description), ...more });
  /** 4 + 6 for the command, 26 × 150 for two options of 25 choices, the rest in the descriptions. */
  const choices = many(25, (index) => ({ name: `${index}`.padStart(50, 'x'), value: `${index}`.padStart(100, 'x') }));
  const sized = (description: number) =>
    withOptions(
      long('a', 100, { choices }),
      long('b', 100, { choices }),
      long('c', description),
      long('d', 100),
      long('e', 100),
    );

  test('is 8000 characters over names, descriptions, choices and their values', () => {
    const rest = 8000 - (4 + 6) - 2 * 25 * 150 - 5 - 4 * 100;
    expectAccepted(createCommand(sized(rest)));
    expectRefused(createCommand(sized(rest + 1)), 'commands.size', 'APPLICATION_COMMAND_TOO_LARGE');
  });

  test('counts of a text and its translations only the longest', () => {
    const rest = 8000 - (4 + 6) - 2 * 25 * 150 - 5 - 4 * 100;
    const translated = (length: number) => ({
      ...sized(rest),
      description_localizations: { ko: 'x'.repeat(6), ja: 'x'.repeat(length) },
    });
    expectAccepted(createCommand(translated(6)));
    expectRefused(createCommand(translated(7)), 'commands.size', 'APPLICATION_COMMAND_TOO_LARGE');
  });
});

describe('where a command can be used', () => {
  test('is said of global commands', () => {
    expectAccepted(createCommand(slash({ contexts: [0, 1, 2], integration_types: [0, 1] })));
    expectAccepted(createCommand(slash({ contexts: [2] })));
    expectRefused(
      createGuildCommand(slash({ contexts: [0], integration_types: [0] })),
      'commands.places-global',
      'contexts COMMANDS_PLACES_GLOBAL',
      'integration_types COMMANDS_PLACES_GLOBAL',
    );
  });

  test('includes private channels only when users install the app', () => {
    expectRefused(
      createCommand(slash({ contexts: [0, 2], integration_types: [0] })),
      'commands.private-channel',
      'contexts COMMANDS_PRIVATE_CHANNEL',
    );
  });

  test('names no place twice', () => {
    expectRefused(
      createCommand(slash({ contexts: [0, 0] })),
      'commands.places-unique',
      'contexts.1 SET_TYPE_ALREADY_CONTAINS_VALUE',
    );
  });

  test('an entry point is global and the only one with a handler', () => {
    expectAccepted(createCommand({ type: 4, name: 'launch', handler: 2 }));
    expectRefused(
      createGuildCommand({ type: 4, name: 'launch', handler: 2 }),
      'commands.entry-point-global',
      'type COMMANDS_ENTRY_POINT_GLOBAL',
    );
    expectRefused(createCommand(slash({ handler: 1 })), 'commands.handler', 'handler COMMANDS_HANDLER');
  });
});

describe('what clients send beside the OpenAPI document', () => {
  test('permissions are a string of bits or a number', () => {
    for (const bits of ['0', '8', String(1n << 50n), 8, null])
      expectAccepted(createCommand(slash({ default_member_permissions: bits })));
    expectRefused(
      createCommand(slash({ default_member_permissions: 'ManageGuild' })),
      'spec.type',
      'default_member_permissions NUMBER_TYPE_COERCE',
    );
  });

  test('nsfw is known, a misspelled field is not', () => {
    expectAccepted(createCommand(slash({ nsfw: true, dm_permission: false })));
    expectRefused(createCommand(slash({ nswf: true })), 'spec.unknown-field', 'nswf UNKNOWN_FIELD');
  });
});

describe('a bulk overwrite', () => {
  test('names each command once, by kind', () => {
    expectAccepted(overwriteCommands([slash(), { type: 2, name: 'song' }, { type: 3, name: 'song' }]));
    expectRefused(
      overwriteCommands([slash(), slash({ name: 'other' }), slash()]),
      'commands.name-unique',
      '2 APPLICATION_COMMANDS_DUPLICATE_NAME',
    );
  });

  test('may be empty', () => {
    expectAccepted(overwriteCommands([]));
    expectAccepted(overwriteCommands(null));
  });

  test('is a list', () => {
    expectRefused(overwriteCommands({ song: slash() }), 'spec.type', 'LIST_TYPE_CONVERT');
    expectRefused(overwriteCommands(undefined), 'spec.type', 'LIST_TYPE_CONVERT');
  });

  test('says in which command a fault is', () => {
    expectRefused(
      overwriteCommands(
        [slash(), withOptions(option('a'), option('b', { required: true }))].map((body, index) => ({
          ...body,
          name: `c${index}`,
        })),
      ),
      'commands.required-first',
      '1.options.1 APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID',
    );
  });

  test.each([
    ['slash', 1, 100],
    ['user', 2, 15],
    ['message', 3, 15],
    ['entry point', 4, 1],
  ])('has at most so many %s commands', (_, type, most) => {
    const commands = (count: number) =>
      many(count, (index) => ({ type, name: `c${index}`, ...(type === 1 && { description: 'x' }) }));
    expectAccepted(overwriteCommands(commands(most)));
    expect(checkRequest(overwriteCommands(commands(most + 1)))).toEqual({
      status: 400,
      code: 30032,
      message: `Maximum number of application commands reached (${most})`,
      rule: 'commands.count',
    });
  });

  test('holds for a server too', () => {
    const body = [slash({ contexts: [0] })];
    expectRefused(
      request('PUT', '/applications/{application_id}/guilds/{guild_id}/commands', body),
      'commands.places-global',
      '0.contexts COMMANDS_PLACES_GLOBAL',
    );
  });
});
