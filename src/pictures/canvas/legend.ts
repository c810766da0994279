import type { LegendEntry } from '../spec.ts';
import { row, stack, type Block } from './block.ts';
import type { Palette } from './palette.ts';
import { markBlock } from './shapes.ts';
import { textBlock } from './text.ts';

interface Foot {
  readonly legend: readonly LegendEntry[];
  /** Sentences of their own; undefined ones are left out. */
  readonly notes?: readonly (string | undefined)[];
}

/** Under a body: what there is to note, and what the marks stand for. */
export function foot({ legend, notes = [] }: Foot, width: number, palette: Palette): Block {
  const marks = row(
    legend.map(({ scene, text }) =>
      row([markBlock(scene, 8, palette), textBlock(text, { width: width / 3 - 40, color: palette.soft })], 8),
    ),
    24,
  );
  const lines = notes
    .filter((note) => note !== undefined)
    .map((note) => textBlock(note, { width, color: palette.soft }));
  return stack([...lines, marks], 10);
}
