import type { APIApplicationCommandOptionChoice, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';
import type { Interaction, Outcome } from '../interactions/interactions.ts';
import type { Parts } from '../parts.ts';
import { seenBy, type SeenMessage } from './transcript.ts';

/** What came of an interaction so far. */
export interface InteractionResult {
  readonly interaction_id: string;
  /** undefined while the bot has its three seconds. */
  readonly outcome: Outcome | undefined;
  /** The newest message that the bot made or changed for it. */
  readonly message?: SeenMessage;
  readonly modal?: APIModalInteractionResponseCallbackData;
  readonly choices?: readonly APIApplicationCommandOptionChoice[];
  /** From the dispatch to the first answer, in milliseconds. */
  readonly response_ms: number | undefined;
  /** REST requests that named it. */
  readonly requests: number;
}

export function resultOf(parts: Parts, interaction: Interaction): InteractionResult {
  const message = parts.world.messages.get(interaction.lastMessageId ?? '');
  return {
    interaction_id: interaction.id,
    outcome: interaction.outcome,
    ...(message === undefined ? {} : { message: seenBy(parts, message) }),
    ...(interaction.modal === undefined ? {} : { modal: interaction.modal }),
    ...(interaction.choices === undefined ? {} : { choices: interaction.choices }),
    response_ms: interaction.responseMs,
    requests: interaction.requests,
  };
}
