import { garbageCollector } from '../give-back-memory.ts';
import { loadFonts } from './canvas/fonts.ts';
import type { Job } from './draw-in-threads.ts';
import { createDraw } from './draw-picture.ts';

loadFonts();
const draw = createDraw();
const collect = garbageCollector();

/** What a thread of `drawInThreads` does. V8 does not see the megabytes behind a picture's pixels and would let many of them pile up. */
export function drawJob({ spec, style }: Job): Uint8Array {
  setImmediate(() => collect({ type: 'major' }));
  return draw(spec, style);
}
