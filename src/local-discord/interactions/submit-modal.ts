import { walk, type Node } from '../actions/components.ts';
import { ControlError, forbidden, notFound, refused } from '../control/control-error.ts';
import type { Parts } from '../parts.ts';
import { toMessage } from '../world/message-payload.ts';
import { dispatchInteraction } from './dispatch-interaction.ts';
import type { Interaction } from './interactions.ts';
import { readInput } from './modal-input.ts';
import { placeOf } from './place.ts';
import { createResolver, type Resolver } from './resolve.ts';

export interface Submission {
  readonly user_id: string;
  /** The interaction that the bot answered with the modal. */
  readonly interaction_id: string;
  /** By custom_id; what is not named stays as the modal prefills it. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly locale?: string | undefined;
}

/** @throws ControlError when there is no such modal, or the client would not submit it */
export function submitModal(parts: Parts, submission: Submission): Interaction {
  const opener = openerOf(parts, submission);
  const { modal } = opener;
  if (modal === undefined) throw new ControlError(409, 'no-modal', 'That interaction was not answered with a modal.');
  const place = placeOf(parts.world, { ...submission, channel_id: opener.channelId });
  const nodes = modal.components as readonly Node[]; // checked by the rules when it was sent
  refuseUnknown(nodes, submission.values);
  const resolver = createResolver(parts, place);
  const components = nodes.map((node) => filled(node, submission.values, resolver));
  const resolved = resolver.resolved();
  const data = { custom_id: modal.custom_id, components, ...(resolved === undefined ? {} : { resolved }) };
  const source = parts.world.messages.get(opener.sourceMessageId ?? '');
  return dispatchInteraction(parts, {
    kind: 'modal-submit',
    place,
    owners: opener.metadata?.authorizing_integration_owners ?? {},
    data,
    triggeredBy: opener.metadata,
    ...(source === undefined ? {} : { sourceMessageId: source.id, message: toMessage(parts.world, source) }),
  });
}

function openerOf(parts: Parts, submission: Submission): Interaction {
  const opener = parts.interactions.byId(submission.interaction_id);
  if (opener === undefined) throw notFound('interaction', submission.interaction_id);
  if (opener.userId !== submission.user_id) throw forbidden('not-your-modal', 'Somebody else opened that modal.');
  return opener;
}

function refuseUnknown(nodes: readonly Node[], values: Readonly<Record<string, unknown>>): void {
  const known = new Set([...walk(nodes)].flatMap((node) => node.custom_id ?? []));
  const unknown = Object.keys(values).find((name) => !known.has(name));
  if (unknown !== undefined)
    throw refused('unknown-input', `The modal has no input "${unknown}"; it has: ${[...known].join(', ')}.`);
}

/** A submitted modal's tree: the same nesting, with values in place of the inputs' looks. */
function filled(node: Node, values: Readonly<Record<string, unknown>>, resolver: Resolver): unknown {
  const { type, id } = node;
  if (node.custom_id !== undefined) return readInput(node, values[node.custom_id], resolver);
  if (node.component !== undefined) return { type, id, component: filled(node.component, values, resolver) };
  if (node.components !== undefined)
    return { type, id, components: node.components.map((child) => filled(child, values, resolver)) };
  return { type, id };
}
