import { describe, expect, it } from 'vitest';

import { localDay, rowsOf } from '#src/local-discord/page/list/rows.ts';
import type { SeenMessage } from '#src/local-discord/page/state/wire.ts';

const at = (time: string, more: object = {}) =>
  ({
    timestamp: `${time}:00.000Z`,
    author: { id: '1' },
    type: 0,
    ephemeral: false,
    failed: false,
    ...more,
  }) as SeenMessage; // a list reads no more of it
const utcDay = (timestamp: string) => timestamp.slice(0, 10);
const heads = (messages: readonly SeenMessage[]) => rowsOf(messages, utcDay).map(({ isHead }) => isHead);

describe('a channel’s rows', () => {
  it('join what one author writes within seven minutes of each other', () => {
    expect(
      heads([at('2026-01-01T10:00'), at('2026-01-01T10:06'), at('2026-01-01T10:12'), at('2026-01-01T10:19')]),
    ).toEqual([true, false, false, true]);
  });

  it.each([
    ['another author', { author: { id: '2' } }],
    ['the answer to a command', { command: 'help' }],
    ['a reply', { type: 19 }],
    ['what only one person sees', { ephemeral: true }],
    ['an answer that never came', { failed: true }],
  ])('begin anew with %s', (_what, more) => {
    expect(heads([at('2026-01-01T10:00'), at('2026-01-01T10:01', more)])).toEqual([true, true]);
  });

  it('begin anew after what only one person sees', () => {
    expect(heads([at('2026-01-01T10:00', { ephemeral: true }), at('2026-01-01T10:01')])).toEqual([true, true]);
  });

  it('name each day once, with its first message', () => {
    const rows = rowsOf([at('2026-01-01T23:58'), at('2026-01-01T23:59'), at('2026-01-02T00:01')], utcDay);
    expect(rows.map(({ day }) => day)).toEqual(['2026-01-01', undefined, '2026-01-02']);
    expect(rows.map(({ isHead }) => isHead)).toEqual([true, false, true]);
  });

  it('count days by the reader’s clock', () => {
    const noon = new Date(2026, 0, 9, 12);
    expect(localDay(noon.toISOString())).toBe('2026-01-09');
  });
});
