import type { APIApplicationCommand, APIChannel, APIRole } from 'discord-api-types/v10';

import type { Person } from '../state/wire.ts';

/** What ids in a message stand for. Each map is the same object until what is in it changes. */
export interface Known {
  readonly people: ReadonlyMap<string, Person>;
  /** Of the server that the channel is in; none in a private channel. */
  readonly roles: ReadonlyMap<string, APIRole>;
  /** Those of the server, or the private channel itself. */
  readonly channels: ReadonlyMap<string, APIChannel>;
  readonly commands: ReadonlyMap<string, APIApplicationCommand>;
}
