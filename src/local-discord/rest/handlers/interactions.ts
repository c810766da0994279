import { deleteMessage, isLoading } from '../../actions/messages.ts';
import type { MessageBody } from '../../actions/message-body.ts';
import { answer, edit, respond, type CallbackBody } from '../../interactions/answer.ts';
import type { Interaction } from '../../interactions/interactions.ts';
import type { Parts } from '../../parts.ts';
import type { MessageRecord } from '../../world/model.ts';
import { toMessage } from '../../world/message-payload.ts';
import { refusal } from '../api-error.ts';
import { isAsked, noContent, ok, param, type Answer, type Call, type Handlers } from '../route.ts';

const HOOK = '/webhooks/{webhook_id}/{webhook_token}';

/** Interactions/receiving-and-responding: a user-installed application may follow up five times. */
const USER_APP_FOLLOW_UPS = 5;

export const interactionHandlers: Handlers = {
  'POST /interactions/{interaction_id}/{interaction_token}/callback': callback,
  [`POST ${HOOK}`]: followUp,
  [`GET ${HOOK}/messages/@original`]: (call) => read(call, originalOf(call)),
  [`PATCH ${HOOK}/messages/@original`]: (call) => change(call, originalOf(call)),
  [`DELETE ${HOOK}/messages/@original`]: (call) => remove(call, originalOf(call)),
  [`GET ${HOOK}/messages/{message_id}`]: (call) => read(call, namedMessage(call)),
  [`PATCH ${HOOK}/messages/{message_id}`]: (call) => change(call, namedMessage(call)),
  [`DELETE ${HOOK}/messages/{message_id}`]: (call) => remove(call, namedMessage(call)),
};

function callback(call: Call): Answer {
  const { parts } = call;
  const interaction = parts.interactions.byId(param(call, 'interaction_id'));
  if (interaction === undefined || interaction.token !== param(call, 'interaction_token'))
    throw refusal('unknownInteraction');
  if (interaction.outcome === 'timed-out') throw refusal('unknownInteraction');
  if (interaction.outcome !== undefined) throw refusal('alreadyAcknowledged');
  answer(parts, interaction, call.body as CallbackBody, call.files); // checked by the rules
  return isAsked(call, 'with_response')
    ? ok(callbackResponse(parts, interaction, call.body as CallbackBody))
    : noContent;
}

function callbackResponse(parts: Parts, interaction: Interaction, body: CallbackBody) {
  const id = interaction.responseMessageId;
  const message = id === undefined ? undefined : parts.world.messages.get(id);
  return {
    interaction: {
      id: interaction.id,
      type: { command: 2, component: 3, autocomplete: 4, 'modal-submit': 5 }[interaction.kind],
      channel_id: interaction.channelId,
      ...(interaction.guildId === undefined ? {} : { guild_id: interaction.guildId }),
      ...(message === undefined
        ? {}
        : {
            response_message_id: message.id,
            response_message_loading: isLoading(message),
            response_message_ephemeral: message.ephemeralFor !== undefined,
          }),
    },
    ...(message === undefined ? {} : { resource: { type: body.type, message: toMessage(parts.world, message) } }),
  };
}

/** The answered interaction that the token belongs to. @throws ApiError 10015 never known or not yet answered, 50027 too old */
function interactionOf(call: Call): Interaction {
  const { interactions, world } = call.parts;
  const interaction = interactions.byToken(param(call, 'webhook_token'));
  if (interaction === undefined || param(call, 'webhook_id') !== world.application.id) throw refusal('unknownWebhook');
  if (!interactions.isTokenAlive(interaction) || interaction.outcome === 'timed-out') throw refusal('invalidToken');
  if (interaction.outcome === undefined || interaction.kind === 'autocomplete') throw refusal('unknownWebhook');
  return interaction;
}

function followUp(call: Call): Answer {
  const { parts, files } = call;
  const interaction = interactionOf(call);
  const body = (call.body ?? {}) as MessageBody; // checked by the rules
  const loading = parts.world.messages.get(interaction.responseMessageId ?? '');
  if (loading !== undefined && isLoading(loading) && interaction.outcome === 'deferred') {
    edit(parts, loading, { body, files }); // the deprecated way to finish a deferred answer
    interaction.lastMessageId = loading.id;
    interaction.completed = true;
    return ok(toMessage(parts.world, loading));
  }
  if (interaction.userInstalledOnly && interaction.followUps >= USER_APP_FOLLOW_UPS) throw refusal('tooManyFollowUps');
  const message = respond(parts, interaction, { body, files });
  interaction.followUps += 1;
  interaction.lastMessageId = message.id;
  interaction.completed = true;
  return ok(toMessage(parts.world, message));
}

function originalOf(call: Call): MessageRecord {
  const message = call.parts.world.messages.get(interactionOf(call).responseMessageId ?? '');
  if (message === undefined) throw refusal('unknownMessage');
  return message;
}

/** Only what this interaction made, or the message it was clicked on. */
function namedMessage(call: Call): MessageRecord {
  const interaction = interactionOf(call);
  const message = call.parts.world.messages.get(param(call, 'message_id'));
  const own =
    message !== undefined &&
    (message.interaction?.id === interaction.id || message.id === interaction.responseMessageId);
  if (message === undefined || !own) throw refusal('unknownMessage');
  return message;
}

function read(call: Call, message: MessageRecord): Answer {
  return ok(toMessage(call.parts.world, message));
}

function change(call: Call, message: MessageRecord): Answer {
  edit(call.parts, message, { body: call.body ?? {}, files: call.files }); // checked by the rules
  const interaction = interactionOf(call);
  interaction.lastMessageId = message.id;
  interaction.completed = true;
  return ok(toMessage(call.parts.world, message));
}

function remove(call: Call, message: MessageRecord): Answer {
  interactionOf(call).completed = true;
  deleteMessage(call.parts, message);
  return noContent;
}
