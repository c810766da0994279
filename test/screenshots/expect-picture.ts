import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

const folder = path.join(import.meta.dirname, '../../docs/screenshots');
/** What a reader of the documentation has to load for one picture at most. */
const mostBytes = 250_000;

/** Writes docs/screenshots/NAME.png: the window, or only what stands there. */
export async function expectPicture(page: Page, name: string, only?: Locator): Promise<void> {
  // A pointer that rests on something would change it.
  await page.mouse.move(0, 0);
  const clip = only === undefined ? undefined : await placeOf(only);
  const bytes = await page.screenshot({ animations: 'disabled', caret: 'hide', ...(clip && { clip }) });
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, `${name}.png`), bytes);
  process.stdout.write(`docs/screenshots/${name}.png ${Math.ceil(bytes.byteLength / 1000)} kB\n`);
  expect(bytes.byteLength, `${name}.png`).toBeLessThanOrEqual(mostBytes);
}

/** A message with the air around it. */
export function rowOf(message: Locator): Locator {
  return message.locator('..');
}

/** In the window, with a little air below. */
async function placeOf(part: Locator) {
  const box = await part.boundingBox();
  if (box === null) throw new Error('what is to be shown is not there');
  return { ...box, height: box.height + 12 };
}
