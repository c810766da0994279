import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { concerns, missed, push, type Session } from '#src/local-discord/gateway/session.ts';
import { shardOf } from '#src/local-discord/snowflake.ts';

function session(more: Partial<Session> = {}): Session {
  const empty = { seq: 0, outlet: undefined, cancelExpiry: undefined, replay: [] };
  return { id: 's', shardId: 0, shardCount: 1, intents: 0, openedAt: 0, ...empty, ...more };
}

describe('a session', () => {
  test('whatever was pushed after a number is exactly what is missed since', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50 }), fc.nat(50), (count, heard) => {
        const it = session();
        for (let index = 1; index <= count; index += 1) push(it, 'X', String(index));
        const since = Math.min(heard, count);
        const numbers = missed(it, since)?.map((text) => (JSON.parse(text) as { s: number }).s);
        expect(numbers).toEqual(Array.from({ length: count - since }, (_, index) => since + index + 1));
      }),
      { seed: 1 },
    );
  });

  test('that missed more than is kept cannot be resumed', () => {
    const it = session();
    for (let index = 0; index < 10_001; index += 1) push(it, 'X', 'null');
    expect(missed(it, 0)).toBeUndefined();
    expect(missed(it, 10_000)).toHaveLength(1);
  });

  test('sends at once to whoever listens', () => {
    const sent: string[] = [];
    push(session({ outlet: { send: (text) => sent.push(text) } }), 'X', '{"a":1}');
    expect(sent).toEqual(['{"op":0,"t":"X","s":1,"d":{"a":1}}']);
  });
});

describe('an event', () => {
  test('about a guild concerns exactly one shard, whatever their number', () => {
    const ids = fc.bigInt({ min: 0n, max: 2n ** 63n }).map(String);
    fc.assert(
      fc.property(ids, fc.integer({ min: 1, max: 64 }), (guildId, shardCount) => {
        const all = Array.from({ length: shardCount }, (_, shardId) => session({ shardId, shardCount }));
        const hearing = all.filter((one) => concerns(one, { guildId, intent: undefined }));
        expect(hearing.map(({ shardId }) => shardId)).toEqual([shardOf(guildId, shardCount)]);
      }),
      { seed: 1 },
    );
  });

  test('about no guild is for the first shard', () => {
    const direct = { guildId: undefined, intent: undefined };
    expect([0, 1].map((shardId) => concerns(session({ shardId, shardCount: 2 }), direct))).toEqual([true, false]);
  });

  test('with an intent is for those who asked', () => {
    const event = { guildId: '1', intent: 2 };
    expect([0, 1, 2, 3].map((intents) => concerns(session({ intents }), event))).toEqual([false, false, true, true]);
  });
});
