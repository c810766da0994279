import type { SKRSContext2D } from '@napi-rs/canvas';

import { row, stack, type Block } from '../canvas/block.ts';
import { memberIcon, songIcon } from '../canvas/icons.ts';
import { nameBlock } from '../canvas/names.ts';
import type { Palette } from '../canvas/palette.ts';
import { boxed, drawMark } from '../canvas/shapes.ts';
import { bodyWidth } from '../canvas/sheet.ts';
import { textBlock } from '../canvas/text.ts';
import type { Face, Link, PathPicture } from '../spec.ts';

/** Where the line runs that the artists are strung on. */
const line = 16;
const indent = 52;
const padX = 16;
const textWidth = bodyWidth - indent - 2 * padX - 24 - 14;
/** Chains with more steps are set closer. */
const mostSteps = 6;
/** What a note always gets of an artist's row; where the name leaves more, it gets that. */
const noteWidth = 190;

/** Down a line: the artists as marks on it, and beside it what leads from one to the next. Long chains are set closer. */
export function path({ artists, steps }: PathPicture, palette: Palette): Block {
  const close = steps.length > mostSteps;
  const blocks = artists.flatMap((artist, place): Block[] => {
    const isEnd = place === 0 || place === artists.length - 1;
    const step = steps[place];
    const stop = stopBlock(artist, { isEnd, close }, palette);
    return step === undefined ? [stop] : [stop, stepBlock(step, close, palette)];
  });
  const gap = close ? 4 : 10;
  const list = stack(blocks, gap);
  return {
    ...list,
    draw(to, x, y) {
      drawLines(to, { x: x + line, y, gap, blocks, steps }, palette);
      list.draw(to, x, y);
    },
  };
}

interface Stop {
  readonly isEnd: boolean;
  readonly close: boolean;
}

function stopBlock(artist: Face, { isEnd, close }: Stop, palette: Palette): Block {
  const room = bodyWidth - indent - 16;
  const least = textBlock(artist.note ?? '', { width: noteWidth, color: palette.soft });
  const named = { width: room - least.width, size: isEnd ? 28 : 26, lines: close ? 1 : 2 };
  const name = nameBlock(artist, named, palette);
  const note = textBlock(artist.note ?? '', { width: room - name.width, color: palette.soft });
  const height = Math.max(name.height, 36);
  return {
    width: bodyWidth,
    height,
    draw(to, x, y) {
      name.draw(to, x + indent, y + (height - name.height) / 2);
      note.draw(to, x + bodyWidth - note.width, y + (height - note.height) / 2);
      drawStop(to, artist, { x: x + line, y: y + height / 2, isEnd }, palette);
    },
  };
}

/** With the page's ground around it, so that the line seems to end before it. */
function drawStop(to: SKRSContext2D, { scene }: Face, at: { x: number; y: number; isEnd: boolean }, palette: Palette) {
  to.fillStyle = palette.page;
  to.beginPath();
  to.arc(at.x, at.y, at.isEnd ? 18 : 15, 0, 2 * Math.PI);
  to.fill();
  drawMark(to, scene, { ...at, radius: at.isEnd ? 13 : 10 }, palette);
}

function stepBlock(step: Link, close: boolean, palette: Palette): Block {
  const inside = step.type === 'song' ? songBlock(step, close, palette) : memberBlock(step.text, close, palette);
  const look = { fill: palette.surface, stroke: palette.edge, padX, padY: 10, width: bodyWidth - indent };
  const box = close ? inside : boxed(inside, look);
  return { width: bodyWidth, height: box.height, draw: (to, x, y) => box.draw(to, x + indent, y) };
}

function songBlock({ title, note }: Link & { type: 'song' }, close: boolean, palette: Palette): Block {
  const lines = close
    ? [textBlock(title, { width: textWidth, color: palette.text, size: 21 })]
    : [
        textBlock(title, { width: textWidth, color: palette.text, bold: true, size: 22, lines: 2 }),
        ...(note === undefined ? [] : [textBlock(note, { width: textWidth, color: palette.soft })]),
      ];
  return row([songIcon(palette.accent), stack(lines, 2)], 14);
}

function memberBlock(text: string, close: boolean, palette: Palette): Block {
  const said = textBlock(text, { width: textWidth, color: palette.text, size: 21, lines: close ? 1 : 2 });
  return row([memberIcon(palette.soft), said], 14);
}

interface Strung {
  readonly x: number;
  readonly y: number;
  readonly gap: number;
  /** Stops and steps by turns. */
  readonly blocks: readonly Block[];
  readonly steps: readonly Link[];
}

/** From the middle of each stop to that of the next: unbroken for a song, in dashes for a membership. */
function drawLines(to: SKRSContext2D, { x, y, gap, blocks, steps }: Strung, palette: Palette): void {
  let top = y;
  for (const [place, step] of steps.entries()) {
    const [stop, between, next] = blocks.slice(place * 2, place * 2 + 3).map(({ height }) => height);
    if (stop === undefined || between === undefined || next === undefined) return;
    const start = top + stop / 2;
    top += stop + between + 2 * gap;
    to.beginPath();
    to.setLineDash(step.type === 'song' ? [] : [7, 7]);
    to.moveTo(x, start);
    to.lineTo(x, top + next / 2);
    to.lineWidth = 4;
    to.strokeStyle = step.type === 'song' ? palette.accent : palette.soft;
    to.stroke();
  }
  to.setLineDash([]);
}
