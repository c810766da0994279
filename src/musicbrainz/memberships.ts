import type { Membership } from './values.ts';

/** What tells one stay from another. */
export function stayKey({ personMbid, groupMbid, from = '' }: Membership): string {
  return `${personMbid} ${groupMbid} ${from}`;
}

/** Relations that differ in instruments alone are one stay; it lasts as long as the longest of them. */
export function distinctStays(memberships: readonly Membership[]): readonly Membership[] {
  return [...Map.groupBy(memberships, stayKey).values()].map((same) => same.reduce(longer));
}

function longer(one: Membership, other: Membership): Membership {
  if (!one.ended || !other.ended) return one.ended ? other : one;
  if (one.until === undefined || other.until === undefined) return one.until === undefined ? one : other;
  return one.until >= other.until ? one : other;
}
