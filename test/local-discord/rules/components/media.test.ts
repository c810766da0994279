import { describe, test } from 'vitest';
import { gallery, section, text, thumbnail } from '../support/components.ts';
import { card, editReply, reply, v2 } from '../support/requests.ts';
import { expectAccepted, expectRefused } from '../support/verdict.ts';

const file = (url: string) => ({ type: 13, file: { url } });
const notFound = 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND';

describe('media', () => {
  test('attachment:// names a file that is uploaded with the message', () => {
    expectAccepted(
      card([gallery('attachment://map.png'), file('attachment://list.txt')], { files: ['map.png', 'list.txt'] }),
    );
    expectRefused(
      card([gallery('attachment://map.png', 'attachment://other.png')], { files: ['map.png'] }),
      'media.attachment',
      `data.components.0.items.1.media.url ${notFound}`,
    );
  });

  test('a file that the request only renames counts by its new name', () => {
    expectAccepted(
      reply(
        { flags: v2, components: [file('attachment://a.txt')], attachments: [{ id: '0', filename: 'a.txt' }] },
        { files: ['b.txt'] },
      ),
    );
  });

  test('a File shows only an attachment', () => {
    expectRefused(
      card([file('https://example.com/a.txt')]),
      'media.scheme',
      'data.components.0.file.url URL_TYPE_INVALID_SCHEME',
    );
  });

  test('a picture comes from the web or from an attachment', () => {
    expectAccepted(card([section([text()], thumbnail('http://example.com/a.png'))]));
    expectRefused(
      card([section([text()], thumbnail('ftp://example.com/a.png'))]),
      'media.scheme',
      'data.components.0.accessory.media.url URL_TYPE_INVALID_SCHEME',
    );
  });

  test('what is no url is refused', () => {
    expectRefused(
      card([section([text()], thumbnail('a.png'))]),
      'spec.url',
      'data.components.0.accessory.media.url URL_TYPE_INVALID_URL',
    );
  });

  test('an edit may name what the message already holds, and nothing else when that is known', () => {
    const body = { flags: v2, components: [file('attachment://old.txt')] };
    const known = { flags: v2, hasContent: false, hasEmbeds: false, hasPoll: false };
    expectAccepted(editReply(body, { ...known, attachmentNames: ['old.txt'] }));
    expectAccepted(editReply(body, known));
    expectAccepted(editReply(body, { ...known, attachmentNames: [] }, ['old.txt']));
    expectRefused(
      editReply(body, { ...known, attachmentNames: ['new.txt'] }),
      'media.attachment',
      `components.0.file.url ${notFound}`,
    );
  });
});
