import type { APIApplicationCommandOptionChoice, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import { numberComponents, textOf } from '../actions/components.ts';
import { contentOf, editedContent, Flag, type MessageBody, type MessageContent } from '../actions/message-body.ts';
import { mentionsIn } from '../actions/mentions.ts';
import { isLoading, messageChanged, postMessage } from '../actions/messages.ts';
import type { Parts } from '../parts.ts';
import { badField, refusal } from '../rest/api-error.ts';
import type { UploadedFile } from '../rest/read-body.ts';
import { refuseEmpty } from '../rest/refuse-empty.ts';
import type { MessageRecord } from '../world/model.ts';
import type { Interaction, Outcome } from './interactions.ts';

export interface CallbackBody {
  readonly type: number;
  readonly data?: unknown;
}

/** Carries out the first answer to an interaction. @throws ApiError */
export function answer(
  parts: Parts,
  interaction: Interaction,
  body: CallbackBody,
  files: readonly UploadedFile[],
): void {
  const data = (body.data ?? {}) as MessageBody; // checked by the rules
  switch (body.type) {
    case 4:
      return settle(parts, interaction, 'message', respond(parts, interaction, { body: data, files }));
    case 5:
      return settle(parts, interaction, 'deferred', think(parts, interaction, (data.flags ?? 0) & Flag.ephemeral));
    case 6:
      return settle(parts, interaction, 'deferred-update', sourceOf(parts, interaction));
    case 7: {
      const source = sourceOf(parts, interaction);
      edit(parts, source, { body: data, files });
      return settle(parts, interaction, 'update', source);
    }
    case 8:
      interaction.choices = (body.data as { choices?: APIApplicationCommandOptionChoice[] }).choices ?? []; // checked by the rules
      return settle(parts, interaction, 'choices', undefined);
    case 9:
      interaction.modal = numbered(body.data as APIModalInteractionResponseCallbackData); // checked by the rules
      return settle(parts, interaction, 'modal', undefined);
    default:
      throw badField(
        ['type'],
        'BASE_TYPE_CHOICES',
        `The local Discord does not know the callback type ${body.type}.`,
        'callback.type',
      );
  }
}

function numbered(modal: APIModalInteractionResponseCallbackData): APIModalInteractionResponseCallbackData {
  return { ...modal, components: numberComponents(modal.components) };
}

function settle(parts: Parts, interaction: Interaction, outcome: Outcome, message: MessageRecord | undefined): void {
  interaction.responseMessageId = message?.id;
  interaction.lastMessageId = message?.id;
  parts.interactions.settle(interaction, outcome);
  parts.bus.emit({ type: 'interaction.answered', channelId: interaction.channelId, interactionId: interaction.id });
}

/** The message under a clicked component. @throws ApiError 50035 when there is none (a modal opened by a command). */
function sourceOf(parts: Parts, interaction: Interaction): MessageRecord {
  if (interaction.sourceMessageId === undefined) {
    throw badField(
      ['type'],
      'INTERACTION_APPLICATION_MODAL_SUBMIT_INVALID_CALLBACK',
      'There is no message to update.',
      'callback.no-message',
    );
  }
  const message = parts.world.messages.get(interaction.sourceMessageId);
  if (message === undefined) throw refusal('unknownMessage');
  return message;
}

interface Posting {
  readonly body: MessageBody;
  readonly files: readonly UploadedFile[];
}

/** A new message in answer: the first one, or a follow-up. @throws ApiError 50006 */
export function respond(parts: Parts, interaction: Interaction, posting: Posting): MessageRecord {
  const content = contentOf(parts, { ...posting, channelId: interaction.channelId });
  refuseEmpty(content);
  const allowed = posting.body.allowed_mentions;
  return post(parts, interaction, { content, flags: posting.body.flags ?? 0, allowed });
}

function think(parts: Parts, interaction: Interaction, ephemeral: number): MessageRecord {
  const content: MessageContent = { content: '', embeds: [], components: [], attachments: [], poll: undefined };
  return post(parts, interaction, { content, flags: Flag.loading | ephemeral, allowed: undefined });
}

interface Answering {
  readonly content: MessageContent;
  readonly flags: number;
  readonly allowed: MessageBody['allowed_mentions'];
}

/** @throws ApiError 10003 when the channel has been deleted meanwhile */
function post(parts: Parts, interaction: Interaction, { content, flags, allowed }: Answering): MessageRecord {
  if (!parts.world.channels.has(interaction.channelId)) throw refusal('unknownChannel');
  const ephemeral = interaction.mustBeEphemeral || (flags & Flag.ephemeral) !== 0;
  const referenceId = interaction.responseMessageId ?? interaction.sourceMessageId;
  return postMessage(parts, {
    ...content,
    id: parts.nextId(),
    channelId: interaction.channelId,
    authorId: parts.world.application.id,
    type: referenceId === undefined ? typeOf(interaction) : 19,
    flags: ephemeral ? flags | Flag.ephemeral : flags,
    createdAt: parts.clock.now(),
    editedAt: undefined,
    mentions: mentionsOf(parts, interaction.guildId, content, allowed),
    nonce: undefined,
    ephemeralFor: ephemeral ? interaction.userId : undefined,
    interaction: interaction.metadata,
    referenceId,
    failure: undefined,
    command: referenceId === undefined ? interaction.command : undefined,
  });
}

function typeOf(interaction: Interaction): number {
  return interaction.isContextMenu ? 23 : 20;
}

function mentionsOf(
  parts: Parts,
  guildId: string | undefined,
  content: MessageContent,
  allowed: MessageBody['allowed_mentions'],
) {
  return mentionsIn({
    text: `${content.content}\n${textOf(content.components)}`,
    allowed,
    byInteraction: true,
    guild: guildId === undefined ? undefined : parts.world.guilds.get(guildId),
    repliesTo: undefined,
  });
}

/** Changes a message of an interaction; the edit that ends "is thinking" is not shown as one. @throws ApiError 50006 */
export function edit(parts: Parts, message: MessageRecord, posting: Posting): void {
  const next = editedContent(parts, { ...posting, channelId: message.channelId }, message);
  refuseEmpty(next);
  const wasLoading = isLoading(message);
  const channel = parts.world.channels.get(message.channelId);
  const guildId = channel?.kind === 'guild' ? channel.guildId : undefined;
  const asked = (posting.body.flags ?? message.flags) & (Flag.componentsV2 | Flag.suppressEmbeds);
  const kept = message.flags & (Flag.componentsV2 | Flag.ephemeral);
  Object.assign(message, next, {
    flags: asked | kept,
    mentions: mentionsOf(parts, guildId, next, posting.body.allowed_mentions),
    editedAt: wasLoading ? message.editedAt : parts.clock.now(),
  });
  messageChanged(parts, message);
}
