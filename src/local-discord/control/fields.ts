import { Locale, PermissionFlagsBits } from 'discord-api-types/v10';
import * as z from 'zod';

/** A snowflake. */
export const id = z.string().regex(/^\d{1,20}$/, 'takes an id, which is a text of digits');

export const locale = z.enum(Object.values(Locale), { error: 'takes one of Discord’s locales, such as en-US or ko' });

const names = Object.keys(PermissionFlagsBits);

/** Permissions by name ("SendMessages") in a list, or as Discord's number in a text. */
export const permissions = z.union(
  [
    z
      .string()
      .regex(/^\d{1,20}$/)
      .transform((text) => BigInt(text)),
    z.array(z.enum(names)).transform((list) => list.reduce((bits, name) => bits | bitOf(name), 0n)),
  ],
  { error: 'takes a list of names of permissions, such as SendMessages, or their number as a text' },
);

function bitOf(name: string): bigint {
  const found = Object.entries(PermissionFlagsBits).find(([key]) => key === name);
  return found?.[1] ?? 0n;
}

/** In a query, where everything is text. */
export const wholeNumber = z
  .string()
  .regex(/^\d{1,9}$/, 'takes a whole number')
  .transform(Number);
