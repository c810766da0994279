import type { Parts } from '../parts.ts';
import type { RuleContext } from '../rules/request.ts';
import type { Interaction } from '../interactions/interactions.ts';
import type { MessageRecord } from '../world/model.ts';

/** The interaction that a request is about, by the id or the token in its path. */
export function interactionIn(
  { interactions }: Parts,
  params: Readonly<Record<string, string>>,
): Interaction | undefined {
  const { interaction_id: id, webhook_token: token } = params;
  if (id !== undefined) return interactions.byId(id);
  return token === undefined ? undefined : interactions.byToken(token);
}

/** What the rules have to know about the thing addressed. */
export function contextOf(
  parts: Parts,
  params: Readonly<Record<string, string>>,
  interaction: Interaction | undefined,
): RuleContext {
  const message = messageIn(parts, params, interaction);
  return {
    ...(interaction === undefined ? {} : { interactionType: interaction.kind }),
    ...(interaction?.focusedOptionType === undefined ? {} : { focusedOptionType: interaction.focusedOptionType }),
    ...(message === undefined ? {} : { message: present(message) }),
  };
}

/** A callback can change the message it was clicked on; everything else names its message. */
function messageIn(
  { world }: Parts,
  params: Readonly<Record<string, string>>,
  interaction: Interaction | undefined,
): MessageRecord | undefined {
  const named = params['message_id'];
  if (named !== undefined) return world.messages.get(named);
  if (interaction === undefined) return undefined;
  return world.messages.get(interaction.responseMessageId ?? interaction.sourceMessageId ?? '');
}

function present(message: MessageRecord): NonNullable<RuleContext['message']> {
  return {
    flags: message.flags,
    hasContent: message.content !== '',
    hasEmbeds: message.embeds.length > 0,
    hasPoll: message.poll !== undefined,
    attachmentNames: message.attachments.map(({ filename }) => filename),
  };
}
