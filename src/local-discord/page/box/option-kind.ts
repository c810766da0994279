import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';

export type OptionKind =
  | 'string'
  | 'integer'
  | 'boolean'
  | 'user'
  | 'channel'
  | 'role'
  | 'mentionable'
  | 'number'
  | 'attachment';

/** Discord's numbers. */
const kinds: Readonly<Record<APIApplicationCommandBasicOption['type'], OptionKind>> = {
  3: 'string',
  4: 'integer',
  5: 'boolean',
  6: 'user',
  7: 'channel',
  8: 'role',
  9: 'mentionable',
  10: 'number',
  11: 'attachment',
};

export function kindOf({ type }: Pick<APIApplicationCommandBasicOption, 'type'>): OptionKind {
  return kinds[type];
}

/** Written as it is, unless the option has choices; everything else comes from a list or a disk. */
export function isTyped(option: Pick<APIApplicationCommandBasicOption, 'type'>): boolean {
  return ['string', 'integer', 'number'].includes(kindOf(option));
}
