import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { openBrowser } from './support/browser.ts';
import { findChromium, thisMachine } from './support/chromium.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'crossover-unpacking-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('the Chromium of the tests', () => {
  it.runIf(process.platform === 'linux' && process.arch === 'x64')(
    'is unpacked whole by several processes at once, past what others have left, and nothing lies beside it',
    async () => {
      const crowded = path.join(folder, 'crowded');
      await mkdir(crowded);
      await writeFile(path.join(crowded, 'chromium'), 'an older one, half unpacked');
      // As on a machine without the libraries that Chromium wants: the package's own have to do.
      const machine = { ...thisMachine(), given: undefined, folder: crowded, loads: () => Promise.resolve(false) };
      const found = await Promise.all([findChromium(machine), findChromium(machine)]);
      expect(new Set(found.map(({ executable }) => executable)).size).toBe(1);
      expect(await readdir(crowded)).toEqual(['chromium', expect.stringMatching(/^crossover-chromium-[\d.]+-\d+$/)]);
      expect(await readdir(found[0]?.env['LD_LIBRARY_PATH'] ?? '')).toContain('libnss3.so');
      const browser = await openBrowser(machine);
      expect(browser.version()).toMatch(/^\d+\./);
      await browser.close();
    },
  );

  it.each([
    ['linux', 'arm64'],
    ['darwin', 'x64'],
  ])('is said to be missing on %s %s, with what to do', async (platform, arch) => {
    const elsewhere = { ...thisMachine(), given: undefined, platform, arch };
    await expect(openBrowser(elsewhere)).rejects.toThrow(
      `The packages bring a Chromium for Linux on x64 alone, and this is ${platform} on ${arch}: set TEST_CHROMIUM to`,
    );
  });

  it('that is named and not there is named', async () => {
    await expect(openBrowser({ ...thisMachine(), given: '/nowhere/chrome' })).rejects.toThrow(
      'TEST_CHROMIUM is /nowhere/chrome, but there is no such file.',
    );
  });

  it('that does not run is told with its reason', async () => {
    const text = path.join(folder, 'no-program');
    await writeFile(text, 'text', { mode: 0o700 });
    await expect(openBrowser({ ...thisMachine(), given: text })).rejects.toThrow(
      /^Chromium cannot run on this machine: /,
    );
  });
});
