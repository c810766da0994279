import type { Browser, Page } from 'playwright-core';

/** How one visit went, in milliseconds since the address was opened. */
export interface Load {
  /** The newest message is drawn and the box takes text. */
  readonly usableMs: number;
  /** Every message of the channel is in the document. */
  readonly wholeMs: number;
  /** Longest stretch in which the page could not react. */
  readonly longestTaskMs: number;
}

/** Frames while a reader goes from the end to the beginning. */
export interface Scroll {
  /** From one frame to the next. */
  readonly frames: readonly number[];
  readonly longestTaskMs: number;
}

/** What a fast turn of a wheel moves in a frame. */
const stepPx = 120;

/** Notes when things came, from before the page's own program. */
const watching = `
  const seen = (window.seen = { tasks: [] });
  new PerformanceObserver((list) => seen.tasks.push(...list.getEntries().map(({ duration }) => duration)))
    .observe({ type: 'longtask', buffered: true });
  const look = () => {
    const count = document.querySelectorAll('#messages article').length;
    if (count > 0 && document.querySelector('#message-box textarea')) seen.usable ??= performance.now();
    if (count >= WANTED) seen.whole ??= performance.now();
    if (seen.whole === undefined) requestAnimationFrame(look);
    else seen.end();
  };
  seen.isWhole = new Promise((resolve) => (seen.end = resolve));
  requestAnimationFrame(look);`;

const scrolling = `new Promise((resolve) => {
  const list = document.querySelector('#messages');
  const frames = [];
  window.seen.tasks.length = 0;
  let before = performance.now();
  const step = (now) => {
    frames.push(now - before);
    before = now;
    if (list.scrollTop <= 0) return resolve({ frames: frames.slice(1), longestTaskMs: Math.max(0, ...window.seen.tasks) });
    list.scrollTop -= ${stepPx};
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

/** Opens the address in a browser context of its own, with nothing remembered. */
export async function load(browser: Browser, url: string, messages: number): Promise<{ page: Page; load: Load }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  const page = await context.newPage();
  await page.addInitScript({ content: watching.replace('WANTED', String(messages)) });
  await page.goto(url);
  // Tasks are told when they have ended.
  await page.evaluate('seen.isWhole.then(() => new Promise((resolve) => requestIdleCallback(resolve)))');
  const told: Load = await page.evaluate(
    '({ usableMs: seen.usable, wholeMs: seen.whole, longestTaskMs: Math.max(0, ...seen.tasks) })',
  );
  return { page, load: told };
}

export function scrollUp(page: Page): Promise<Scroll> {
  return page.evaluate(scrolling);
}
