import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  compareIds,
  openFeed,
  withMessage,
  withoutMessage,
  withPage,
  withPageAgain,
} from '#src/local-discord/page/state/feed.ts';
import { keepEqual } from '#src/local-discord/page/state/keep-equal.ts';
import { createRefresher } from '#src/local-discord/page/state/refresher.ts';
import { createStore } from '#src/local-discord/page/state/store.ts';
import type { SeenMessage } from '#src/local-discord/page/state/wire.ts';

const message = (id: string, content = id) => ({ id, content }) as SeenMessage; // a feed reads no more of it
const feed = openFeed('1', '2');
const said = ({ messages }: typeof feed) => messages.map(({ content }) => content);

describe('a channel’s messages', () => {
  it('are in the order of their ids, in whatever order they come', () => {
    const ids = fc.uniqueArray(fc.bigInt({ min: 1n, max: 10n ** 19n }).map(String), { maxLength: 30 });
    fc.assert(
      fc.property(ids, fc.nat(), (list, cut) => {
        const [page, single] = [list.slice(0, cut % (list.length + 1)), list.slice(cut % (list.length + 1))];
        const full = withPage(
          single.reduce((now, id) => withMessage(now, message(id)), feed),
          page.map((id) => message(id)),
          false,
        );
        expect(said(full)).toEqual(list.toSorted((a, b) => Number(BigInt(a) - BigInt(b) > 0n) || -1));
      }),
    );
  });

  it('that came while the channel was being read are newer than what was read', () => {
    const early = withMessage(feed, message('5', 'edited'));
    expect(said(withPage(early, [message('4'), message('5', 'as it was')], false))).toEqual(['4', 'edited']);
  });

  it('that were deleted while it was being read stay away', () => {
    const now = withPage(withoutMessage(feed, '5'), [message('4'), message('5')], false);
    expect(said(now)).toEqual(['4']);
  });

  it('are replaced by their edits, each in its place', () => {
    const now = withPage(feed, [message('4'), message('5'), message('6')], true);
    const edited = withMessage(now, message('5', 'edited'));
    expect(said(edited)).toEqual(['4', 'edited', '6']);
    expect(edited.messages[0]).toBe(now.messages[0]);
    expect([now.status, now.hasOlder]).toEqual(['ready', true]);
  });

  it('are put right by reading them once more, and those that say the same stay the same', () => {
    const before = withPage(
      feed,
      ['3', '4', '5', '6'].map((id) => message(id)),
      false,
    );
    const since = withMessage(withMessage(before, message('6', 'edited since')), message('8', 'came since'));
    const page = [message('4'), message('6', 'as it was'), message('7', 'missed')];
    const again = withPageAgain(since, page, { before: before.messages, isWhole: false });
    expect(said(again)).toEqual(['3', '4', 'edited since', 'missed', 'came since']);
    expect(again.messages[1]).toBe(before.messages[1]);
    expect(said(withPageAgain(before, [], { before: before.messages, isWhole: true }))).toEqual([]);
  });

  it('compare by number, not by letters', () => {
    expect(['10', '9', '100'].sort(compareIds)).toEqual(['9', '10', '100']);
  });
});

/** Answers when the test says so. */
function slow() {
  const asked: { id: string; answer: (value: string) => void }[] = [];
  const applied: string[] = [];
  const errors: unknown[] = [];
  const refresher = createRefresher<string>({
    fetch: async (id) => {
      const { promise, resolve } = Promise.withResolvers<string>();
      asked.push({ id, answer: resolve });
      return promise;
    },
    apply: (id, value) => applied.push(`${id}=${value}`),
    onError: (error) => errors.push(error),
  });
  const answer = async (index: number, value: string) => {
    asked[index]?.answer(value);
    await new Promise(setImmediate);
  };
  return { refresher, asked, applied, errors, answer };
}

describe('a message that changes faster than it is read', () => {
  it('is read once more, and only its last state is shown', async () => {
    const { refresher, asked, applied, answer } = slow();
    for (let edit = 0; edit < 3; edit += 1) refresher.touch('a');
    expect(asked).toHaveLength(1);
    await answer(0, 'old');
    expect([asked.length, applied]).toEqual([2, []]);
    await answer(1, 'new');
    expect(applied).toEqual(['a=new']);
  });

  it('does not hold up another', async () => {
    const { refresher, applied, answer } = slow();
    refresher.touch('a');
    refresher.touch('b');
    await answer(1, 'there');
    expect(applied).toEqual(['b=there']);
  });

  it('is forgotten with its channel', async () => {
    const { refresher, asked, applied, answer } = slow();
    refresher.touch('a');
    refresher.touch('a');
    refresher.stop();
    await answer(0, 'late');
    expect([asked.length, applied]).toEqual([1, []]);
  });

  it('that could not be read is read again at its next change', async () => {
    const errors: unknown[] = [];
    let tries = 0;
    const refresher = createRefresher<string>({
      fetch: async () => {
        tries += 1;
        throw new Error('away');
      },
      apply: () => undefined,
      onError: (error) => errors.push(error),
    });
    refresher.touch('a');
    await new Promise(setImmediate);
    refresher.touch('a');
    await new Promise(setImmediate);
    expect([tries, errors.length]).toEqual([2, 2]);
  });
});

describe('the page’s state', () => {
  it('tells those who follow it of every change and of nothing else', () => {
    const store = createStore({ count: 0 });
    let told = 0;
    const unsubscribe = store.subscribe(() => (told += 1));
    store.update((state) => state);
    expect(told).toBe(0);
    store.update(({ count }) => ({ count: count + 1 }));
    unsubscribe();
    store.update(({ count }) => ({ count: count + 1 }));
    expect([told, store.get()]).toEqual([1, { count: 2 }]);
  });

  it('stays the same object while it says the same', () => {
    const before = { a: [1, 2] };
    expect(keepEqual(before, { a: [1, 2] })).toBe(before);
    expect(keepEqual(before, { a: [2] })).toEqual({ a: [2] });
  });
});
