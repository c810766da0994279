import { badField } from './api-error.ts';
import type { MessageRecord, World } from '../world/model.ts';

/**
 * Newest first, as GET /channels/{id}/messages answers: before, after or around a message id, at most `limit` (50).
 * @throws ApiError 50035 for a limit that is not 1 to 100
 */
export function pageOf(
  world: World,
  channelId: string,
  query: Readonly<Record<string, string>>,
): readonly MessageRecord[] {
  const limit = limitIn(query);
  const all = [...(world.timeline.get(channelId) ?? [])]
    .flatMap((id) => world.messages.get(id) ?? [])
    .filter((message) => message.ephemeralFor === undefined);
  const { before, after, around } = query;
  if (before !== undefined)
    return all
      .filter((message) => isOlder(message.id, before))
      .slice(-limit)
      .toReversed();
  if (after !== undefined)
    return all
      .filter((message) => isOlder(after, message.id))
      .slice(0, limit)
      .toReversed();
  if (around !== undefined) return nearest(all, around, limit).toReversed();
  return all.slice(-limit).toReversed();
}

function limitIn(query: Readonly<Record<string, string>>): number {
  const limit = Number(query['limit'] ?? 50);
  if (Number.isInteger(limit) && limit >= 1 && limit <= 100) return limit;
  throw badField(['limit'], 'NUMBER_TYPE_COERCE', 'Value must be a whole number from 1 to 100.', 'query.limit');
}

function nearest(all: readonly MessageRecord[], id: string, limit: number): readonly MessageRecord[] {
  const middle = all.findIndex((message) => !isOlder(message.id, id));
  const start = Math.max(0, (middle === -1 ? all.length : middle) - Math.floor(limit / 2));
  return all.slice(start, start + limit);
}

function isOlder(id: string, than: string): boolean {
  return BigInt(id) < BigInt(than);
}
