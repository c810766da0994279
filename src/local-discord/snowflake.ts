import type { Clock } from './clock.ts';

/** Discord's epoch: the first millisecond of 2015. */
const EPOCH_MS = 1_420_070_400_000;

export type NextId = () => string;

/** Snowflakes in strictly rising order, also when the clock stands still or many are made in one millisecond. */
export function createIds(clock: Clock, after = 0n): NextId {
  let last = after;
  return () => {
    const now = snowflakeAt(clock.now());
    last = now > last ? now : last + 1n;
    return String(last);
  };
}

/** The lowest snowflake of that millisecond. */
export function snowflakeAt(epochMs: number): bigint {
  return BigInt(Math.max(0, epochMs - EPOCH_MS)) << 22n;
}

/** The shard that hears about a guild, by Discord's formula. */
export function shardOf(guildId: string, shardCount: number): number {
  return Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}

/** The digits of a snowflake, so that BigInt() never throws on a caller's text. */
export function isSnowflake(text: string): boolean {
  return /^\d{1,20}$/.test(text);
}
