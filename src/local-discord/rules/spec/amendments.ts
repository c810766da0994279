import type { $ZodType } from 'zod/v4/core';
import { specSchema } from './schemas.ts';

/**
 * Fields that a correct client sends although Discord's OpenAPI document lacks them. Sources: the docs
 * (application-commands, message component and embed structures) and discord.js, which sends `tts`, `nonce` and
 * `enforce_nonce` with every message whatever the route.
 */
const besidesSpec: Readonly<Record<string, readonly string[]>> = {
  ...forEach(
    ['ApplicationCommandCreateRequest', 'ApplicationCommandUpdateRequest', 'ApplicationCommandPatchRequestPartial'],
    ['nsfw', 'default_permission'],
  ),
  ...forEach(
    [
      'MessageCreateRequest',
      'MessageEditRequestPartial',
      'IncomingWebhookRequestPartial',
      'IncomingWebhookUpdateRequestPartial',
      'IncomingWebhookInteractionRequest',
      'IncomingWebhookUpdateForInteractionCallbackRequestPartial',
    ],
    ['tts', 'nonce', 'enforce_nonce'],
  ),
  ComponentEmojiForRequest: ['animated'],
  // What Discord adds to a media item, file or embed and ignores when it is sent back.
  ...forEach(
    ['UnfurledMediaRequest', 'UnfurledMediaRequestWithAttachmentReferenceRequired'],
    ['proxy_url', 'width', 'height', 'placeholder', 'placeholder_version', 'content_type', 'flags', 'attachment_id'],
  ),
  FileComponentForMessageRequest: ['name', 'size'],
  ...forEach(['RichEmbedImage', 'RichEmbedThumbnail', 'RichEmbedVideo'], ['proxy_url', 'content_type', 'flags']),
  ...forEach(['RichEmbedAuthor', 'RichEmbedFooter'], ['proxy_icon_url']),
};

const bySchema = new Map<$ZodType, readonly string[]>(
  Object.entries(besidesSpec).map(([name, fields]) => [specSchema(name), fields]),
);

export function fieldsBesidesSpec(schema: $ZodType): readonly string[] {
  return bySchema.get(schema) ?? [];
}

function forEach(names: readonly string[], fields: readonly string[]): Record<string, readonly string[]> {
  return Object.fromEntries(names.map((name) => [name, fields]));
}
