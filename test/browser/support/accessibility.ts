import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Where, what and which rule; only what keeps somebody from using the page. */
export async function seriousProblems(page: Page): Promise<readonly string[]> {
  // Evaluated past the page's policy, which would not let a script be added.
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(axe.source);
  const result: axe.AxeResults = await page.evaluate('axe.run(document, { resultTypes: ["violations"] })');
  return result.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ target, failureSummary = '' }) => `${id} (${help}): ${String(target)} ${failureSummary}`),
    );
}
