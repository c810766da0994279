import { describe, test } from 'vitest';
import { button, container, gallery, many, row, section, select, text, thumbnail } from '../support/components.ts';
import { card, classic } from '../support/requests.ts';
import { expectAccepted, expectRefused } from '../support/verdict.ts';

const web = 'https://example.com/a.png';

describe('the number of components', () => {
  test('a card holds 40, counting nested ones, rows and accessories', () => {
    const rows = many(6, (r) => row(...many(5, (b) => button(`${r}-${b}`))));
    expectAccepted(card([container(...rows), section([text()])]));
  });

  test('the forty-first is refused, however deep it is', () => {
    const rows = many(6, (r) => row(...many(5, (b) => button(`${r}-${b}`))));
    expectRefused(
      card([container(...rows), section([text(), text()])]),
      'components.total',
      'data.components COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
    );
  });

  test('a classic message holds five rows', () => {
    expectAccepted(classic(many(5, (index) => row(button(`b${index}`)))));
    expectRefused(
      classic(many(6, (index) => row(button(`b${index}`)))),
      'components.rows',
      'data.components BASE_TYPE_BAD_LENGTH',
    );
  });

  test('a row holds five buttons or one select', () => {
    expectAccepted(classic([row(...many(5, (index) => button(`b${index}`))), row(select('s', ['a']))]));
    expectRefused(
      classic([row(...many(6, (index) => button(`b${index}`)))]),
      'spec.length',
      'data.components.0.components BASE_TYPE_BAD_LENGTH',
    );
  });

  test.each([
    ['a select beside a button', [button('b'), select('s', ['a'])], 1],
    ['a select before a button', [select('s', ['a']), button('b')], 0],
  ])('%s is wider than a row', (_, components, at) => {
    expectRefused(
      classic([row(...components)]),
      'components.row',
      `data.components.0.components.${at} COMPONENT_LAYOUT_WIDTH_EXCEEDED`,
    );
  });

  test('an empty row is refused', () => {
    expectRefused(classic([row()]), 'spec.length', 'data.components.0.components BASE_TYPE_BAD_LENGTH');
  });
});

describe('the text of a card', () => {
  test('all Text Displays together hold 4000 characters', () => {
    expectAccepted(card([text('x'.repeat(2000)), container(text('x'.repeat(2000)))]));
    expectRefused(
      card([text('x'.repeat(2000)), container(text('x'.repeat(2001)))]),
      'components.text-total',
      'data.components COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
    );
  });

  test('a Text Display of blanks says nothing', () => {
    expectRefused(card([text(' \n ')]), 'components.text-blank', 'data.components.0.content BASE_TYPE_REQUIRED');
  });
});

describe('ids', () => {
  test('a custom_id is 1 to 100 characters long', () => {
    expectAccepted(card([row(button('x'.repeat(100)))]));
    for (const customId of ['', 'x'.repeat(101)])
      expectRefused(
        card([row(button(customId))]),
        'spec.length',
        'data.components.0.components.0.custom_id BASE_TYPE_BAD_LENGTH',
      );
  });

  test('a custom_id stands once, also when one of the two is disabled or an accessory', () => {
    expectRefused(
      card([row(button('same', { disabled: true })), section([text()], button('same'))]),
      'components.custom-id-unique',
      'data.components.1.accessory.custom_id COMPONENT_CUSTOM_ID_DUPLICATED',
    );
  });

  test('a component id stands once, and 0 stands for none', () => {
    expectAccepted(card([text('a', { id: 1 }), text('b', { id: 2 }), text('c', { id: 0 }), text('d', { id: 0 })]));
    expectRefused(
      card([text('a', { id: 7 }), container(text('b', { id: 7 }))]),
      'components.id-unique',
      'data.components.1.components.0.id COMPONENTS_ID_UNIQUE',
    );
  });
});

test('a component id has 32 bits', () => {
  expectAccepted(card([text('a', { id: 2 ** 31 - 1 })]));
  expectRefused(card([text('a', { id: 2 ** 31 })]), 'components.id', 'data.components.0.id NUMBER_TYPE_MAX');
});

describe('what may stand in what', () => {
  test.each([
    ['a container in a container', container(container(text())), '0.components.0 UNION_TYPE_CHOICES'],
    ['a button outside a row', button('b'), '0 UNION_TYPE_CHOICES'],
    ['a section of four texts', section(many(4, () => text())), '0.components BASE_TYPE_BAD_LENGTH'],
    ['a section of none', section([]), '0.components BASE_TYPE_BAD_LENGTH'],
    ['a section without accessory', { type: 9, components: [text()] }, '0.accessory BASE_TYPE_REQUIRED'],
    ['a text as accessory', section([text()], text()), '0.accessory UNION_TYPE_CHOICES'],
    ['a gallery of eleven', gallery(...many(11, () => web)), '0.items BASE_TYPE_BAD_LENGTH'],
    ['an empty gallery', gallery(), '0.items BASE_TYPE_BAD_LENGTH'],
    ['an accent beyond 0xFFFFFF', { ...container(text()), accent_color: 0x1000000 }, '0.accent_color NUMBER_TYPE_MAX'],
    ['a separator of size 3', { type: 14, spacing: 3 }, '0.spacing BASE_TYPE_CHOICES'],
    ['a type Discord has not', { type: 99 }, '0 UNION_TYPE_CHOICES'],
    ['no type at all', { content: 'x' }, '0.type BASE_TYPE_REQUIRED'],
  ])('%s is refused', (_, component, where) => {
    const leaf = `data.components.${where}`;
    const rules: Record<string, string> = {
      UNION_TYPE_CHOICES: 'spec.component-type',
      BASE_TYPE_BAD_LENGTH: 'spec.length',
      BASE_TYPE_REQUIRED: 'spec.required',
      NUMBER_TYPE_MAX: 'spec.range',
      BASE_TYPE_CHOICES: 'spec.choice',
    };
    expectRefused(card([component]), rules[where.split(' ')[1] ?? ''] ?? '', leaf);
  });

  test('alt text holds 1024 characters', () => {
    const described = (length: number) =>
      card([section([text()], thumbnail(web, { description: 'x'.repeat(length) }))]);
    expectAccepted(described(1024));
    expectRefused(described(1025), 'spec.length', 'data.components.0.accessory.description BASE_TYPE_BAD_LENGTH');
  });

  test('everything a card can be made of is accepted together', () => {
    expectAccepted(
      card(
        [
          text(),
          { type: 14, divider: true, spacing: 2 },
          container(
            section([text(), text(), text()], thumbnail(web)),
            gallery(web, 'attachment://a.png'),
            row(button('b')),
          ),
          { type: 13, file: { url: 'attachment://a.png' }, spoiler: true },
          row(select('s', ['a', 'b'])),
        ],
        { files: ['a.png'] },
      ),
    );
  });
});
