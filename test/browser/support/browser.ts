import { chromium, type Browser } from 'playwright-core';

import { findChromium, thisMachine, type Machine } from './chromium.ts';

/** Long enough for a machine that is busy with other tests. */
const patienceMs = 30_000;

/**
 * One Chromium; who opens it closes it, and it ends with the process at the latest.
 * @throws Error with one sentence when this machine cannot run one
 */
export async function openBrowser(machine: Machine = thisMachine()): Promise<Browser> {
  const { executable, env } = await findChromium(machine);
  try {
    return await chromium.launch({
      executablePath: executable,
      headless: true,
      timeout: patienceMs,
      env: { ...definedEnvironment(), ...env },
      // The sandbox needs rights that a container's root does not have. Letters are drawn alike wherever that may be.
      args: ['--no-sandbox', '--no-zygote', '--font-render-hinting=none', '--disable-webgl', '--lang=en-US'],
    });
  } catch (error) {
    throw new Error(`Chromium cannot run on this machine: ${reasonIn(error)}`, { cause: error });
  }
}

/** Playwright's messages hold the whole log; what the loader or the system said is one line of it. */
function reasonIn(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  const told = /error while loading shared libraries: [^\n]*|Exec format error|spawn \S+ E[A-Z]+/.exec(text);
  return told?.[0] ?? text;
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
