import type { APIApplicationCommand, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';

import type { Connection } from './connection.ts';
import type { Feed } from './feed.ts';
import type { OwnChannel, WorldState } from './wire.ts';

export interface OpenModal {
  readonly interactionId: string;
  readonly modal: APIModalInteractionResponseCallbackData;
  readonly error: string | undefined;
}

/** Everything that the page shows. */
export interface AppState {
  readonly connection: Connection;
  /** undefined until it is loaded. */
  readonly world: WorldState | undefined;
  readonly meId: string | undefined;
  /** The channels that this person sees. */
  readonly channels: ReadonlyMap<string, OwnChannel>;
  readonly channelId: string | undefined;
  readonly feed: Feed | undefined;
  /** What this person is offered in this channel. */
  readonly commands: readonly APIApplicationCommand[];
  readonly unread: ReadonlySet<string>;
  /** Ephemeral messages that are hidden for good. */
  readonly dismissed: ReadonlySet<string>;
  readonly modal: OpenModal | undefined;
  /** For screen readers: the newest message in one line. */
  readonly announcement: string;
  /** Something went wrong that belongs to no place of its own. */
  readonly notice: string | undefined;
}

export const initialState: AppState = {
  connection: 'connecting',
  world: undefined,
  meId: undefined,
  channels: new Map(),
  channelId: undefined,
  feed: undefined,
  commands: [],
  unread: new Set(),
  dismissed: new Set(),
  modal: undefined,
  announcement: '',
  notice: undefined,
};
