import type { SKRSContext2D } from '@napi-rs/canvas';
import { scaleBand, scaleLinear, type ScaleBand } from 'd3-scale';

import type { Bar } from '../spec.ts';
import { row, space, stack, type Block } from './block.ts';
import type { Palette } from './palette.ts';
import { drawBox } from './shapes.ts';
import { measure, smallest, textBlock } from './text.ts';

interface Columns {
  readonly bars: readonly Bar[];
  readonly width: number;
  readonly height: number;
}

const labelHeight = 30;
/** Room for a value over the highest column. */
const headroom = 30;

/** Columns along an axis. Labels that would touch each other are left out, and so are values; the greatest value is always there. */
export function columns({ bars, width, height }: Columns, palette: Palette): Block {
  const labels = bars.map(({ label }) => label);
  const across = scaleBand(labels, [0, width]).paddingInner(0.22);
  const greatest = Math.max(1, ...bars.map(({ value }) => value));
  const up = scaleLinear([0, greatest], [0, height - labelHeight - headroom]);
  const every = stepOf(labels, across);
  const said = spokenOf(bars, across);
  return {
    width,
    height,
    draw(to, x, y) {
      const ground = y + height - labelHeight;
      drawGround(to, { x, y: ground, width }, palette);
      for (const [place, bar] of bars.entries()) {
        const left = x + (across(bar.label) ?? 0);
        const tall = bar.value === 0 ? 0 : Math.max(3, up(bar.value));
        const box = { x: left, y: ground - tall, width: across.bandwidth(), height: tall };
        if (tall > 0) drawBox(to, box, { fill: palette.accent, radius: Math.min(4, across.bandwidth() / 3) });
        const middle = left + across.bandwidth() / 2;
        if (said.has(place)) drawWord(to, bar.says, { x: middle, y: ground - tall - 30, width }, palette.text, x);
        if ((bars.length - 1 - place) % every === 0)
          drawWord(to, bar.label, { x: middle, y: ground + 4, width }, palette.soft, x);
      }
    },
  };
}

function drawGround(to: SKRSContext2D, { x, y, width }: { x: number; y: number; width: number }, palette: Palette) {
  to.fillStyle = palette.edge;
  to.fillRect(x, y, width, 2);
}

/** Under or over the middle that is given, but never out of the chart. */
function drawWord(
  to: SKRSContext2D,
  word: string,
  { x, y, width }: { x: number; y: number; width: number },
  color: string,
  left: number,
): void {
  const block = textBlock(word, { width, color });
  block.draw(to, startOf(x, block.width, { left, width }), y);
}

function startOf(middle: number, wide: number, { left, width }: { left: number; width: number }): number {
  return Math.min(Math.max(middle - wide / 2, left), left + width - wide);
}

/** Every how many bars there is room for a label; those at the ends are not over their bar's middle but inside the chart. */
function stepOf(labels: readonly string[], across: ScaleBand<string>): number {
  const widest = Math.max(...labels.map((label) => measure(label, { size: smallest, bold: false })));
  const shifted = Math.max(0, (widest - across.bandwidth()) / 2);
  return Math.max(1, Math.ceil((widest + 10 + shifted) / across.step()));
}

/** The greatest first, then whoever has room beside those that speak already. */
function spokenOf(bars: readonly Bar[], across: ScaleBand<string>): ReadonlySet<number> {
  const [, end] = across.range();
  const spanOf = ({ label, says }: Bar) => {
    const width = measure(says, { size: smallest, bold: false });
    const start = startOf((across(label) ?? 0) + across.bandwidth() / 2, width, { left: 0, width: end });
    return { start: start - 3, end: start + width + 3 };
  };
  const byValue = [...bars.entries()]
    .filter(([, { value }]) => value > 0)
    .toSorted(([a, one], [b, other]) => other.value - one.value || a - b);
  const spoken = new Map<number, { readonly start: number; readonly end: number }>();
  for (const [place, bar] of byValue) {
    const span = spanOf(bar);
    if (spoken.values().every((other) => span.end <= other.start || span.start >= other.end)) spoken.set(place, span);
  }
  return new Set(spoken.keys());
}

const barHeight = 22;

/** Bars below each other, each with its name before it and its value behind it. */
export function bars(list: readonly Bar[], width: number, palette: Palette): Block {
  const labels = list.map(({ label }) => textBlock(label, { width: width * 0.42, color: palette.text, size: 21 }));
  const values = list.map(({ says }) => textBlock(says, { width: width * 0.2, color: palette.soft }));
  const labelWidth = Math.max(0, ...labels.map((one) => one.width)) + 16;
  const valueWidth = Math.max(0, ...values.map((one) => one.width)) + 10;
  const greatest = Math.max(1, ...list.map(({ value }) => value));
  const along = scaleLinear([0, greatest], [0, width - labelWidth - valueWidth]);
  const rows = list.map(({ value }, place) => {
    const [label, says] = [labels[place] ?? space(0, 0), values[place] ?? space(0, 0)];
    const long = Math.max(3, along(value));
    return row([label, space(labelWidth - label.width, 1), barBlock(long, palette.accent), space(10, 1), says]);
  });
  return stack(rows, 8);
}

export function barBlock(width: number, color: string, height = barHeight): Block {
  return { width, height, draw: (to, x, y) => drawBox(to, { x, y, width, height }, { fill: color, radius: 4 }) };
}
