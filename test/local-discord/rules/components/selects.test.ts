import { describe, test } from 'vitest';
import { many, row, select } from '../support/components.ts';
import { classic } from '../support/requests.ts';
import { expectAccepted, expectRefused } from '../support/verdict.ts';

const at = 'data.components.0.components.0';
const values = (count: number) => many(count, (index) => `v${index}`);
const option = (more: object) => ({ type: 3, custom_id: 's', options: [{ label: 'l', value: 'v', ...more }] });
const userSelect = (more: object) => ({ type: 5, custom_id: 'u', ...more });
const user = (id: string) => ({ type: 'user', id });

describe('a select', () => {
  test.each([
    ['25 options', select('s', values(25))],
    ['bounds that fit its options', select('s', values(3), { min_values: 0, max_values: 3 })],
    ['a placeholder of 150 characters', select('s', ['a'], { placeholder: 'x'.repeat(150) })],
    [
      'texts of 100 characters',
      option({ label: 'x'.repeat(100), value: 'x'.repeat(100), description: 'x'.repeat(100) }),
    ],
    ['a default', option({ default: true })],
    ['users chosen already', userSelect({ max_values: 2, default_values: [user('1'), user('2')] })],
    ['more users to choose than are listed', userSelect({ max_values: 25 })],
  ])('may have %s', (_, component) => {
    expectAccepted(classic([row(component)]));
  });

  test.each([
    ['26 options', select('s', values(26)), 'spec.length', 'options BASE_TYPE_BAD_LENGTH'],
    ['no option', select('s', []), 'spec.length', 'options BASE_TYPE_BAD_LENGTH'],
    [
      'a value twice',
      select('s', ['a', 'b', 'a']),
      'selects.value-unique',
      'options.2 SELECT_COMPONENT_OPTION_VALUE_DUPLICATED',
    ],
    [
      'a placeholder of 151',
      select('s', ['a'], { placeholder: 'x'.repeat(151) }),
      'spec.length',
      'placeholder BASE_TYPE_MAX_LENGTH',
    ],
    ['a label of 101', option({ label: 'x'.repeat(101) }), 'spec.length', 'options.0.label BASE_TYPE_BAD_LENGTH'],
    ['a value of 101', option({ value: 'x'.repeat(101) }), 'spec.length', 'options.0.value BASE_TYPE_BAD_LENGTH'],
    [
      'a description of 101',
      option({ description: 'x'.repeat(101) }),
      'spec.length',
      'options.0.description BASE_TYPE_MAX_LENGTH',
    ],
    [
      'min above max',
      select('s', values(3), { min_values: 3, max_values: 2 }),
      'selects.bounds',
      'min_values SELECTS_BOUNDS',
    ],
    ['min above the tacit max of 1', userSelect({ min_values: 2 }), 'selects.bounds', 'min_values SELECTS_BOUNDS'],
    [
      'max above its options',
      select('s', values(2), { max_values: 3 }),
      'selects.enough-options',
      'options BASE_TYPE_BAD_LENGTH',
    ],
    ['max above 25', userSelect({ max_values: 26 }), 'spec.range', 'max_values NUMBER_TYPE_MAX'],
    ['max below 1', userSelect({ min_values: 0, max_values: 0 }), 'spec.range', 'max_values NUMBER_TYPE_MIN'],
    [
      'more defaults than max',
      userSelect({ max_values: 1, default_values: [user('1'), user('2')] }),
      'selects.defaults',
      'default_values SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
    ],
    [
      'more default options than max',
      { type: 3, custom_id: 's', options: ['a', 'b'].map((value) => ({ label: value, value, default: true })) },
      'selects.defaults',
      'options SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
    ],
  ])('with %s is refused', (_, component, rule, where) => {
    expectRefused(classic([row(component)]), rule, `${at}.${where}`);
  });
});
