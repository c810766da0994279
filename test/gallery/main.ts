import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { loadFonts } from '#src/pictures/canvas/fonts.ts';
import { createDraw } from '#src/pictures/draw-picture.ts';
import { pictureStyles } from '#src/pictures/spec.ts';

import { examples } from './examples.ts';
import { readShipped } from './shipped-artists.ts';

const folder = fileURLToPath(new URL('../../docs/pictures', import.meta.url));

/** Writes the gallery: every example in every style, and nothing that an earlier one left. */
function writeGallery(): void {
  loadFonts();
  const draw = createDraw();
  mkdirSync(folder, { recursive: true });
  for (const old of readdirSync(folder).filter((name) => name.endsWith('.png'))) rmSync(join(folder, old));
  for (const [name, spec] of examples(readShipped())) {
    for (const style of pictureStyles) {
      const bytes = draw(spec, style);
      writeFileSync(join(folder, `${name}-${style}.png`), bytes);
      console.log(`docs/pictures/${name}-${style}.png ${Math.ceil(bytes.byteLength / 1000)} kB`);
    }
  }
}

writeGallery();
