import type { $ZodType } from 'zod/v4/core';
import { type Check, nullOr } from './check.ts';
import { anything, bool, literal, number, text } from './check-scalars.ts';
import { anyOf } from './check-union.ts';
import { specSchema } from './schemas.ts';

type Fields = Readonly<Record<string, Check>>;

/** In the docs of application commands, not in the OpenAPI document. */
const commandFields: Fields = { nsfw: nullOr(bool), default_permission: nullOr(bool) };

const nonce = anyOf([text({ min: 0, max: 25 }), number({ min: -(2 ** 63), max: 2 ** 63, integer: true })]);

/** discord.js sends these with every message, whatever the route. */
const messageFields: Fields = { tts: nullOr(bool), nonce: nullOr(nonce), enforce_nonce: nullOr(bool) };

/** What Discord adds to a media item or embed it sends, and ignores when it is sent back. */
const mediaFields: Fields = ignored([
  'proxy_url',
  'width',
  'height',
  'placeholder',
  'placeholder_version',
  'content_type',
]);
const pictureFields: Fields = ignored(['proxy_url', 'content_type', 'flags']);
const iconFields: Fields = ignored(['proxy_icon_url']);

/** Discord's own examples number the uploads, `{"id": 0}`; only ids of what a message already has are texts. */
const attachmentId = anyOf([
  text({ min: 1, max: 20, pattern: /^\d+$/ }),
  number({ min: 0, max: 2 ** 53 - 1, integer: true }),
]);

const amendments: Readonly<Record<string, Fields>> = {
  ApplicationCommandCreateRequest: commandFields,
  ApplicationCommandUpdateRequest: commandFields,
  ApplicationCommandPatchRequestPartial: commandFields,
  MessageEditRequestPartial: messageFields,
  IncomingWebhookRequestPartial: messageFields,
  IncomingWebhookUpdateRequestPartial: messageFields,
  IncomingWebhookInteractionRequest: messageFields,
  IncomingWebhookUpdateForInteractionCallbackRequestPartial: messageFields,
  MessageAttachmentRequest: { id: attachmentId },
  ComponentEmojiForRequest: { animated: nullOr(bool) },
  UnfurledMediaRequest: { ...mediaFields, ...ignored(['flags', 'attachment_id']) },
  UnfurledMediaRequestWithAttachmentReferenceRequired: { ...mediaFields, ...ignored(['flags', 'attachment_id']) },
  FileComponentForMessageRequest: ignored(['name', 'size']),
  RichEmbedImage: pictureFields,
  RichEmbedThumbnail: pictureFields,
  RichEmbedVideo: pictureFields,
  RichEmbedAuthor: iconFields,
  RichEmbedFooter: iconFields,
  // A message can be forwarded (1); the OpenAPI document knows only the reply (0).
  MessageReferenceRequest: { type: nullOr(literal([0, 1])) },
};

const bySchema = new Map<$ZodType, Fields>(
  Object.entries(amendments).map(([name, fields]) => [specSchema(name), fields]),
);

/**
 * Fields of which Discord's docs or discord.js know more than the OpenAPI document. They stand in place of the document's
 * own, and are as optional; the others may be left out.
 */
export function amendedFields(schema: $ZodType): Fields {
  return bySchema.get(schema) ?? {};
}

function ignored(names: readonly string[]): Fields {
  return Object.fromEntries(names.map((name) => [name, anything]));
}
