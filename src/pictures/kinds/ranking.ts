import type { Block } from '../canvas/block.ts';
import type { Palette } from '../canvas/palette.ts';
import type { RankingPicture } from '../spec.ts';

export function ranking(spec: RankingPicture, palette: Palette): Block {
  throw new Error(`not yet: ${spec.type} ${palette.page}`);
}
