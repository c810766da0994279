import { ComponentType as Type, type APIAuthorizingIntegrationOwnersMap } from 'discord-api-types/v10';
import { walk, type Node } from '../actions/components.ts';
import { isVisibleTo } from '../actions/messages.ts';
import { forbidden, notFound, refused } from '../control/control-error.ts';
import type { Parts } from '../parts.ts';
import type { MessageRecord } from '../world/model.ts';
import { toMessage } from '../world/message-payload.ts';
import { dispatchInteraction } from './dispatch-interaction.ts';
import type { Interaction } from './interactions.ts';
import { placeOf, type Place } from './place.ts';
import { createResolver } from './resolve.ts';
import { checkChosen, type Select } from './select-values.ts';

export interface ComponentUse {
  readonly user_id: string;
  readonly message_id: string;
  readonly custom_id: string;
  readonly locale?: string | undefined;
}

/** @throws ControlError when the person sees no such button, or cannot press it */
export function clickButton(parts: Parts, use: ComponentUse): Interaction {
  const { message, node, place } = find(parts, use);
  if (node.type !== Type.Button) throw refused('not-a-button', `"${use.custom_id}" is not a button.`);
  return send(parts, { message, place, data: { component_type: node.type, custom_id: use.custom_id, id: node.id } });
}

/** @throws ControlError when the person sees no such menu, or cannot choose that */
export function chooseInSelect(parts: Parts, use: ComponentUse & { readonly values: readonly string[] }): Interaction {
  const { message, node, place } = find(parts, use);
  if (!isSelect(node)) throw refused('not-a-select', `"${use.custom_id}" is not a select menu.`);
  const resolver = createResolver(parts, place);
  checkChosen(node, use.values, resolver, node.min_values ?? 1);
  const resolved = resolver.resolved();
  const data = { component_type: node.type, custom_id: use.custom_id, id: node.id, values: use.values };
  return send(parts, { message, place, data: resolved === undefined ? data : { ...data, resolved } });
}

export function isSelect(node: Node): node is Node & Select {
  return [Type.StringSelect, Type.UserSelect, Type.RoleSelect, Type.MentionableSelect, Type.ChannelSelect].includes(
    node.type,
  );
}

function find(parts: Parts, use: ComponentUse): { message: MessageRecord; node: Node; place: Place } {
  const message = parts.world.messages.get(use.message_id);
  if (message === undefined || !isVisibleTo(message, use.user_id)) throw notFound('message', use.message_id);
  const place = placeOf(parts.world, { user_id: use.user_id, channel_id: message.channelId, locale: use.locale });
  const nodes = message.components as readonly Node[]; // checked by the rules when it was sent
  for (const node of walk(nodes)) {
    if (node.custom_id !== use.custom_id) continue;
    if ('disabled' in node && node.disabled === true) throw forbidden('disabled', `"${use.custom_id}" is disabled.`);
    return { message, node, place };
  }
  throw notFound('component', use.custom_id);
}

function send(parts: Parts, use: { message: MessageRecord; place: Place; data: unknown }): Interaction {
  const { message, place, data } = use;
  return dispatchInteraction(parts, {
    kind: 'component',
    place,
    owners: ownersOf(message, place),
    data,
    sourceMessageId: message.id,
    message: toMessage(parts.world, message),
  });
}

/** A component acts for whoever the message's own interaction acted for. */
function ownersOf(message: MessageRecord, place: Place): APIAuthorizingIntegrationOwnersMap {
  if (message.interaction !== undefined) return message.interaction.authorizing_integration_owners;
  return { 0: place.guild?.id ?? '0' };
}
