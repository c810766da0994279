import {
  ChannelType,
  PermissionFlagsBits,
  Routes,
  type APIChannel,
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type ModalSubmitInteraction,
} from 'discord.js';

import { UserError } from '#src/app/errors.ts';
import type { ChannelRequest } from '#src/app/trivia/trivia.ts';

/** What people do in a channel, whichever way. */
export type Doing = ChatInputCommandInteraction | MessageComponentInteraction | ModalSubmitInteraction;

export interface GamePlace {
  readonly guildId: string;
  readonly channelId: string;
}

/** The server and channel of an interaction, where the server itself has the bot: elsewhere it cannot write on its own. */
export function serverPlace({ guildId, channelId, authorizingIntegrationOwners }: Doing): GamePlace | undefined {
  if (guildId === null || channelId === null || authorizingIntegrationOwners.guildId === null) return undefined;
  return { guildId, channelId };
}

/** @throws UserError `trivia.needsServer` in direct messages and where only the person has installed the bot */
export function gamePlace(interaction: Doing): GamePlace {
  const place = serverPlace(interaction);
  if (place === undefined) throw new UserError('trivia.needsServer', {});
  return place;
}

/** @throws UserError `trivia.cannotPost`: a game that nobody sees must not begin */
export async function refuseMute(interaction: Doing): Promise<void> {
  const lacks = (name: Needed) => !interaction.appPermissions.has(PermissionFlagsBits[name]);
  const inThread = lacks('SendMessages') !== lacks('SendMessagesInThreads') && (await isThread(interaction));
  const permissions = (['ViewChannel', inThread ? 'SendMessagesInThreads' : 'SendMessages'] as const).filter(lacks);
  if (permissions.length > 0) throw new UserError('trivia.cannotPost', { permissions });
}

type Needed = 'ViewChannel' | 'SendMessages' | 'SendMessagesInThreads';

/**
 * discord.js keeps nothing of a channel whose server it does not know, so Discord is asked; only when the answer decides something,
 * because it is a request before the interaction's own.
 */
async function isThread({ client, channelId }: Doing): Promise<boolean> {
  if (channelId === null) return false;
  const channel = await client.rest.get(Routes.channel(channelId)).catch(() => undefined);
  return threadTypes.has((channel as APIChannel | undefined)?.type); // the documented answer of this route
}

const threadTypes = new Set<ChannelType | undefined>([
  ChannelType.PublicThread,
  ChannelType.PrivateThread,
  ChannelType.AnnouncementThread,
]);

/** @throws UserError `trivia.needsServer` */
export function channelRequest(interaction: Doing): ChannelRequest {
  return {
    channelId: gamePlace(interaction).channelId,
    userId: interaction.user.id,
    isModerator: interaction.memberPermissions?.has(PermissionFlagsBits.ManageMessages) ?? false,
  };
}

/** How a player is called here: by their name on the server, else by the one that they chose for Discord. */
export function nameOf({ member, user }: Pick<Doing, 'member' | 'user'>): string {
  const nick = member === null ? null : 'nickname' in member ? member.nickname : member.nick;
  return nick ?? user.globalName ?? user.username;
}
