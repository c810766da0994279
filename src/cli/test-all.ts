import { delimiter, join } from 'node:path';

import { createChildren } from './test-all/children.ts';
import { runChecks } from './test-all/checks.ts';
import { runTests } from './test-all/tests.ts';

/**
 * `npm test`: every check, then every test; all of them run even when one fails, and the last line counts the tests.
 * With --static the checks alone. Exit code 1 when anything failed.
 */
const children = createChildren({
  ...process.env,
  // The tools are found, and run on the pinned Node, however this was started.
  PATH: [join(process.cwd(), 'node_modules', '.bin'), process.env['PATH']].join(delimiter),
});
const say = (line: string) => process.stdout.write(`${line}\n`);

const failed = await runChecks(children, say);
const staticOnly = process.argv.includes('--static');
const counts = staticOnly ? undefined : await runTests(children, say);
if (failed.length > 0) say(`Failed checks: ${failed.join(', ')}.`);
if (counts !== undefined) say(`${counts.passed} passed, ${counts.failed} failed`);
process.exitCode = failed.length > 0 || (counts !== undefined && !counts.ok) ? 1 : 0;
