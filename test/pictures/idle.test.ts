import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

import { describe, expect, it } from 'vitest';

const run = promisify(execFile);

/** What of the packages that draw a process has loaded that imports so much of the bot. */
async function loadedBy(...modules: readonly string[]): Promise<readonly string[]> {
  const imports = modules.map((name) => `await import(${JSON.stringify(name)});`).join('\n');
  const report = 'process.report.getReport().sharedObjects.filter((file) => /skia/.test(file))';
  const script = `${imports}\nprocess.stdout.write(JSON.stringify(${report}));`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '--eval', script]);
  return JSON.parse(stdout) as readonly string[]; // as the script writes it
}

describe('a bot that has drawn nothing', () => {
  it('has nothing of the canvas loaded', async () => {
    expect(await loadedBy('#src/app.ts')).toEqual([]);
    // The same look sees it where it is.
    expect(await loadedBy('#src/pictures/draw-picture.ts')).not.toEqual([]);
  });
});
