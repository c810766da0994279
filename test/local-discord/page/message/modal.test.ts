import type { APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';

import { isField, partsOf, valuesAtFirst, type Values } from '#src/local-discord/page/message/modal/fields.ts';
import { problemsOf } from '#src/local-discord/page/message/modal/problem-of.ts';

type Components = APIModalInteractionResponseCallbackData['components'];

const label = (component: object) => ({ type: 18, label: 'Label', component });
const components = (...all: readonly object[]) => all as unknown as Components; // as they come over the wire
const options = ['a', 'b', 'c'].map((value) => ({ value, label: value.toUpperCase() }));
const chosenB = options.map((option) => ({ ...option, default: option.value === 'b' }));

/** The problem of the one input of a modal. */
function problemWith(input: object, value: Values[string]): string | undefined {
  const parts = partsOf(components(label({ custom_id: 'it', ...input })));
  return problemsOf(parts, { it: value }).it;
}

describe('the parts of a modal', () => {
  it('are its texts and its inputs with their labels', () => {
    const parts = partsOf(
      components(
        { type: 10, content: 'Read **this**.' },
        { ...label({ type: 4, custom_id: 'name', style: 1 }), description: 'As printed' },
      ),
    );
    expect(parts).toMatchObject([
      { type: 'text', content: 'Read **this**.' },
      { type: 'field', label: 'Label', description: 'As printed', input: { custom_id: 'name' } },
    ]);
  });

  it('of before labels are the inputs of its rows, by their own names', () => {
    const row = { type: 1, components: [{ type: 4, custom_id: 'name', style: 1, label: 'Your name' }] };
    expect(partsOf(components(row)).filter(isField)).toMatchObject([{ label: 'Your name' }]);
  });

  it('that the page has not learned yet are said', () => {
    expect(partsOf(components({ type: 99 }))).toEqual([{ type: 'unknown', componentType: 99 }]);
  });

  it('begin with what the bot filled in', () => {
    const parts = partsOf(
      components(
        label({ type: 4, custom_id: 'text', style: 1, value: 'Filled in' }),
        label({ type: 3, custom_id: 'menu', options: chosenB }),
        label({ type: 5, custom_id: 'people', default_values: [{ id: '7', type: 'user' }] }),
        label({ type: 21, custom_id: 'radio', options: chosenB }),
        label({ type: 22, custom_id: 'boxes', options: chosenB }),
        label({ type: 23, custom_id: 'box', default: true }),
        label({ type: 19, custom_id: 'files' }),
        label({ type: 4, custom_id: 'empty', style: 2 }),
      ),
    );
    expect(valuesAtFirst(parts)).toEqual({
      text: 'Filled in',
      menu: ['b'],
      people: ['7'],
      radio: 'b',
      boxes: ['b'],
      box: true,
      files: [],
      empty: '',
    });
  });
});

describe('a modal is held back', () => {
  const files = ['a.txt', 'b.txt'].map((filename) => ({ filename, content_type: 'text/plain', base64: 'aGk=' }));

  it.each([
    ['a text that is required', { type: 4, style: 1 }, ''],
    ['a choice that is required', { type: 3, options }, []],
    ['a radio button that is required', { type: 21, options }, undefined],
    ['boxes that are required', { type: 22, options }, []],
    ['a file that is required', { type: 19 }, []],
  ])('for %s', (_, input, value) => expect(problemWith(input, value)).toBe('This field is required.'));

  it.each([
    [{ type: 4, style: 1, min_length: 3 }, 'ab', 'Must be 3 or more characters long; it has 2.'],
    [{ type: 4, style: 1, max_length: 3 }, 'abcd', 'Must be 3 or fewer characters long; it has 4.'],
    [{ type: 4, style: 2 }, 'x'.repeat(4001), 'Must be 4000 or fewer characters long; it has 4001.'],
    [{ type: 4, style: 1, required: false, min_length: 3 }, 'ab', 'Must be 3 or more characters long; it has 2.'],
    [{ type: 22, options, min_values: 2 }, ['a'], 'Choose at least 2 options.'],
    [{ type: 22, options, max_values: 1 }, ['a', 'b'], 'Choose at most 1 option.'],
    [{ type: 3, options, min_values: 2, max_values: 2 }, ['a'], 'Choose at least 2 options.'],
    [{ type: 19 }, files, 'Choose at most 1 file.'],
  ])('when %j is given %j', (input, value, problem) => expect(problemWith(input, value)).toBe(problem));
});

describe('a modal goes out', () => {
  it.each([
    ['a text within its bounds', { type: 4, style: 1, min_length: 2, max_length: 4 }, 'abc'],
    ['a text that may be left out', { type: 4, style: 1, required: false, min_length: 3 }, ''],
    ['a menu that may be left out', { type: 3, options, required: false }, []],
    ['a radio button that may be left out', { type: 21, options, required: false }, undefined],
    ['as many boxes as there are', { type: 22, options }, ['a', 'b', 'c']],
    ['a box that is not ticked', { type: 23 }, false],
    ['a file that may be left out', { type: 19, required: false }, []],
  ])('with %s', (_, input, value) => expect(problemWith(input, value)).toBeUndefined());
});
