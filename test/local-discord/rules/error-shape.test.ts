import { describe, expect, test } from 'vitest';
import { checkRequest } from '#src/local-discord/rules/index.ts';
import { button, row, select } from './support/components.ts';
import { channelMessage } from './support/requests.ts';

const errorsOf = (body: unknown) => checkRequest(channelMessage(body));

describe('an error has Discord’s shape', () => {
  test('nested by field, with the sentence at the leaf', () => {
    expect(errorsOf({ components: [row(button('x'.repeat(101)))] })).toEqual({
      status: 400,
      code: 50035,
      message: 'Invalid Form Body',
      rule: 'spec.length',
      errors: {
        components: {
          0: {
            components: {
              0: {
                custom_id: {
                  _errors: [{ code: 'BASE_TYPE_BAD_LENGTH', message: 'Must be between 1 and 100 in length.' }],
                },
              },
            },
          },
        },
      },
    });
  });

  test('with every fault, and two of one field side by side', () => {
    const verdict = errorsOf({
      content: 'x'.repeat(2001),
      allowed_mentions: { parse: ['users', 'roles'], users: ['1'], roles: ['2'] },
    });
    expect(verdict?.errors).toEqual({
      content: { _errors: [{ code: 'BASE_TYPE_MAX_LENGTH', message: 'Must be 2000 or fewer in length.' }] },
      allowed_mentions: {
        _errors: ['users', 'roles'].map((kind) => ({
          code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
          message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
        })),
      },
    });
  });

  test.each([
    [{ content: 'x', tts: 'no' }, 'tts', 'Value must be true or false.'],
    [{ content: 'x', flags: 2 }, 'flags', 'These flags cannot be set here: 2.'],
    [{ content: 'x', typo: 1 }, 'typo', 'There is no field "typo" here; Discord would ignore it.'],
    [{ embeds: [{ title: 't', color: -1 }] }, 'embeds.0.color', 'int value should be greater than or equal to 0.'],
    [
      { embeds: [{ title: 't', url: 'ftp://a.b' }] },
      'embeds.0.url',
      `Scheme "ftp" is not supported. Scheme must be one of ('http', 'https').`,
    ],
    [
      { content: 'x', components: [{ type: 99 }] },
      'components.0',
      'Value of field "type" must be one of (1, 17, 13, 12, 9, 14, 10).',
    ],
    [
      { content: 'x', components: [row(select('s', ['a'], { max_values: 2 }))] },
      'components.0.components.0.options',
      'Must be between 2 and 25 in length.',
    ],
  ])('%j says what is wrong at %s', (body, path, message) => {
    const leaf = path.split('.').reduce<unknown>((tree, key) => Object(tree)[key], errorsOf(body)?.errors);
    expect(leaf).toMatchObject({ _errors: [{ message }] });
  });
});
