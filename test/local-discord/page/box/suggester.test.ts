import { describe, expect, it } from 'vitest';

import type { Candidate } from '#src/local-discord/page/box/field.ts';
import { createSuggester, DEBOUNCE_MS, type Suggestions } from '#src/local-discord/page/box/suggester.ts';

interface Question {
  readonly text: string;
  readonly signal: AbortSignal;
  readonly answer: (names: readonly string[]) => Promise<void>;
  readonly fail: () => Promise<void>;
}

/** A bot that answers when the test says so, and a clock that the test winds. */
function bench() {
  const asked: Question[] = [];
  const shown: Suggestions[] = [];
  const timers = new Map<object, { at: number; callback: () => void }>();
  let now = 0;
  const suggester = createSuggester({
    ask: (text, signal) => {
      const { promise, resolve, reject } = Promise.withResolvers<readonly Candidate[]>();
      const settled = () =>
        promise.then(
          () => undefined,
          () => undefined,
        );
      asked.push({
        text,
        signal,
        answer: (names) => (resolve(names.map((name) => ({ name, value: name }))), settled()),
        fail: () => (reject(new Error('away')), settled()),
      });
      return promise;
    },
    show: (suggestions) => shown.push(suggestions),
    later: (callback, ms) => {
      const key = {};
      timers.set(key, { at: now + ms, callback });
      return () => void timers.delete(key);
    },
  });
  const pass = (ms: number) => {
    now += ms;
    for (const [key, { at, callback }] of timers) {
      if (at > now) continue;
      timers.delete(key);
      callback();
    }
  };
  return { suggester, asked, shown, pass, last: () => shown.at(-1) };
}

const ready = (...names: string[]) => ({ status: 'ready', candidates: names.map((name) => ({ name, value: name })) });

describe('suggestions while a person types', () => {
  it('are asked for once typing rests', () => {
    const { suggester, asked, pass } = bench();
    for (const text of ['a', 'ap', 'apt']) {
      suggester.type(text);
      pass(DEBOUNCE_MS - 1);
    }
    expect(asked).toEqual([]);
    pass(1);
    expect(asked.map(({ text }) => text)).toEqual(['apt']);
  });

  it('are asked for at once in a field that is entered', () => {
    const { suggester, asked } = bench();
    suggester.enter('');
    expect(asked.map(({ text }) => text)).toEqual(['']);
  });

  it('are those for the newest text, in whatever order the answers come', async () => {
    const { suggester, asked, pass, last } = bench();
    suggester.type('a');
    pass(DEBOUNCE_MS);
    suggester.type('apt');
    pass(DEBOUNCE_MS);
    await asked[1]?.answer(['APT.']);
    await asked[0]?.answer(['Another']);
    expect(last()).toEqual(ready('APT.'));
    expect(asked[0]?.signal.aborted).toBe(true);
  });

  it('are not those for what stood there before the last key', async () => {
    const { suggester, asked, pass, last } = bench();
    suggester.enter('a');
    suggester.type('ap');
    await asked[0]?.answer(['A']);
    expect(last()).toEqual({ status: 'loading', candidates: [] });
    pass(DEBOUNCE_MS);
    await asked[1]?.answer(['Apple']);
    expect(last()).toEqual(ready('Apple'));
  });

  it('stay in sight while newer ones are on their way', async () => {
    const { suggester, asked, last } = bench();
    suggester.enter('a');
    await asked[0]?.answer(['A']);
    suggester.type('ap');
    expect(last()).toEqual({ ...ready('A'), status: 'loading' });
  });

  it('are said to have failed when the bot gave none, and come again with the next text', async () => {
    const { suggester, asked, pass, last } = bench();
    suggester.enter('a');
    await asked[0]?.fail();
    expect(last()).toEqual({ status: 'failed' });
    suggester.type('ap');
    pass(DEBOUNCE_MS);
    await asked[1]?.answer([]);
    expect(last()).toEqual(ready());
  });

  it('are gone with the field, with all that was on its way', async () => {
    const { suggester, asked, pass, last, shown } = bench();
    suggester.enter('a');
    suggester.type('ap');
    suggester.leave();
    const count = shown.length;
    pass(DEBOUNCE_MS);
    await asked[0]?.answer(['A']);
    expect([asked.length, shown.length, last()]).toEqual([1, count, { status: 'idle' }]);
  });
});
