import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';

import { CloseCode } from '#src/local-discord/gateway/close-codes.ts';
import { closeCodes } from '#src/local-discord/page/panel/faults/close-codes.ts';
import {
  describeFault,
  outcomeSentence,
  type FaultOrder,
  type Injected,
  type StandingFault,
} from '#src/local-discord/page/panel/faults/fault.ts';
import { openScene, type Scene } from '#test/support/local-discord/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterEach(() => scene.people.control('DELETE', '/control/faults'));
afterAll(() => scene[Symbol.asyncDispose]());

const order = (body: FaultOrder) => scene.people.control<Injected>('POST', '/control/faults', body);
const route = 'POST /channels/{channel_id}/messages';

describe('the panel’s faults', () => {
  it.each<[FaultOrder, string]>([
    [{ kind: 'status', status: 502, count: 3 }, 'Status 502, 3 times'],
    [{ kind: 'status', status: 429, retry_after: 2, count: 1 }, '429, retry after 2 s, once'],
    [{ kind: 'lost-answer', route, count: 2 }, 'Lost answer on POST /channels/{}/messages, 2 times'],
    [{ kind: 'delay', ms: 250 }, 'Delay of 250 ms, once'],
    [{ kind: 'refuse-identify', code: 4014 }, 'Login refused with 4014, once'],
    [{ kind: 'mute-gateway' }, 'Heartbeats not acknowledged, until removed'],
  ])('to come are said in words: %j', async (body, sentence) => {
    expect(outcomeSentence(await order(body))).toBe(`To come: ${sentence}.`);
    const { faults } = await scene.people.control<{ faults: StandingFault[] }>('GET', '/control/faults');
    expect(faults.map(describeFault)).toEqual([sentence]);
  });

  it('of the moment say how many connections they struck', async () => {
    const orders: readonly FaultOrder[] = [
      { kind: 'drop-gateway' },
      { kind: 'op7' },
      { kind: 'op9', resumable: false },
      { kind: 'close', code: 4000 },
    ];
    for (const body of orders) expect(outcomeSentence(await order(body))).toBe('The bot has no connection.');
    await scene.login();
    expect(outcomeSentence(await order({ kind: 'drop-gateway' }))).toBe('1 connection struck.');
  });

  it('offer the close codes that Discord has', () => {
    expect(closeCodes.map(({ code }) => code)).toEqual(Object.values(CloseCode));
  });
});
