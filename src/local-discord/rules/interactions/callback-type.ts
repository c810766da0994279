import { InteractionResponseType } from 'discord-api-types/v10';
import { choices } from '../problems.ts';
import { add, type Report } from '../report.ts';
import type { InteractionKind, RuleContext } from '../request.ts';

const { Pong, ChannelMessageWithSource, DeferredChannelMessageWithSource } = InteractionResponseType;
const { DeferredMessageUpdate, UpdateMessage, ApplicationCommandAutocompleteResult } = InteractionResponseType;
const { Modal, LaunchActivity } = InteractionResponseType;

const answers = [ChannelMessageWithSource, DeferredChannelMessageWithSource];
const updates = [DeferredMessageUpdate, UpdateMessage];

const allowed: Readonly<Record<InteractionKind, readonly InteractionResponseType[]>> = {
  ping: [Pong],
  command: [...answers, Modal, LaunchActivity],
  component: [...answers, ...updates, Modal, LaunchActivity],
  autocomplete: [ApplicationCommandAutocompleteResult],
  'modal-submit': [...answers, LaunchActivity],
};

/** Each kind of interaction takes its own kinds of answer. */
export function checkCallbackType(type: number, { interactionType, message }: RuleContext, report: Report): void {
  if (interactionType === undefined) return;
  const types: readonly number[] = fromMessage(interactionType, message !== undefined)
    ? [...allowed[interactionType], ...updates]
    : allowed[interactionType];
  if (!types.includes(type)) add(report, ['type'], choices('callback.type', types));
}

/** A modal that a component opened belongs to that component's message, which it may update. */
function fromMessage(interactionType: InteractionKind, hasMessage: boolean): boolean {
  return interactionType === 'modal-submit' && hasMessage;
}
