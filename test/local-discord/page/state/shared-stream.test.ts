import { describe, expect, it } from 'vitest';

import type { Connection } from '#src/local-discord/page/state/connection.ts';
import { shareStream, type Told } from '#src/local-discord/page/state/shared-stream.ts';
import type { Change } from '#src/local-discord/page/state/wire.ts';

type Listener = (told: Told) => void;

/** A browser whose tabs hear one another at once, and of which one at a time follows the server. */
function openBrowser() {
  const tabs = new Set<Set<Listener>>();
  const waiting: (() => Promise<void>)[] = [];
  let isLed = false;
  const next = async (): Promise<void> => {
    const turn = isLed ? undefined : waiting.shift();
    if (turn === undefined) return;
    isLed = true;
    await turn();
    isLed = false;
    await next();
  };
  let server: ((told: Told) => void) | undefined;
  let connections = 0;
  const openTab = () => {
    const mine = new Set<Listener>();
    tabs.add(mine);
    const others = {
      hear: (listener: Listener) => void mine.add(listener),
      tell: (told: Told) => {
        for (const other of tabs) if (other !== mine) for (const listener of other) listener(told);
      },
      leave: () => void tabs.delete(mine),
    };
    const states: Connection[] = [];
    const changes: Change[] = [];
    const stream = shareStream(
      {
        others,
        lead: (turn) => {
          waiting.push(turn);
          void next();
        },
        connect: (tell) => {
          server = tell;
          connections += 1;
          return () => (connections -= 1);
        },
      },
      (connection) => states.push(connection),
    );
    stream.listen((change) => changes.push(change));
    return { stream, states, changes };
  };
  return { openTab, say: (told: Told) => server?.(told), connections: () => connections };
}

const open: Told = { kind: 'connection', connection: 'open' };
const change = { type: 'message.created', channelId: '1', messageId: '2' } as const;

describe('the tabs of a browser', () => {
  it('share one connection, and all hear what one hears', () => {
    const browser = openBrowser();
    const [first, second, third] = [browser.openTab(), browser.openTab(), browser.openTab()];
    browser.say(open);
    browser.say({ kind: 'change', change });
    expect(browser.connections()).toBe(1);
    for (const tab of [first, second, third]) expect([tab.states, tab.changes]).toEqual([['open'], [change]]);
  });

  it('that come later are told how things stand, and nobody else is told again', () => {
    const browser = openBrowser();
    const first = browser.openTab();
    browser.say(open);
    const second = browser.openTab();
    browser.say({ kind: 'connection', connection: 'lost' });
    browser.say({ kind: 'connection', connection: 'lost' });
    const third = browser.openTab();
    expect([first.states, second.states, third.states]).toEqual([['open', 'lost'], ['open', 'lost'], ['lost']]);
  });

  it('go on when the one that followed the server is closed, and know that there was a gap', async () => {
    const browser = openBrowser();
    const [first, second, third] = [browser.openTab(), browser.openTab(), browser.openTab()];
    browser.say(open);
    first.stream.close();
    await expect.poll(() => second.states.at(-1)).toBe('connecting');
    browser.say(open);
    browser.say({ kind: 'change', change });
    expect(browser.connections()).toBe(1);
    expect(first.changes).toEqual([]);
    for (const tab of [second, third])
      expect([tab.states, tab.changes]).toEqual([['open', 'connecting', 'open'], [change]]);
  });

  it('that were closed while they waited never follow the server', async () => {
    const browser = openBrowser();
    const [first, second, third] = [browser.openTab(), browser.openTab(), browser.openTab()];
    second.stream.close();
    first.stream.close();
    await expect.poll(() => third.states.at(-1) ?? 'none').toBe('none');
    browser.say(open);
    expect([third.states, second.states, browser.connections()]).toEqual([['open'], [], 1]);
  });
});
