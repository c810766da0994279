import { GatewayIntentBits as Intent } from 'discord-api-types/v10';
import type { PrivilegedIntent } from '../world/model.ts';

const known = Object.values(Intent)
  .filter((bit): bit is Intent => typeof bit === 'number')
  .reduce((all: number, bit) => all | bit, 0);

const privileged: Readonly<Record<PrivilegedIntent, number>> = {
  members: Intent.GuildMembers,
  presences: Intent.GuildPresences,
  message_content: Intent.MessageContent,
};

export function areIntentsValid(intents: number): boolean {
  // & sees only the lowest 32 bits.
  return Number.isInteger(intents) && intents >= 0 && intents <= known && (intents & ~known) === 0;
}

/** Whether the portal's switches allow all the privileged intents asked for. */
export function areIntentsAllowed(intents: number, enabled: readonly PrivilegedIntent[]): boolean {
  return Object.entries(privileged).every(
    ([name, bit]) => (intents & bit) === 0 || enabled.some((intent) => intent === name),
  );
}

/** The "limited" application flags that belong to the switches (resources/application of Discord's documentation). */
export function applicationFlags(enabled: readonly PrivilegedIntent[]): number {
  const bits: Readonly<Record<PrivilegedIntent, number>> = {
    presences: 1 << 13,
    members: 1 << 15,
    message_content: 1 << 19,
  };
  return enabled.reduce((flags, intent) => flags | bits[intent], 0);
}
