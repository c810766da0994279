import { describe, test } from 'vitest';
import type { InteractionKind, RuleContext } from '#src/local-discord/rules/index.ts';
import { label, many, row, button, text, textInput } from '../support/components.ts';
import { callback, v2 } from '../support/requests.ts';
import { expectAccepted, expectRefused } from '../support/verdict.ts';

const bodies: Readonly<Record<number, object>> = {
  1: { type: 1 },
  4: { type: 4, data: { content: 'x' } },
  5: { type: 5, data: { flags: 64 } },
  6: { type: 6 },
  7: { type: 7, data: { content: 'x' } },
  8: { type: 8, data: { choices: [] } },
  9: { type: 9, data: { custom_id: 'm', title: 't', components: [label(textInput('i'))] } },
  12: { type: 12 },
};

const allowed: Readonly<Record<InteractionKind, readonly number[]>> = {
  ping: [1],
  command: [4, 5, 9, 12],
  component: [4, 5, 6, 7, 9, 12],
  autocomplete: [8],
  'modal-submit': [4, 5, 12],
};

const pairs = Object.entries(allowed).flatMap(([kind, types]) =>
  Object.entries(bodies).map(([type, body]) => ({ kind, type, body, fits: types.includes(Number(type)) })),
);

describe('the kind of an answer', () => {
  test.each(pairs.filter(({ fits }) => fits))('$type answers a $kind', ({ kind, body }) => {
    expectAccepted(callback(body, { context: contextOf(kind) }));
  });

  test.each(pairs.filter(({ fits }) => !fits))('$type does not answer a $kind', ({ kind, body }) => {
    expectRefused(callback(body, { context: contextOf(kind) }), 'callback.type', 'type BASE_TYPE_CHOICES');
  });

  test('a modal that was opened from a message can update that message', () => {
    const message = { flags: 0, hasContent: true, hasEmbeds: false, hasPoll: false };
    for (const type of [6, 7])
      expectAccepted(callback(bodies[type], { context: { interactionType: 'modal-submit', message } }));
  });

  test.each([0, 2, 10, 99])('Discord has no answer %i', (type) => {
    expectRefused(callback({ type }), 'spec.component-type', ' UNION_TYPE_CHOICES'.trim());
  });

  test('an answer says what it is', () => {
    expectRefused(callback(undefined), 'spec.required', 'type BASE_TYPE_REQUIRED');
  });
});

function contextOf(kind: string): RuleContext {
  const context = Object.keys(allowed).includes(kind) ? { interactionType: kind as InteractionKind } : undefined;
  return context ?? {};
}

describe('a deferred answer', () => {
  test('decides who will see it', () => {
    expectAccepted(callback({ type: 5 }));
    expectAccepted(callback({ type: 5, data: { flags: 0 } }));
    expectAccepted(callback({ type: 5, data: { flags: 64, tts: false } }));
  });

  test.each([v2, 4, 4096, v2 | 64])('has no other flag than EPHEMERAL, so not %i', (flags) => {
    expectRefused(
      callback({ type: 5, data: { flags } }),
      'callback.deferred-flags',
      'data.flags MESSAGE_FLAGS_INVALID',
    );
  });

  test('has no content, which would be lost', () => {
    expectRefused(
      callback({ type: 5, data: { content: 'x' } }),
      'callback.deferred-data',
      'data.content CALLBACK_DEFERRED_DATA',
    );
    expectRefused(
      callback({ type: 6, data: { flags: 64 } }),
      'callback.deferred-flags',
      'data.flags MESSAGE_FLAGS_INVALID',
    );
  });
});

describe('an update of the clicked message', () => {
  const present = { flags: v2, hasContent: false, hasEmbeds: false, hasPoll: false };

  test('is judged as an edit', () => {
    const context: RuleContext = { interactionType: 'component', message: present };
    expectAccepted(callback({ type: 7, data: { components: [text()] } }, { context }));
    expectRefused(
      callback({ type: 7, data: { flags: 0, components: [row(button('b'))] } }, { context }),
      'messages.v2-stays',
      'data.flags MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
    );
  });
});

describe('autocomplete', () => {
  test('says what there is to choose from, if only that there is nothing', () => {
    const answer = (more: object) => callback({ type: 8, ...more }, { context: { interactionType: 'autocomplete' } });
    expectAccepted(answer({ data: { choices: [] } }));
    expectRefused(answer({}), 'autocomplete.data', 'data BASE_TYPE_REQUIRED');
    expectRefused(answer({ data: {} }), 'autocomplete.choices', 'data.choices BASE_TYPE_REQUIRED');
  });

  const suggest = (choices: readonly unknown[], focusedOptionType?: number) => {
    const type = focusedOptionType === undefined ? {} : { focusedOptionType };
    return callback({ type: 8, data: { choices } }, { context: { interactionType: 'autocomplete', ...type } });
  };
  const choice = (more: object = {}) => ({ name: 'n', value: 'v', ...more });

  test('offers 25 choices', () => {
    expectAccepted(
      suggest(
        many(25, (index) => choice({ value: `v${index}` })),
        3,
      ),
    );
    expectRefused(
      suggest(
        many(26, () => choice()),
        3,
      ),
      'spec.length',
      'data.choices BASE_TYPE_MAX_LENGTH',
    );
  });

  test.each([
    ['a name of 100', choice({ name: 'x'.repeat(100) }), 3],
    ['a value of 100', choice({ value: 'x'.repeat(100) }), 3],
    ['an integer', choice({ value: 7 }), 4],
    ['a number', choice({ value: 7.5 }), 10],
    ['translations', choice({ name_localizations: { ko: '이름' } }), 3],
  ])('offers %s', (_, offered, optionType) => {
    expectAccepted(suggest([offered], optionType));
    expectAccepted(suggest([offered]));
  });

  test.each([
    ['no name', choice({ name: '' }), 3, 'spec.length', 'name BASE_TYPE_BAD_LENGTH'],
    ['a name of 101', choice({ name: 'x'.repeat(101) }), 3, 'spec.length', 'name BASE_TYPE_BAD_LENGTH'],
    ['a value of 101', choice({ value: 'x'.repeat(101) }), 3, 'autocomplete.value', 'value BASE_TYPE_MAX_LENGTH'],
    ['a blank name', choice({ name: ' ' }), 3, 'autocomplete.name', 'name BASE_TYPE_REQUIRED'],
    ['a text for an integer', choice(), 4, 'autocomplete.value-type', 'value NUMBER_TYPE_COERCE'],
    ['a fraction for an integer', choice({ value: 7.5 }), 4, 'autocomplete.value-type', 'value NUMBER_TYPE_COERCE'],
    ['a number for a text', choice({ value: 7 }), 3, 'autocomplete.value-type', 'value NUMBER_TYPE_COERCE'],
    [
      'a language Discord has not',
      choice({ name_localizations: { kr: '이름' } }),
      3,
      'commands.locale',
      'name_localizations.kr BASE_TYPE_CHOICES',
    ],
    [
      'a field Discord has not',
      choice({ nameLocalizations: {} }),
      3,
      'spec.unknown-field',
      'nameLocalizations UNKNOWN_FIELD',
    ],
  ])('with %s is refused', (_, offered, optionType, rule, where) => {
    expectRefused(suggest([choice(), offered].slice(1), optionType), rule, `data.choices.0.${where}`);
  });
});
