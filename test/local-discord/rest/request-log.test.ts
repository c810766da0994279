import { describe, expect, test } from 'vitest';

import { createRequestLog, type LoggedRequest } from '#src/local-discord/rest/request-log.ts';

const request = (more: Partial<LoggedRequest> = {}) => ({
  at: 0,
  method: 'GET',
  route: '/gateway',
  status: 200,
  ms: 1,
  valid: true,
  code: undefined,
  message: undefined,
  rule: undefined,
  errors: undefined,
  interactionId: undefined,
  faults: [],
  ...more,
});

describe('the request log', () => {
  test('keeps the newest 2,000 requests under their numbers', () => {
    const log = createRequestLog();
    for (let index = 0; index < 7_000; index += 1) log.add(request());
    const all = log.after(0);
    expect([all.length, all[0]?.number, all.at(-1)?.number]).toEqual([2_000, 5_001, 7_000]);
    expect(log.after(6_998).map(({ number }) => number)).toEqual([6_999, 7_000]);
    expect(log.after(9_000)).toEqual([]);
  });

  test('keeps violations apart, so that a busy bot does not push them out', () => {
    const log = createRequestLog();
    log.add(request({ valid: false, rule: 'content.length' }));
    for (let index = 0; index < 7_000; index += 1) log.add(request());
    expect(log.violations()).toMatchObject([{ number: 1, rule: 'content.length' }]);
  });

  test('keeps what was said in the newest 300, by their numbers', () => {
    const log = createRequestLog();
    for (let index = 1; index <= 700; index += 1) log.add(request(), { sent: index, answered: -index });
    log.add(request());
    expect(log.exchange(400)).toBeUndefined();
    expect(log.exchange(402)).toEqual({ sent: 402, answered: -402 });
    expect(log.exchange(700)).toEqual({ sent: 700, answered: -700 });
    expect(log.exchange(701)).toBeUndefined();
    expect(log.exchange(Number.NaN)).toBeUndefined();
  });
});
