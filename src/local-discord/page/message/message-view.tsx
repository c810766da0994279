import type { APIApplicationCommand, APIChannel, APIRole } from 'discord-api-types/v10';

import type { Person, SeenMessage } from '../state/wire.ts';
import type { MessageActions } from './message-actions.ts';

/** What ids in a message stand for. Each map is the same object until what is in it changes. */
export interface Known {
  readonly people: ReadonlyMap<string, Person>;
  /** Of the server that the channel is in; none in a private channel. */
  readonly roles: ReadonlyMap<string, APIRole>;
  /** Those of the server, or the private channel itself. */
  readonly channels: ReadonlyMap<string, APIChannel>;
  readonly commands: ReadonlyMap<string, APIApplicationCommand>;
}

export interface MessageViewProps extends Known {
  readonly message: SeenMessage;
  readonly actions: MessageActions;
  /** Who looks: their locale writes dates, their mention is highlighted. */
  readonly me: Person;
}

/**
 * The body of one message: its text, embeds, components and files. The list around it draws author, time, "(edited)",
 * "is thinking…", failure and the ephemeral line.
 */
export function MessageView({ message }: MessageViewProps) {
  return <div class="message-body">{message.content}</div>;
}
