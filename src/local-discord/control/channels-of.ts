import { PermissionFlagsBits as P } from 'discord-api-types/v10';
import type { Parts } from '../parts.ts';
import { has, permissionsIn } from '../world/permissions.ts';

export interface OwnChannel {
  readonly id: string;
  /** Whether this person may write there. */
  readonly may_send: boolean;
  /** Whether this person may delete other people's messages there. */
  readonly may_manage: boolean;
}

/** Every channel that a person sees. */
export function channelsOf({ world }: Parts, userId: string): readonly OwnChannel[] {
  return [...world.channels.values()].flatMap((channel) => {
    const permissions = permissionsIn(world, channel, userId);
    if (!has(permissions, P.ViewChannel)) return [];
    const { id } = channel;
    return [{ id, may_send: has(permissions, P.SendMessages), may_manage: has(permissions, P.ManageMessages) }];
  });
}
