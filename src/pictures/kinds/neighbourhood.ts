import type { Block } from '../canvas/block.ts';
import type { Palette } from '../canvas/palette.ts';
import type { NeighbourhoodPicture } from '../spec.ts';

export function neighbourhood(spec: NeighbourhoodPicture, palette: Palette): Block {
  throw new Error(`not yet: ${spec.type} ${palette.page}`);
}
