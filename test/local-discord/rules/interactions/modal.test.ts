import { describe, test } from 'vitest';
import { button, label, many, row, select, text, textInput } from '../support/components.ts';
import { callback, modal } from '../support/requests.ts';
import { expectAccepted, expectRefused } from '../support/verdict.ts';

const options = (count: number, more: object = {}) =>
  many(count, (index) => ({ label: 'l', value: `v${index}`, ...more }));
const radio = (count: number, more: object = {}) => ({ type: 21, custom_id: 'r', options: options(count, more) });
const checkboxes = (count: number, more: object = {}) => ({
  type: 22,
  custom_id: 'c',
  options: options(count),
  ...more,
});
const upload = (more: object = {}) => ({ type: 19, custom_id: 'f', ...more });
const at = 'data.components.0';

describe('a modal', () => {
  test('holds 1 to 5 components', () => {
    expectAccepted(modal(many(5, (index) => label(textInput(`i${index}`)))));
    expectRefused(
      modal(many(6, (index) => label(textInput(`i${index}`)))),
      'modals.components',
      'data.components BASE_TYPE_BAD_LENGTH',
    );
    expectRefused(modal([]), 'spec.length', 'data.components BASE_TYPE_BAD_LENGTH');
  });

  test('has a title of 45 and a custom_id of 100 characters', () => {
    const opened = (data: object) =>
      callback({ type: 9, data: { custom_id: 'm', title: 't', components: [label(textInput('i'))], ...data } });
    expectAccepted(opened({ title: 'x'.repeat(45), custom_id: 'x'.repeat(100) }));
    expectRefused(opened({ title: 'x'.repeat(46) }), 'spec.length', 'data.title BASE_TYPE_BAD_LENGTH');
    expectRefused(opened({ custom_id: 'x'.repeat(101) }), 'spec.length', 'data.custom_id BASE_TYPE_BAD_LENGTH');
    expectRefused(opened({ custom_id: undefined }), 'spec.required', 'data.custom_id BASE_TYPE_REQUIRED');
  });

  test.each([
    ['a text', text()],
    ['a text input in a row, as it used to be', row(textInput('i', { label: 'l' }))],
    ['a text input', label(textInput('i', { min_length: 1, max_length: 4000, placeholder: 'x'.repeat(100) }))],
    ['a text input filled in', label(textInput('i', { value: 'abc', min_length: 1, max_length: 3 }))],
    ['a select', label(select('s', ['a', 'b'], { min_values: 1, max_values: 2 }))],
    ['a select that may be left empty', label(select('s', ['a'], { min_values: 0, required: false }))],
    ['a user select', label({ type: 5, custom_id: 'u' })],
    ['files', label(upload({ min_values: 1, max_values: 10, file_types: ['.png'] }))],
    ['2 radio buttons', label(radio(2))],
    ['10 radio buttons', label(radio(10))],
    ['1 checkbox in a group', label(checkboxes(1))],
    ['10 checkboxes in a group', label(checkboxes(10, { min_values: 1, max_values: 10 }))],
    ['a checkbox', label({ type: 23, custom_id: 'c', default: true })],
    ['the longest label', label(textInput('i'), { label: 'x'.repeat(45), description: 'x'.repeat(100) })],
  ])('may ask with %s', (_, component) => {
    expectAccepted(modal([component]));
  });

  test.each([
    ['a button', row(button('b')), 'spec.choice', '.components.0.type BASE_TYPE_CHOICES'],
    ['a label of 46', label(textInput('i'), { label: 'x'.repeat(46) }), 'spec.length', '.label BASE_TYPE_BAD_LENGTH'],
    [
      'a description of 101',
      label(textInput('i'), { description: 'x'.repeat(101) }),
      'spec.length',
      '.description BASE_TYPE_BAD_LENGTH',
    ],
    ['a label of nothing', { type: 18, label: 'l' }, 'spec.required', '.component BASE_TYPE_REQUIRED'],
    ['a button in a label', label(button('b')), 'spec.component-type', '.component UNION_TYPE_CHOICES'],
    [
      'two labels for one input',
      label(textInput('i', { label: 'l' })),
      'modals.label-twice',
      '.component.label MODALS_LABEL_TWICE',
    ],
    [
      'an input in a row without label',
      row(textInput('i')),
      'modals.input-label',
      '.components.0.label BASE_TYPE_REQUIRED',
    ],
    [
      'two inputs in a row',
      row(textInput('i', { label: 'l' }), textInput('j', { label: 'l' })),
      'modals.row',
      '.components BASE_TYPE_BAD_LENGTH',
    ],
    [
      'min_length above max_length',
      label(textInput('i', { min_length: 5, max_length: 4 })),
      'modals.input-bounds',
      '.component.min_length MODALS_INPUT_BOUNDS',
    ],
    [
      'max_length 4001',
      label(textInput('i', { max_length: 4001 })),
      'spec.range',
      '.component.max_length NUMBER_TYPE_MAX',
    ],
    [
      'a value longer than allowed',
      label(textInput('i', { value: 'abcd', max_length: 3 })),
      'modals.input-value',
      '.component.value BASE_TYPE_MAX_LENGTH',
    ],
    [
      'a placeholder of 101',
      label(textInput('i', { placeholder: 'x'.repeat(101) })),
      'spec.length',
      '.component.placeholder BASE_TYPE_MAX_LENGTH',
    ],
    ['1 radio button', label(radio(1)), 'spec.length', '.component.options BASE_TYPE_BAD_LENGTH'],
    ['11 radio buttons', label(radio(11)), 'spec.length', '.component.options BASE_TYPE_BAD_LENGTH'],
    [
      'two radio buttons chosen',
      label(radio(2, { default: true })),
      'selects.defaults',
      '.component.options SELECT_COMPONENT_TOO_MANY_DEFAULT_VALUES',
    ],
    ['no checkbox in a group', label(checkboxes(0)), 'spec.length', '.component.options BASE_TYPE_BAD_LENGTH'],
    ['11 checkboxes in a group', label(checkboxes(11)), 'spec.length', '.component.options BASE_TYPE_BAD_LENGTH'],
    [
      'more checks than boxes',
      label(checkboxes(2, { max_values: 3 })),
      'selects.enough-options',
      '.component.options BASE_TYPE_BAD_LENGTH',
    ],
    [
      'a disabled select',
      label(select('s', ['a'], { disabled: true })),
      'modals.disabled',
      '.component.disabled MODALS_DISABLED',
    ],
    [
      'a required select of none',
      label(select('s', ['a'], { min_values: 0 })),
      'modals.min-values',
      '.component.min_values NUMBER_TYPE_MIN',
    ],
    [
      'a required upload of none',
      label(upload({ min_values: 0 })),
      'modals.min-values',
      '.component.min_values NUMBER_TYPE_MIN',
    ],
    ['11 files', label(upload({ max_values: 11 })), 'spec.range', '.component.max_values NUMBER_TYPE_MAX'],
    ['a blank text', text(' '), 'components.text-blank', '.content BASE_TYPE_REQUIRED'],
  ])('does not ask with %s', (_, component, rule, where) => {
    expectRefused(modal([component]), rule, `${at}${where}`);
  });

  test('has every custom_id once', () => {
    expectRefused(
      modal([label(textInput('same')), label(select('same', ['a']))]),
      'components.custom-id-unique',
      'data.components.1.component.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    );
  });
});
