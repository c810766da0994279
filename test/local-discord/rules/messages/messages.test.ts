import { describe, expect, test } from 'vitest';
import { checkRequest, type RuleRequest } from '#src/local-discord/rules/index.ts';
import { button, container, many, row, text } from '../support/components.ts';
import { callback, card, channelMessage, editReply, reply, request, v2 } from '../support/requests.ts';
import { expectAccepted, expectRefused } from '../support/verdict.ts';

function expectEmpty(message: RuleRequest): void {
  expect(checkRequest(message)).toEqual({
    status: 400,
    code: 50006,
    message: 'Cannot send an empty message',
    rule: 'messages.empty',
  });
}

describe('content', () => {
  test('holds 2000 characters in a reply and in a channel, though the OpenAPI document allows a channel 4000', () => {
    expectAccepted(reply({ content: 'x'.repeat(2000) }));
    expectAccepted(channelMessage({ content: 'x'.repeat(2000) }));
    expectRefused(reply({ content: 'x'.repeat(2001) }), 'spec.length', 'data.content BASE_TYPE_MAX_LENGTH');
    expectRefused(channelMessage({ content: 'x'.repeat(2001) }), 'messages.content', 'content BASE_TYPE_MAX_LENGTH');
  });

  test('must be text', () => {
    expectRefused(reply({ content: 7 }), 'spec.type', 'data.content STRING_TYPE_CONVERT');
  });
});

describe('an empty message', () => {
  test.each([
    ['nothing', {}],
    ['blanks', { content: ' \n' }],
    ['an empty list of embeds', { content: '', embeds: [] }],
    ['only a flag', { flags: 64 }],
    ['only the V2 flag', { flags: v2 }],
  ])('of %s is refused', (_, data) => {
    expectEmpty(reply(data));
  });

  test('a reply without data is empty', () => {
    expectEmpty(callback({ type: 4 }));
  });

  test.each([
    ['content', { content: 'x' }],
    ['an embed', { embeds: [{ title: 'x' }] }],
    ['a component', { components: [row(button('b'))] }],
    ['a sticker', { sticker_ids: ['1'] }],
    ['a poll', { poll: { question: { text: 'q' }, answers: [{ poll_media: { text: 'a' } }] } }],
    ['a forwarded message', { message_reference: { type: 1, message_id: '1', channel_id: '2' } }],
  ])('is not one that has %s', (_, body) => {
    expectAccepted(channelMessage(body));
  });

  test('is not one that has a file', () => {
    expectAccepted(channelMessage({}, { files: ['a.png'] }));
  });

  test('an edit that empties everything is refused, one that leaves something is not', () => {
    const present = { flags: 0, hasContent: true, hasEmbeds: false, hasPoll: false };
    expectEmpty(editReply({ content: '', components: [], attachments: [] }, present));
    expectEmpty(editReply({ flags: v2, components: [] }, { ...present, flags: v2, hasContent: false }));
    expectAccepted(editReply({ content: '' }, present));
    expectAccepted(editReply({ content: '', components: [] }, present));
    expectAccepted(editReply({ content: '', attachments: [] }, present));
    expectAccepted(editReply({ components: [], attachments: [], embeds: [] }, present));
    expectAccepted(editReply({ content: '', components: [row(button('b'))], attachments: [] }, present));
    expectAccepted(editReply({ content: '', components: [], attachments: [] }, { ...present, hasPoll: true }));
  });
});

