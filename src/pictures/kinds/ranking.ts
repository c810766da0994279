import { scaleLinear } from 'd3-scale';

import { barBlock } from '../canvas/bars.ts';
import { row, space, stack, type Block } from '../canvas/block.ts';
import { foot } from '../canvas/legend.ts';
import { nameBlock } from '../canvas/names.ts';
import type { Palette } from '../canvas/palette.ts';
import { markBlock } from '../canvas/shapes.ts';
import { bodyWidth } from '../canvas/sheet.ts';
import { textBlock } from '../canvas/text.ts';
import type { RankingEntry, RankingPicture } from '../spec.ts';

const rankWidth = 48;
const saysWidth = 230;
const markRadius = 8;

export function ranking(spec: RankingPicture, palette: Palette): Block {
  const greatest = Math.max(...spec.entries.map(({ value }) => value), Number.MIN_VALUE);
  const along = scaleLinear([0, greatest], [0, bodyWidth - rankWidth]);
  const list = stack(
    spec.entries.map((entry) => entryBlock(entry, Math.max(4, along(entry.value)), palette)),
    14,
  );
  return stack([list, foot(spec, bodyWidth, palette)], 24);
}

function entryBlock(entry: RankingEntry, length: number, palette: Palette): Block {
  const rank = textBlock(String(entry.rank), { width: rankWidth - 8, color: palette.accent, bold: true, size: 26 });
  const says = textBlock(entry.says, { width: saysWidth, color: palette.text });
  const nameWidth = bodyWidth - rankWidth - says.width - 16 - 2 * markRadius - 10;
  const name = row(
    [markBlock(entry.scene, markRadius, palette), nameBlock(entry, { width: nameWidth, size: 24, lines: 2 }, palette)],
    10,
  );
  const rest = bodyWidth - rankWidth - name.width - says.width;
  const line = row([rank, space(rankWidth - rank.width, 1), name, space(rest, 1), says]);
  return stack([line, row([space(rankWidth, 1), barBlock(length, palette.scenes[entry.scene], 8)])], 3);
}
