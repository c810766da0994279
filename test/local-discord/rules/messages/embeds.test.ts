import { describe, test } from 'vitest';
import { many } from '../support/components.ts';
import { reply } from '../support/requests.ts';
import { expectAccepted, expectRefused } from '../support/verdict.ts';

const embeds = (...list: unknown[]) => reply({ embeds: list });
const field = { name: 'n', value: 'v' };

describe('an embed', () => {
  test.each([
    [
      'its longest texts',
      { title: 'x'.repeat(256), footer: { text: 'x'.repeat(2048) }, author: { name: 'x'.repeat(256) } },
    ],
    ['25 fields', { fields: many(25, () => field) }],
    ['a time with an offset', { title: 't', timestamp: '2026-01-02T03:04:05+09:00' }],
    ['only a picture', { image: { url: 'https://example.com/a.png' } }],
    [
      'what Discord adds to one it sends',
      { title: 't', image: { url: 'https://a.b/c', proxy_url: 'https://a.b/d', width: 1 } },
    ],
  ])('may have %s', (_, embed) => {
    expectAccepted(embeds(embed));
  });

  test.each([
    ['a title of 257', { title: 'x'.repeat(257) }, 'spec.length', 'title BASE_TYPE_MAX_LENGTH'],
    ['a description of 4097', { description: 'x'.repeat(4097) }, 'spec.length', 'description BASE_TYPE_MAX_LENGTH'],
    ['26 fields', { fields: many(26, () => field) }, 'spec.length', 'fields BASE_TYPE_MAX_LENGTH'],
    ['a blank field', { fields: [{ name: 'n', value: ' ' }] }, 'embeds.field', 'fields.0.value BASE_TYPE_REQUIRED'],
    ['nothing to show', { color: 3 }, 'embeds.empty', 'description BASE_TYPE_REQUIRED'],
    [
      'a link Discord does not open',
      { title: 't', url: 'ftp://a.b' },
      'embeds.url-scheme',
      'url URL_TYPE_INVALID_SCHEME',
    ],
    [
      'a picture from nowhere',
      { image: { url: 'data:image/png;base64,' } },
      'media.scheme',
      'image.url URL_TYPE_INVALID_SCHEME',
    ],
    [
      'a file that is not there',
      { image: { url: 'attachment://a.png' } },
      'media.attachment',
      'image.url UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND',
    ],
    ['no time', { title: 't', timestamp: 'yesterday' }, 'spec.time', 'timestamp DATE_TIME_TYPE_PARSE'],
    [
      'a field discord.js renames',
      { title: 't', iconURL: 'https://a.b' },
      'spec.unknown-field',
      'iconURL UNKNOWN_FIELD',
    ],
  ])('with %s is refused', (_, embed, rule, where) => {
    expectRefused(embeds(embed), rule, `data.embeds.0.${where}`);
  });
});

describe('all embeds of a message', () => {
  const full = { description: 'x'.repeat(3000) };
  const counted = {
    title: 'xx',
    footer: { text: 'xx' },
    author: { name: 'xx' },
    fields: [{ name: 'xx', value: 'xx' }],
  };

  test('hold 6000 characters together, blanks around a text not counted', () => {
    expectAccepted(embeds(full, { description: `  ${'x'.repeat(3000)}  ` }));
    expectRefused(embeds(full, full, { title: 'x' }), 'embeds.total', 'data.embeds MAX_EMBED_SIZE_EXCEEDED');
  });

  test('count title, footer, author and fields', () => {
    expectAccepted(embeds(full, { description: 'x'.repeat(2990) }, counted));
    expectRefused(
      embeds(full, { description: 'x'.repeat(2991) }, counted),
      'embeds.total',
      'data.embeds MAX_EMBED_SIZE_EXCEEDED',
    );
  });

  test('are at most ten', () => {
    expectAccepted(embeds(...many(10, () => ({ title: 't' }))));
    expectRefused(embeds(...many(11, () => ({ title: 't' }))), 'spec.length', 'data.embeds BASE_TYPE_MAX_LENGTH');
  });
});
