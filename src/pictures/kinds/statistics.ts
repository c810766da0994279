import { bars, columns } from '../canvas/bars.ts';
import { stack, type Block } from '../canvas/block.ts';
import type { Palette } from '../canvas/palette.ts';
import { bodyWidth } from '../canvas/sheet.ts';
import { textBlock } from '../canvas/text.ts';
import type { Chart, StatisticsPicture } from '../spec.ts';

const columnsHeight = 230;

export function statistics({ charts }: StatisticsPicture, palette: Palette): Block {
  return stack(
    charts.map((chart) => chartBlock(chart, palette)),
    32,
  );
}

function chartBlock({ title, form, bars: list }: Chart, palette: Palette): Block {
  const heading = textBlock(title, { width: bodyWidth, color: palette.accent, bold: true, size: 22, lines: 2 });
  const chart =
    form === 'columns'
      ? columns({ bars: list, width: bodyWidth, height: columnsHeight }, palette)
      : bars(list, bodyWidth, palette);
  return stack([heading, chart], form === 'columns' ? 4 : 12);
}
