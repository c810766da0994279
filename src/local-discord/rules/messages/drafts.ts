import { InteractionResponseType, MessageFlags } from 'discord-api-types/v10';
import type { RuleRequest } from '../request.ts';
import { isRecord } from '../spec/check-collections.ts';
import type { MessageBody, MessageDraft } from './message.ts';

const { SuppressEmbeds, Ephemeral, SuppressNotifications, IsVoiceMessage, IsComponentsV2 } = MessageFlags;
const channelFlags = SuppressEmbeds | SuppressNotifications | IsVoiceMessage | IsComponentsV2;
const interactionFlags = channelFlags | Ephemeral;
const editFlags = SuppressEmbeds | IsComponentsV2;

/** The message a request carries, if it does; its body has passed the OpenAPI check. */
export function messageIn(request: RuleRequest): MessageDraft | undefined {
  switch (`${request.method} ${request.route}`) {
    case 'POST /interactions/{interaction_id}/{interaction_token}/callback':
      return callbackMessage(request);
    case 'POST /channels/{channel_id}/messages':
    case 'POST /lobbies/{lobby_id}/messages':
      return created(request.body, [], channelFlags);
    case 'POST /channels/{channel_id}/threads':
      return isRecord(request.body) && 'message' in request.body
        ? created(request.body['message'], ['message'], channelFlags)
        : undefined;
    case 'POST /webhooks/{webhook_id}/{webhook_token}':
      return created(request.body, [], interactionFlags);
    case 'PATCH /channels/{channel_id}/messages/{message_id}':
    case 'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original':
    case 'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}':
      return edited(request.body, [], request);
    default:
      return undefined;
  }
}

function callbackMessage(request: RuleRequest): MessageDraft | undefined {
  if (!isRecord(request.body)) return undefined;
  const { type, data } = request.body;
  if (type === InteractionResponseType.ChannelMessageWithSource) return created(data, ['data'], interactionFlags);
  if (type === InteractionResponseType.UpdateMessage) return edited(data, ['data'], request);
  return undefined;
}

function created(body: unknown, at: MessageDraft['at'], allowedFlags: number): MessageDraft {
  return { body: asMessageBody(body), at, isEdit: false, allowedFlags };
}

/** An edit must repeat the flags the message has; without knowing them, any flag a message can have may be one. */
function edited(body: unknown, at: MessageDraft['at'], { context }: RuleRequest): MessageDraft {
  const present = context.message?.flags ?? interactionFlags | MessageFlags.Loading;
  return { body: asMessageBody(body), at, isEdit: true, allowedFlags: editFlags | present };
}

/** The OpenAPI check has tested every field that MessageBody names; a message without a body is an empty one. */
function asMessageBody(body: unknown): MessageBody {
  return isRecord(body) ? body : {};
}
