import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { drawInThreads } from '#src/pictures/draw-in-threads.ts';
import { pictureStyles } from '#src/pictures/spec.ts';

import { examples } from './examples.ts';
import { readShipped } from './shipped-artists.ts';

const folder = fileURLToPath(new URL('../../docs/pictures', import.meta.url));

/** Writes the gallery: every example in every style, drawn as the bot draws them, and nothing that an earlier one left. */
async function writeGallery(): Promise<void> {
  const drawer = drawInThreads();
  const specs = examples(readShipped());
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder).filter((name) => name.endsWith('.png'))) rmSync(join(folder, old));
  for (const [name, spec] of specs) {
    for (const style of pictureStyles) {
      const bytes = await drawer.draw({ spec, style });
      writeFileSync(join(folder, `${name}-${style}.png`), bytes);
      console.log(`docs/pictures/${name}-${style}.png ${Math.ceil(bytes.byteLength / 1000)} kB`);
    }
  }
  await drawer.close();
}

await writeGallery();
