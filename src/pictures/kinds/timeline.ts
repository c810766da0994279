import { columns } from '../canvas/bars.ts';
import { stack, type Block } from '../canvas/block.ts';
import { foot } from '../canvas/legend.ts';
import type { Palette } from '../canvas/palette.ts';
import { drawMark } from '../canvas/shapes.ts';
import { bodyWidth } from '../canvas/sheet.ts';
import { textBlock } from '../canvas/text.ts';
import type { TimelinePicture, TimelineSong } from '../spec.ts';

const columnsHeight = 150;
/** Where the line runs; the years stand before it. */
const line = 84;
const indent = line + 28;
const dayWidth = 150;
const gap = 14;

/** How many songs each year has, and below that the songs down a line. */
export function timeline(spec: TimelinePicture, palette: Palette): Block {
  const { songs, years } = spec;
  const rows = songs.map((song, place) => songBlock(song, song.year !== songs[place - 1]?.year, palette));
  const list = stack(rows, gap);
  const strung: Block = {
    ...list,
    draw(to, x, y) {
      to.fillStyle = palette.edge;
      to.fillRect(x + line - 1.5, y + 14, 3, list.height - (rows.at(-1)?.height ?? 0));
      list.draw(to, x, y);
    },
  };
  const overview = years.length > 2 ? [columns({ bars: years, width: bodyWidth, height: columnsHeight }, palette)] : [];
  return stack([...overview, strung, foot({ ...spec, notes: [spec.more] }, bodyWidth, palette)], 24);
}

function songBlock(song: TimelineSong, isFirstOfYear: boolean, palette: Palette): Block {
  const day = textBlock(song.day ?? '', { width: dayWidth, color: palette.soft });
  const width = bodyWidth - indent;
  const titleWidth = width - (song.day === undefined ? 0 : day.width + 14);
  const title = textBlock(song.title, { width: titleWidth, color: palette.text, bold: true, size: 22, lines: 2 });
  const partners = textBlock(song.partners, { width, color: palette.soft, lines: 2 });
  const year = textBlock(String(song.year), { width: line - 20, color: palette.accent, bold: true, size: 22 });
  return {
    width: bodyWidth,
    height: title.height + partners.height,
    draw(to, x, y) {
      if (isFirstOfYear) year.draw(to, x, y);
      drawMark(to, song.scene, { x: x + line, y: y + 15, radius: 9 }, palette);
      title.draw(to, x + indent, y);
      day.draw(to, x + bodyWidth - day.width, y + 1);
      partners.draw(to, x + indent, y + title.height);
    },
  };
}
