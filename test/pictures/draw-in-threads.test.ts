import { afterEach, describe, expect, it } from 'vitest';

import { garbageCollector } from '#src/give-back-memory.ts';
import { loadFonts } from '#src/pictures/canvas/fonts.ts';
import { BusyError, drawInThreads, type Drawer } from '#src/pictures/draw-in-threads.ts';
import { createDraw } from '#src/pictures/draw-picture.ts';

import { hardSpecs } from './support/hard-specs.ts';
import { podiumOf } from './support/podium-of.ts';

const worker = new URL('support/odd-worker.ts', import.meta.url);
const jobOf = (title: string) => ({ spec: podiumOf(title), style: 'dark' }) as const;

const open: Drawer[] = [];
function openDrawer(...[threads]: Parameters<typeof drawInThreads>): Drawer {
  const drawer = drawInThreads(threads);
  open.push(drawer);
  return drawer;
}
afterEach(() => Promise.all(open.splice(0).map((drawer) => drawer.close())));

describe('threads that draw', () => {
  it('make the same bytes as each other and as this one', async () => {
    const job = { spec: hardSpecs(6).neighbourhood, style: 'light' } as const;
    const drawers = [openDrawer({ threads: 1 }), openDrawer({ threads: 1 })];
    const [one, other] = await Promise.all(drawers.map((drawer) => drawer.draw(job)));
    loadFonts();
    const here = createDraw()(job.spec, job.style);
    expect(Buffer.compare(one ?? Buffer.of(), here)).toBe(0);
    expect(Buffer.compare(other ?? Buffer.of(), here)).toBe(0);
  });

  it('are at most as many as allowed, and all that is asked for is drawn', async () => {
    const drawer = openDrawer({ worker, threads: 2, waiting: 50 });
    const titles = Array.from({ length: 40 }, (_, number) => String(number));
    const drawn = await Promise.all(titles.map((title) => drawer.draw(jobOf(title))));
    expect(drawn).toHaveLength(40);
    expect(new Set(drawn.map(([thread]) => thread)).size).toBeLessThanOrEqual(2);
  });

  it('refuse at once what would have to wait behind too many', async () => {
    const drawer = openDrawer({ worker, threads: 1, waiting: 2 });
    const attempts = await Promise.allSettled(Array.from({ length: 10 }, () => drawer.draw(jobOf('one'))));
    const refused = attempts.filter((one) => one.status === 'rejected').map(({ reason }) => reason as unknown);
    expect(refused.length).toBeGreaterThanOrEqual(7);
    for (const reason of refused) expect(reason).toBeInstanceOf(BusyError);
  });

  it.each(['throw', 'exit', 'hang', 'spin'])('do the next picture after one that makes them %s', async (title) => {
    // Long enough for a thread to start on a busy machine.
    const drawer = openDrawer({ worker, threads: 1, hangMs: 2500 });
    await expect(drawer.draw(jobOf(title))).rejects.toThrow(Error);
    await expect(drawer.draw(jobOf('next'))).resolves.toHaveLength(1);
  });

  it('keep nothing of a picture that they have handed over', async () => {
    const drawer = openDrawer({ worker, threads: 1 });
    const draw = async () => new WeakRef(await drawer.draw(jobOf('one')));
    const [first] = [await draw(), await draw()];
    await new Promise((resolve) => setImmediate(resolve));
    garbageCollector()({ type: 'major', flavor: 'last-resort' });
    expect(first.deref()).toBeUndefined();
  });

  it.each([1, 2])('that cannot even start say why, and the next picture tries anew (%i)', async (threads) => {
    const drawer = openDrawer({ worker: new URL('support/unfit-worker.ts', import.meta.url), threads });
    const attempts = await Promise.allSettled([drawer.draw(jobOf('one')), drawer.draw(jobOf('two'))]);
    for (const attempt of attempts) expect(attempt).toMatchObject({ reason: { message: 'a font cannot be read' } });
    await expect(drawer.draw(jobOf('three'))).rejects.toThrow('a font cannot be read');
  });

  it('end in the middle of a picture that never ends when they are closed, and draw no more', async () => {
    const drawer = openDrawer({ worker, threads: 1 });
    const [spinning] = await Promise.allSettled([drawer.draw(jobOf('spin')), drawer.close()]);
    expect(spinning.status).toBe('rejected');
    await expect(drawer.draw(jobOf('next'))).rejects.toThrow('nothing is drawn any more');
  });

  it('need not have begun to be closed', async () => {
    await expect(openDrawer().close()).resolves.toBeUndefined();
  });
});
