import { describe, test } from 'vitest';
import { button, linkButton, row } from '../support/components.ts';
import { classic } from '../support/requests.ts';
import { expectAccepted, expectRefused } from '../support/verdict.ts';

const at = 'data.components.0.components.0';
const sku = '1088510058284990888';

describe('a button', () => {
  test.each([
    ['one of each colour', button('b', { style: 4 })],
    ['only an emoji', button('b', { label: undefined, emoji: { name: '🎵' } })],
    ['an animated emoji', button('b', { emoji: { id: sku, name: 'dance', animated: true } })],
    ['a link', linkButton()],
    ['a link into the client', linkButton({ url: 'discord://-/channels/1' })],
    ['a link of 512 characters', linkButton({ url: 'https://example.com/'.padEnd(512, 'x') })],
    ['a label of 80 characters', button('b', { label: 'x'.repeat(80) })],
    ['premium', { type: 2, style: 6, sku_id: sku }],
  ])('may be %s', (_, component) => {
    expectAccepted(classic([row(component)]));
  });

  test.each([
    [
      'no custom_id',
      button('b', { custom_id: undefined }),
      'buttons.custom-id',
      'custom_id BUTTON_COMPONENT_CUSTOM_ID_REQUIRED',
    ],
    [
      'a url',
      button('b', { url: 'https://a.b' }),
      'buttons.custom-id-or-url',
      'url BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    ],
    ['a SKU', button('b', { sku_id: sku }), 'buttons.sku-premium', 'sku_id BUTTONS_SKU_PREMIUM'],
    ['neither label nor emoji', button('b', { label: ' ' }), 'buttons.face', 'label BUTTONS_FACE'],
    ['a label of 81 characters', button('b', { label: 'x'.repeat(81) }), 'spec.length', 'label BASE_TYPE_MAX_LENGTH'],
    ['a style Discord has not', button('b', { style: 7 }), 'spec.choice', 'style BASE_TYPE_CHOICES'],
    ['a field Discord has not', button('b', { customId: 'b' }), 'spec.unknown-field', 'customId UNKNOWN_FIELD'],
  ])('with %s is refused', (_, component, rule, where) => {
    expectRefused(classic([row(component)]), rule, `${at}.${where}`);
  });

  test.each([
    ['no url', { url: undefined }, 'buttons.url', 'url BUTTONS_URL'],
    [
      'a custom_id',
      { custom_id: 'b' },
      'buttons.custom-id-or-url',
      'custom_id BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE',
    ],
    ['a SKU', { sku_id: sku }, 'buttons.sku-premium', 'sku_id BUTTONS_SKU_PREMIUM'],
    ['no face', { label: undefined }, 'buttons.face', 'label BUTTONS_FACE'],
    [
      'a scheme the client does not open',
      { url: 'ftp://example.com' },
      'buttons.url-scheme',
      'url URL_TYPE_INVALID_SCHEME',
    ],
    [
      'a url of 513 characters',
      { url: 'https://example.com/'.padEnd(513, 'x') },
      'spec.length',
      'url BASE_TYPE_MAX_LENGTH',
    ],
  ])('that links with %s is refused', (_, more, rule, where) => {
    expectRefused(classic([row(linkButton(more))]), rule, `${at}.${where}`);
  });

  test.each([
    ['no SKU', {}, 'buttons.sku', 'sku_id BUTTONS_SKU'],
    ['a label', { sku_id: sku, label: 'Buy' }, 'buttons.premium', 'label BUTTONS_PREMIUM'],
    ['a custom_id', { sku_id: sku, custom_id: 'b' }, 'buttons.premium', 'custom_id BUTTONS_PREMIUM'],
  ])('that sells with %s is refused', (_, more, rule, where) => {
    expectRefused(classic([row({ type: 2, style: 6, ...more })]), rule, `${at}.${where}`);
  });
});
