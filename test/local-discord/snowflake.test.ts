import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { createIds, snowflakeAt } from '#src/local-discord/snowflake.ts';

describe('ids', () => {
  test('rise strictly, whatever the clock does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000), { minLength: 2 }), (ticks) => {
        let now = 0;
        const nextId = createIds({ now: () => now, setTimer: () => () => undefined });
        const made = ticks.map((tick) => {
          now = 1_767_225_600_000 + tick;
          return BigInt(nextId());
        });
        expect(made.every((id, index) => index === 0 || id > (made[index - 1] ?? 0n))).toBe(true);
      }),
      { seed: 1 },
    );
  });

  test('tell their time', () => {
    expect((snowflakeAt(1_767_225_600_000) >> 22n) + 1_420_070_400_000n).toBe(1_767_225_600_000n);
  });
});
