import { UserError } from '#src/app/errors.ts';
import type { Lookups } from '#src/app/lookups.ts';
import type { CardCache } from '#src/discord/card-cache.ts';
import type { Messages } from '#src/i18n/index.ts';

export interface ScreenContext {
  readonly lookups: Lookups;
  readonly cards: CardCache;
  readonly messages: Messages;
}

/** @throws UserError `collab.gone`: the button is older than the correction that removed what it shows */
export function known<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new UserError('collab.gone', {});
  return value;
}