describe('allowed mentions', () => {
  test.each([
    ['nobody', { parse: [] }],
    ['kinds', { parse: ['users', 'roles', 'everyone'], replied_user: false }],
    ['a list of one kind and another kind', { parse: ['roles'], users: ['1', '2'] }],
    ['an empty list beside its kind', { parse: ['users'], users: [] }],
    ['a hundred users', { users: many(100, String) }],
  ])('may be %s', (_, allowed) => {
    expectAccepted(reply({ content: 'x', allowed_mentions: allowed }));
  });

  test.each([
    [
      'a kind and its list',
      { parse: ['users'], users: ['1'] },
      'messages.mentions-exclusive',
      ' MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    ],
    [
      'a role twice',
      { roles: ['1', '2', '1'] },
      'messages.mentions-unique',
      '.roles.2 SET_TYPE_ALREADY_CONTAINS_VALUE',
    ],
    [
      'a kind twice',
      { parse: ['roles', 'roles'] },
      'messages.mentions-unique',
      '.parse.1 SET_TYPE_ALREADY_CONTAINS_VALUE',
    ],
    ['101 users', { users: many(101, String) }, 'spec.length', '.users BASE_TYPE_MAX_LENGTH'],
    ['a kind Discord has not', { parse: ['here'] }, 'spec.choice', '.parse.0 BASE_TYPE_CHOICES'],
    ['the name discord.js has for it', { repliedUser: false }, 'spec.unknown-field', '.repliedUser UNKNOWN_FIELD'],
  ])('of %s are refused', (_, allowed, rule, where) => {
    expectRefused(reply({ content: 'x', allowed_mentions: allowed }), rule, `data.allowed_mentions${where}`);
  });
});

describe('a nonce', () => {
  test('has 25 characters at most', () => {
    expectAccepted(channelMessage({ content: 'x', nonce: 'n'.repeat(25), enforce_nonce: true }));
    expectAccepted(channelMessage({ content: 'x', nonce: 12, enforce_nonce: true }));
    expectRefused(channelMessage({ content: 'x', nonce: 'n'.repeat(26) }), 'spec.length', 'nonce BASE_TYPE_MAX_LENGTH');
  });

  test('has 25 characters at most where the OpenAPI document does not know it', () => {
    expectRefused(reply({ content: 'x', nonce: 'n'.repeat(26) }), 'spec.length', 'data.nonce BASE_TYPE_MAX_LENGTH');
  });

  test('must be there to be enforced', () => {
    expectAccepted(channelMessage({ content: 'x', enforce_nonce: false }));
    expectRefused(channelMessage({ content: 'x', enforce_nonce: true }), 'messages.nonce', 'nonce BASE_TYPE_REQUIRED');
  });
});

describe('flags', () => {
  test.each([4, 64, 4096, 64 | 4096, 8192])('a reply may have %i', (flags) => {
    expectAccepted(reply({ content: 'x', flags }));
  });

  test.each([1, 128, 1 << 14, 1.5, 2 ** 40])('a reply cannot have %f', (flags) => {
    expectRefused(reply({ content: 'x', flags }), 'messages.flags', 'data.flags MESSAGE_FLAGS_INVALID');
  });

  test('only an answer to an interaction is ephemeral', () => {
    expectAccepted(request('POST', '/webhooks/{webhook_id}/{webhook_token}', { content: 'x', flags: 64 }));
    expectRefused(channelMessage({ content: 'x', flags: 64 }), 'messages.flags', 'flags MESSAGE_FLAGS_INVALID');
  });

  test('an edit repeats the flags the message has and may add few', () => {
    const present = { flags: 64, hasContent: true, hasEmbeds: false, hasPoll: false };
    expectAccepted(editReply({ content: 'x', flags: 64 | 4 }, present));
    expectRefused(
      editReply({ content: 'x', flags: 64 }, { ...present, flags: 0 }),
      'messages.flags',
      'flags MESSAGE_FLAGS_INVALID',
    );
    expectAccepted(editReply({ content: 'x', flags: 64 }));
  });
});

describe('Components V2', () => {
  const poll = { question: { text: 'q' }, answers: [{ poll_media: { text: 'a' } }] };
  const legacy = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';

  test.each([
    ['content', 'x'],
    ['embeds', [{ title: 'x' }]],
    ['poll', poll],
    ['sticker_ids', ['1']],
  ])('has no %s', (field, value) => {
    expectRefused(
      channelMessage({ flags: v2, components: [text()], [field]: value }),
      'messages.v2-legacy-fields',
      `${field} ${legacy}`,
    );
  });

  test('what discord.js sends for an empty field is no field', () => {
    expectAccepted(
      reply({ flags: v2, content: '', embeds: [], tts: false, enforce_nonce: false, components: [text()] }),
    );
  });

  test.each([
    { type: 10, component: text() },
    { type: 17, component: container(text()) },
  ])('a component of type $type needs the flag', ({ component }) => {
    expectAccepted(card([component]));
    expectRefused(reply({ components: [component] }), 'components.v2-only', 'data.components.0 UNION_TYPE_CHOICES');
  });

  test('an edit must empty what the message has when it makes it a card', () => {
    const present = { flags: 0, hasContent: true, hasEmbeds: true, hasPoll: true };
    const components = [text()];
    expectAccepted(editReply({ flags: v2, components, content: null, embeds: null, poll: null }, present));
    expectAccepted(editReply({ flags: v2, components, content: '', embeds: [] }, { ...present, hasPoll: false }));
    expectRefused(
      editReply({ flags: v2, components }, present),
      'messages.v2-legacy-fields',
      `content ${legacy}`,
      `embeds ${legacy}`,
      `poll ${legacy}`,
    );
  });

  test('an edit of a card needs no flag and cannot take it away', () => {
    const present = { flags: v2, hasContent: false, hasEmbeds: false, hasPoll: false };
    expectAccepted(editReply({ components: [text()] }, present));
    expectRefused(editReply({ content: 'x' }, present), 'messages.v2-legacy-fields', `content ${legacy}`);
    expectRefused(
      editReply({ flags: 0 }, present),
      'messages.v2-stays',
      'flags MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
    );
  });
});

describe('uploads and polls', () => {
  test('ten files in the fields Discord reads', () => {
    expectAccepted(channelMessage({ content: 'x' }, { files: many(10, (index) => `${index}.png`) }));
    const stray = { field: 'file', filename: 'a.png', size: 1 };
    expectRefused({ ...channelMessage({ content: 'x' }), files: [stray] }, 'spec.unknown-field', 'file UNKNOWN_FIELD');
    const eleven = channelMessage({ content: 'x' }, { files: many(11, (index) => `${index}.png`) });
    expectRefused(eleven, 'messages.files', 'attachments BASE_TYPE_MAX_LENGTH', 'files[10] UNKNOWN_FIELD');
  });

  test('what is said of a file is said of one in the request, by its number or the number as text', () => {
    const about = (...ids: unknown[]) =>
      channelMessage({ content: 'x', attachments: ids.map((id) => ({ id, description: 'd' })) }, { files: ['a', 'b'] });
    expectAccepted(about(0, '1'));
    expectRefused(about(2), 'messages.attachment-file', 'attachments.0 MESSAGES_ATTACHMENT_FILE');
    expectRefused(about(-1), 'spec.range', 'attachments.0.id NUMBER_TYPE_MIN');
    expectRefused(about('one'), 'spec.pattern', 'attachments.0.id STRING_TYPE_REGEX');
    expectRefused(about(undefined), 'spec.required', 'attachments.0.id BASE_TYPE_REQUIRED');
    expectAccepted(editReply({ attachments: [{ id: '123456' }] }));
  });

  test('a file has 10 MiB, all files of a request 25', () => {
    const mebibytes = (...sizes: number[]) => ({
      ...channelMessage({}),
      files: sizes.map((size, index) => ({ field: `files[${index}]`, filename: 'a.png', size: size * 1024 * 1024 })),
    });
    expectAccepted(mebibytes(10, 10, 5));
    const tooLarge = { status: 413, code: 40005, message: 'Request entity too large', rule: 'messages.file-size' };
    expect(checkRequest(mebibytes(10.01))).toEqual(tooLarge);
    expect(checkRequest(mebibytes(10, 10, 5.01))).toEqual(tooLarge);
  });

  test('an answer of a poll holds 55 characters', () => {
    const asked = (length: number) =>
      channelMessage({ poll: { question: { text: 'q' }, answers: [{ poll_media: { text: 'x'.repeat(length) } }] } });
    expectAccepted(asked(55));
    expectRefused(asked(56), 'messages.poll-answer', 'poll.answers.0.poll_media.text BASE_TYPE_BAD_LENGTH');
  });
});

test('the first message of a forum thread is a message too', () => {
  const thread = (message: unknown) => request('POST', '/channels/{channel_id}/threads', { name: 't', message });
  expectAccepted(thread({ content: 'x' }));
  expectRefused(thread({ content: 'x'.repeat(2001) }), 'messages.content', 'message.content BASE_TYPE_MAX_LENGTH');
});

test('a follow-up is judged like a reply, with its own query', () => {
  const followUp = (query: RuleRequest['query']) =>
    request('POST', '/webhooks/{webhook_id}/{webhook_token}', { flags: v2, components: [text()] }, { query });
  expectAccepted(followUp({ wait: 'true', with_components: 'true' }));
  expectRefused(followUp({ wait: 'yes' }), 'query.type', 'wait NUMBER_TYPE_COERCE');
});
