import type { Block } from '../canvas/block.ts';
import type { Palette } from '../canvas/palette.ts';
import type { PodiumPicture } from '../spec.ts';

export function podium(spec: PodiumPicture, palette: Palette): Block {
  throw new Error(`not yet: ${spec.type} ${palette.page}`);
}
