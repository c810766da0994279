import type { LegendEntry } from '../spec.ts';
import { row, stack, type Block } from './block.ts';
import type { Palette } from './palette.ts';
import { markBlock } from './shapes.ts';
import { textBlock } from './text.ts';

interface Foot {
  readonly legend: readonly LegendEntry[];
  /** What is not shown. */
  readonly more?: string;
}

/** Under a body: what is not shown, and what the marks stand for. */
export function foot({ legend, more }: Foot, width: number, palette: Palette): Block {
  const marks = row(
    legend.map(({ scene, text }) =>
      row([markBlock(scene, 8, palette), textBlock(text, { width: width / 3 - 40, color: palette.soft })], 8),
    ),
    24,
  );
  return stack([...(more === undefined ? [] : [textBlock(more, { width, color: palette.soft })]), marks], 10);
}
