import {
  InteractionType,
  type APIAuthorizingIntegrationOwnersMap,
  type APIMessageInteractionMetadata,
} from 'discord-api-types/v10';
import type { Parts } from '../parts.ts';
import { memberWithoutUser, toChannel, toUser } from '../world/payloads.ts';
import type { Interaction, InteractionKind } from './interactions.ts';
import { mustBeEphemeral, type Place } from './place.ts';

/** Discord's default limit for a file, in bytes. */
const ATTACHMENT_LIMIT = 10 * 1024 * 1024;

const typeOf: Readonly<Record<InteractionKind, InteractionType>> = {
  command: InteractionType.ApplicationCommand,
  component: InteractionType.MessageComponent,
  autocomplete: InteractionType.ApplicationCommandAutocomplete,
  'modal-submit': InteractionType.ModalSubmit,
};

export interface Interacting {
  readonly kind: InteractionKind;
  readonly place: Place;
  readonly owners: APIAuthorizingIntegrationOwnersMap;
  readonly data: unknown;
  readonly sourceMessageId?: string | undefined;
  /** The message as the bot gets it, with a component or a modal that came from one. */
  readonly message?: unknown;
  readonly focusedOptionType?: number;
  readonly isContextMenu?: boolean;
  /** "collab song" */
  readonly command?: string;
  /** What led here: the command's or the component's own metadata, for a modal. */
  readonly triggeredBy?: APIMessageInteractionMetadata | undefined;
}

/** Opens the interaction's three seconds and sends it to the bot. */
export function dispatchInteraction(parts: Parts, start: Interacting): Interaction {
  const { place, owners, kind } = start;
  const id = parts.nextId();
  const interaction = parts.interactions.open({
    id,
    kind,
    userId: place.user.id,
    channelId: place.channel.id,
    guildId: place.guild?.id,
    userInstalledOnly: owners[0] === undefined,
    mustBeEphemeral: mustBeEphemeral(place, owners),
    sourceMessageId: start.sourceMessageId,
    focusedOptionType: start.focusedOptionType,
    isContextMenu: start.isContextMenu ?? false,
    command: start.command,
    metadata: kind === 'autocomplete' ? undefined : metadataOf(id, start),
  });
  const d = payloadOf(parts, start, interaction);
  parts.gateway.dispatch({ t: 'INTERACTION_CREATE', d, guildId: place.guild?.id, intent: undefined });
  parts.bus.emit({ type: 'interaction.created', channelId: place.channel.id, interactionId: id });
  return interaction;
}

function payloadOf(parts: Parts, start: Interacting, interaction: Interaction) {
  const { place, owners, kind, data, message } = start;
  const { guild } = place;
  return {
    id: interaction.id,
    application_id: parts.world.application.id,
    type: typeOf[kind],
    token: interaction.token,
    version: 1,
    data,
    channel: { ...toChannel(parts.world, place.channel), permissions: String(place.permissions) },
    channel_id: place.channel.id,
    app_permissions: String(place.appPermissions),
    locale: place.locale,
    entitlements: [],
    authorizing_integration_owners: owners,
    context: place.context,
    attachment_size_limit: ATTACHMENT_LIMIT,
    ...(message === undefined ? {} : { message }),
    ...(guild === undefined
      ? { user: toUser(place.user) }
      : {
          guild_id: guild.id,
          guild: { id: guild.id, locale: guild.locale, features: [] },
          guild_locale: guild.locale,
          member: memberOf(place),
        }),
  };
}

function memberOf(place: Place) {
  const member = place.guild?.members.get(place.user.id);
  if (member === undefined) throw new Error(`user ${place.user.id} interacts in a guild without being its member`);
  return { ...memberWithoutUser(member), user: toUser(place.user), permissions: String(place.permissions) };
}

function metadataOf(id: string, start: Interacting): APIMessageInteractionMetadata {
  const base = { id, user: toUser(start.place.user), authorizing_integration_owners: start.owners };
  const about = start.sourceMessageId === undefined ? {} : { interacted_message_id: start.sourceMessageId };
  const led = start.triggeredBy === undefined ? {} : { triggering_interaction_metadata: start.triggeredBy };
  return { ...base, type: typeOf[start.kind], ...about, ...led } as APIMessageInteractionMetadata; // a union by type, which is chosen at run time
}
