import type { SKRSContext2D } from '@napi-rs/canvas';

import { row, stack, type Block } from '../canvas/block.ts';
import { foot } from '../canvas/legend.ts';
import type { Palette } from '../canvas/palette.ts';
import { boxed, markBlock } from '../canvas/shapes.ts';
import { bodyWidth } from '../canvas/sheet.ts';
import { fit, textBlock, writtenBlock } from '../canvas/text.ts';
import type { Face, Neighbour, NeighbourhoodPicture } from '../spec.ts';
import { placeBoxes, type Placed } from './place-boxes.ts';

/** The artist in the middle, those it made songs with around it, thicker lines for more songs. */
export function neighbourhood(spec: NeighbourhoodPicture, palette: Palette): Block {
  const boxes = [centreBox(spec.centre, palette), ...spec.neighbours.map((one) => neighbourBox(one, palette))];
  const links = spec.edges.map(([first, second]) => [first + 1, second + 1] as const);
  const placed = placeBoxes({ boxes, links, width: bodyWidth, height: 190 + 36 * boxes.length });
  const map: Block = {
    width: bodyWidth,
    height: placed.height,
    draw(to, x, y) {
      to.save();
      to.translate(x, y);
      drawLinks(to, links, placed, palette);
      drawSpokes(to, spec.neighbours, placed, palette);
      for (const [place, box] of boxes.entries()) {
        const middle = placed.middles[place] ?? { x: 0, y: 0 };
        box.draw(to, middle.x - box.width / 2, middle.y - box.height / 2);
      }
      to.restore();
    },
  };
  return stack([map, foot({ ...spec, notes: [spec.linked, spec.more] }, bodyWidth, palette)], 20);
}

function centreBox({ name, hangul }: Face, palette: Palette): Block {
  const named = { bold: true, size: 28, least: 22, lines: 2 };
  const [latin, own] = [fit(name, { width: 230, ...named }), hangul && fit(hangul, { width: 230, size: 22 })];
  const fitted = own ? [latin, own] : [latin];
  const look = {
    width: Math.max(...fitted.map(({ width }) => width)),
    color: palette.onAccent,
    align: 'center',
  } as const;
  const lines = stack(fitted.map((one) => writtenBlock(one, look)));
  return boxed(lines, { fill: palette.accentGround, radius: 18, padX: 20, padY: 12 });
}

function neighbourBox({ name, hangul, scene, count }: Neighbour, palette: Palette): Block {
  const named = textBlock(name, { width: 148, color: palette.text, bold: true, size: 22, lines: 2 });
  const under = textBlock([hangul, count].filter(Boolean).join(' · '), { width: 172, color: palette.soft, lines: 2 });
  const inside = stack([row([markBlock(scene, 8, palette), named], 8), under]);
  return boxed(inside, { fill: palette.surface, stroke: palette.edge, padX: 12, padY: 8 });
}

function drawSpokes(
  to: SKRSContext2D,
  neighbours: readonly Neighbour[],
  { middles: [centre, ...others] }: Placed,
  palette: Palette,
): void {
  for (const [place, { songs }] of neighbours.entries()) {
    const end = others[place];
    if (centre === undefined || end === undefined) return;
    to.beginPath();
    to.moveTo(centre.x, centre.y);
    to.lineTo(end.x, end.y);
    to.lineWidth = Math.min(12, 2.5 * Math.sqrt(songs));
    to.strokeStyle = palette.accent;
    to.stroke();
  }
}

function drawLinks(
  to: SKRSContext2D,
  links: readonly (readonly [number, number])[],
  { middles }: Placed,
  palette: Palette,
): void {
  to.setLineDash([6, 6]);
  to.lineWidth = 2;
  to.strokeStyle = palette.soft;
  for (const [first, second] of links) {
    const [start, end] = [middles[first], middles[second]];
    if (start === undefined || end === undefined) continue;
    to.beginPath();
    to.moveTo(start.x, start.y);
    to.lineTo(end.x, end.y);
    to.stroke();
  }
  to.setLineDash([]);
}
