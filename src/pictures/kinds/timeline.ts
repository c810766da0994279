import type { Block } from '../canvas/block.ts';
import type { Palette } from '../canvas/palette.ts';
import type { TimelinePicture } from '../spec.ts';

export function timeline(spec: TimelinePicture, palette: Palette): Block {
  throw new Error(`not yet: ${spec.type} ${palette.page}`);
}
