import { loadFonts } from './canvas/fonts.ts';
import { drawPicture } from './draw-picture.ts';
import type { Job } from './draw-in-threads.ts';

loadFonts();

/** What a thread of `drawInThreads` does. */
export function drawJob({ spec, style }: Job): Uint8Array {
  return drawPicture(spec, style);
}
