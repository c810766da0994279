import { row, space, stack, type Block } from '../canvas/block.ts';
import type { Palette } from '../canvas/palette.ts';
import { drawBox } from '../canvas/shapes.ts';
import { bodyWidth } from '../canvas/sheet.ts';
import { textBlock } from '../canvas/text.ts';
import type { PodiumPicture, PodiumPlayer } from '../spec.ts';

/** How high the first, second and third place stand. */
const heights = [190, 140, 100];
const gap = 12;
const stepWidth = (bodyWidth - 2 * gap) / 3;

/** The best three on their steps, the first in the middle; the others below them in a list. */
export function podium({ players, more }: PodiumPicture, palette: Palette): Block {
  const [first, second, third, ...others] = players;
  const steps = [second, first, third].map((player) => player && stepBlock(player, palette));
  const height = Math.max(...steps.map((step) => step?.height ?? 0));
  const stage: Block = {
    width: bodyWidth,
    height,
    draw(to, x, y) {
      for (const [place, step] of steps.entries())
        step?.draw(to, x + place * (stepWidth + gap), y + height - step.height);
    },
  };
  const list = others.map((player) => otherBlock(player, palette));
  const rest = more === undefined ? list : [...list, textBlock(more, { width: bodyWidth, color: palette.soft })];
  return stack([stage, ...(rest.length === 0 ? [] : [stack(rest, 10)])], 24);
}

function stepBlock(player: PodiumPlayer, palette: Palette): Block {
  const high = heights[Math.min(player.place, heights.length) - 1] ?? 0;
  const isFirst = player.place === 1;
  const on = isFirst ? palette.onAccent : palette.text;
  const centred = { width: stepWidth - 16, align: 'center' } as const;
  const name = textBlock(player.name, { ...centred, color: palette.text, bold: true, size: 24, lines: 2 });
  const place = textBlock(player.placeLabel, { ...centred, color: on, bold: true, size: isFirst ? 56 : 44 });
  const points = textBlock(player.points, { ...centred, color: on, bold: true, size: 22 });
  const right = textBlock(player.note ?? '', { ...centred, width: stepWidth, color: palette.soft });
  return {
    width: stepWidth,
    height: name.height + right.height + 10 + high,
    draw(to, x, y) {
      name.draw(to, x + 8, y);
      right.draw(to, x, y + name.height);
      const box = { x, y: y + name.height + right.height + 10, width: stepWidth, height: high };
      drawBox(to, box, isFirst ? { fill: palette.accentGround } : { fill: palette.surface, stroke: palette.edge });
      const inside = stack([place, points]);
      inside.draw(to, x + 8, box.y + (high - inside.height) / 2);
    },
  };
}

function otherBlock(player: PodiumPlayer, palette: Palette): Block {
  const place = textBlock(player.placeLabel, { width: 52, color: palette.accent, bold: true, size: 22 });
  const says = textBlock([player.points, player.note].filter(Boolean).join(' · '), { width: 280, color: palette.soft });
  const width = bodyWidth - 56 - says.width - 16;
  const name = textBlock(player.name, { width, color: palette.text, bold: true, size: 22, lines: 2 });
  return row([place, space(56 - place.width, 1), name, space(width - name.width + 16, 1), says]);
}
