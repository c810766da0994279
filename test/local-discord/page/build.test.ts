import { readdirSync, readFileSync } from 'node:fs';

import { expect, it } from 'vitest';

import { buildPage } from '#src/local-discord/page-server/build-page.ts';

/** The command lines of what this process has started and what still runs. */
function running(): readonly string[] {
  return readdirSync('/proc/self/task')
    .flatMap((thread) => readFileSync(`/proc/self/task/${thread}/children`, 'utf8').split(' '))
    .filter((pid) => pid !== '')
    .map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
}

it('leaves no compiler running beside the bot', async () => {
  const building = buildPage();
  await expect.poll(() => running().join()).toContain('esbuild');
  expect((await building).script.bytes.byteLength).toBeGreaterThan(0);
  await expect.poll(() => running().join()).not.toContain('esbuild');
});
