import type { Canvas, SKRSContext2D } from '@napi-rs/canvas';

import { space, stack, type Block } from './block.ts';
import { encodePng } from './encode-png.ts';
import type { Palette } from './palette.ts';
import { textBlock } from './text.ts';

/** Logical pixels. */
const sheetWidth = 640;
const margin = 32;
/** What a body has to fill. */
export const bodyWidth = sheetWidth - 2 * margin;
/** Pixels for each logical one. */
const scales = [2, 1.5, 1] as const;
/** So that a phone on the way has it at once. */
const mostBytes = 300_000;

const stripe = 8;
const logoSize = 30;
const titleWidth = bodyWidth - 2 * logoSize - 16;

interface Titles {
  readonly title: string;
  readonly subtitle?: string;
}

interface Sheet {
  readonly titles: Titles;
  readonly body: Block;
  readonly palette: Palette;
}

/**
 * The body under its title on the house's ground, as a PNG: as sharp as fits into `mostBytes`, which is twice as many pixels each way for
 * all that the bot shows. What was on the canvas before is gone.
 */
export function drawSheet(canvas: Canvas, { titles, body, palette }: Sheet): Uint8Array {
  const content = stack([header(titles, palette), body], 24);
  let png: Uint8Array = new Uint8Array();
  for (const scale of scales) {
    png = drawScaled(canvas, content, palette, scale);
    if (png.byteLength <= mostBytes) break;
  }
  return png;
}

function drawScaled(canvas: Canvas, content: Block, palette: Palette, scale: number): Uint8Array {
  const height = Math.ceil(stripe + 28 + content.height + margin);
  // Each setting, also of what it is already, makes the pixels anew.
  if (canvas.width !== sheetWidth * scale) canvas.width = sheetWidth * scale;
  canvas.height = height * scale;
  const to = canvas.getContext('2d');
  // Otherwise shapes of letters would follow the machine's own language.
  to.lang = 'en';
  to.scale(scale, scale);
  to.fillStyle = palette.page;
  to.fillRect(0, 0, sheetWidth, height);
  to.fillStyle = palette.accentGround;
  to.fillRect(0, 0, sheetWidth, stripe);
  content.draw(to, margin, stripe + 28);
  return encodePng({ width: canvas.width, height: canvas.height, rgba: canvas.data() });
}

function header({ title, subtitle }: Titles, palette: Palette): Block {
  const written = stack(
    [
      textBlock(title, { width: titleWidth, color: palette.text, bold: true, size: 34, least: 26, lines: 2 }),
      subtitle === undefined
        ? space(0, 0)
        : textBlock(subtitle, { width: titleWidth, color: palette.soft, size: 22, lines: 2 }),
    ],
    subtitle === undefined ? 0 : 4,
  );
  return {
    width: bodyWidth,
    height: written.height,
    draw(to, x, y) {
      written.draw(to, x, y);
      drawLogo(to, x + bodyWidth, y + 8, palette);
    },
  };
}

/** Two rings that cross: whose picture it is. `right` is where they end. */
function drawLogo(to: SKRSContext2D, right: number, top: number, palette: Palette): void {
  const radius = logoSize / 2;
  to.lineWidth = 4;
  for (const [ring, color] of [palette.scenes.western, palette.accent].entries()) {
    to.strokeStyle = color;
    to.beginPath();
    to.arc(right - radius - 2 - ring * logoSize * 0.62, top + radius, radius, 0, 2 * Math.PI);
    to.stroke();
  }
}
