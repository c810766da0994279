import type { Block } from '../canvas/block.ts';
import type { Palette } from '../canvas/palette.ts';
import type { StatisticsPicture } from '../spec.ts';

export function statistics(spec: StatisticsPicture, palette: Palette): Block {
  throw new Error(`not yet: ${spec.type} ${palette.page}`);
}
