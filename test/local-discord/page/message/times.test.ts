import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

import { createTimeFormat } from '#src/local-discord/page/message/time/format-time.ts';
import { createTicker, TICK_MS } from '#src/local-discord/page/message/time/ticker.ts';

const at = Date.UTC(2026, 10, 26, 18, 5, 9);

describe('a time in a message', () => {
  const english = createTimeFormat('en-US', 'UTC');
  const korean = createTimeFormat('ko', 'UTC');

  it.each([
    ['t', /^6:05\sPM$/, /^오후 6:05$/],
    ['T', /^6:05:09\sPM$/, /^오후 6:05:09$/],
    ['d', /^11\/26\/2026$/, /^2026\. 11\. 26\.$/],
    ['D', /^November 26, 2026$/, /^2026년 11월 26일$/],
    ['f', /^November 26, 2026 at 6:05\sPM$/, /^2026년 11월 26일.* 오후 6:05$/],
    ['F', /^Thursday, November 26, 2026 at 6:05\sPM$/, /^2026년 11월 26일 목요일.* 오후 6:05$/],
    ['s', /^11\/26\/2026, 6:05\sPM$/, /^2026\. 11\. 26\. 오후 6:05$/],
    ['S', /^11\/26\/2026, 6:05:09\sPM$/, /^2026\. 11\. 26\. 오후 6:05:09$/],
  ] as const)('in the style %s is written as the reader writes times', (style, en, ko) => {
    expect(english.date(at, style)).toMatch(en);
    expect(korean.date(at, style)).toMatch(ko);
  });

  it.each([
    [0, 'now'],
    [1, 'in 1 second'],
    [-59, '59 seconds ago'],
    [60, 'in 1 minute'],
    [-89, '1 minute ago'],
    [-3599, '1 hour ago'],
    [7200, 'in 2 hours'],
    [-86_400, '1 day ago'],
    [40 * 86_400, 'in 1 month'],
    [-800 * 86_400, '2 years ago'],
  ])('%i seconds away is told as "%s"', (seconds, text) => {
    expect(english.relative(at + seconds * 1000, at)).toBe(text);
  });

  it('is told in the language of the reader', () => {
    expect(korean.relative(at - 120_000, at)).toBe('2분 전');
    expect(korean.relative(at, at)).toBe('지금');
  });
});

describe('the clock of all times on a page', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('tells everybody who listens at every tick, and rests when nobody does', () => {
    const ticker = createTicker();
    const first = vi.fn<() => void>();
    const second = vi.fn<() => void>();
    const leaveFirst = ticker.listen(first);
    const leaveSecond = ticker.listen(second);
    expect(vi.getTimerCount()).toBe(1);
    vi.advanceTimersByTime(2 * TICK_MS);
    leaveFirst();
    vi.advanceTimersByTime(TICK_MS);
    expect([first.mock.calls.length, second.mock.calls.length]).toEqual([2, 3]);
    leaveSecond();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('runs again for who comes after a rest', () => {
    const ticker = createTicker();
    ticker.listen(() => undefined)();
    const late = vi.fn<() => void>();
    ticker.listen(late);
    vi.advanceTimersByTime(TICK_MS);
    expect(late).toHaveBeenCalledOnce();
  });
});
