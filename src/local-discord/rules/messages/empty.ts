import { MessageReferenceType } from 'discord-api-types/v10';
import type { DiscordError } from '../request.ts';
import type { Message, MessageBody } from './message.ts';

/** 50006: a message needs something to show. Of an edit only what certainly leaves nothing is refused. */
export function emptyMessage(message: Message): DiscordError | undefined {
  const isEmpty = message.isEdit ? editLeavesNothing(message) : createsNothing(message);
  return isEmpty
    ? { status: 400, code: 50006, message: 'Cannot send an empty message', rule: 'messages.empty' }
    : undefined;
}

function createsNothing({ body, files, isV2 }: Message): boolean {
  if (isV2) return !hasItems(body.components);
  const isForward = body.message_reference?.type === MessageReferenceType.Forward;
  return (
    !hasWords(body) &&
    !hasItems(body.components) &&
    files.length === 0 &&
    !isForward &&
    body.shared_client_theme == null
  );
}

function editLeavesNothing({ body, files, isV2, present }: Message): boolean {
  if (isV2) return body.components != null && body.components.length === 0;
  const keepsText = body.content === undefined && present?.hasContent !== false;
  const keepsEmbeds = body.embeds === undefined && present?.hasEmbeds !== false;
  const keepsPoll = present !== undefined && present.hasPoll;
  const keepsRest = body.components === undefined || body.attachments === undefined;
  if (keepsText || keepsEmbeds || keepsPoll || keepsRest) return false;
  return !hasWords(body) && !hasItems(body.components) && !hasItems(body.attachments) && files.length === 0;
}

function hasWords({ content, embeds, sticker_ids: stickers, poll }: MessageBody): boolean {
  return (content ?? '').trim() !== '' || hasItems(embeds) || hasItems(stickers) || poll != null;
}

function hasItems(list: readonly unknown[] | null | undefined): boolean {
  return (list?.length ?? 0) > 0;
}
