import type { Browser, BrowserContextOptions, ConsoleMessage, Page } from 'playwright-core';

/** A tab of somebody's browser, and everything about it that no test may see. */
export interface Visit extends AsyncDisposable {
  readonly page: Page;
  /** Where every request of the tab went. */
  readonly requested: readonly string[];
  /** Errors, content that the policy refused, dialogs, requests to anywhere else. */
  readonly mishaps: readonly string[];
}

export interface VisitOptions extends BrowserContextOptions {
  /** In which the tab is opened; a context of its own when there is none. */
  readonly beside?: Visit;
}

/** Long enough for a machine that is busy with other tests, short enough that what does not come is seen. */
const patienceMs = 15_000;

/** Opens an address of the local Discord in a browser context of its own: cookies and storage are nobody else's. */
export async function visit(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visit> {
  const { beside, ...context } = options;
  const home =
    beside?.page.context() ??
    (await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'en-US',
      timezoneId: 'UTC',
      ...context,
    }));
  const page = await home.newPage();
  page.setDefaultTimeout(patienceMs);
  const requested: string[] = [];
  const mishaps: string[] = [];
  watch(page, new URL(url).origin, { requested, mishaps });
  await page.addInitScript({ content: tellOfRefusals });
  await page.goto(url);
  return {
    page,
    requested,
    mishaps,
    [Symbol.asyncDispose]: () => (beside === undefined ? home.close() : page.close()),
  };
}

/** Chromium does not write every refusal to the console. */
const tellOfRefusals = `addEventListener('securitypolicyviolation', (event) =>
  console.error('refused by the policy: ' + event.violatedDirective + ' ' + event.blockedURI));`;

interface Seen {
  readonly requested: string[];
  readonly mishaps: string[];
}

function watch(page: Page, origin: string, { requested, mishaps }: Seen): void {
  page.on('request', (request) => {
    const url = request.url();
    requested.push(url);
    const isOwn = new URL(url).origin === origin || url.startsWith('data:') || url.startsWith('blob:');
    if (!isOwn) mishaps.push(`request to ${url}`);
  });
  page.on('pageerror', (error) => mishaps.push(`error: ${error.stack ?? error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !isRefusalOfTheControlApi(message)) mishaps.push(`console: ${message.text()}`);
  });
  page.on('dialog', (dialog) => {
    mishaps.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
}

/** What the control API refuses is told to the person; the browser notes the status all the same. */
function isRefusalOfTheControlApi(message: ConsoleMessage): boolean {
  return message.text().startsWith('Failed to load resource') && message.location().url.includes('/control/');
}
