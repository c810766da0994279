import { createCanvas } from '@napi-rs/canvas';

import type { Block } from './block.ts';
import { fitText, type Fitted, type Measure, type Room } from './fit-text.ts';
import { cssOf } from './fonts.ts';

/** Shown 360 pixels wide, as on a phone, the smallest text is still 11 pixels high. */
export const smallest = 20;

const lineHeight = 1.32;
/** From the top of a line to where its letters stand. */
const ascent = 1.02;

export interface Written extends Partial<Room> {
  readonly width: number;
  readonly color: string;
  readonly align?: 'left' | 'center' | 'right';
}

/** A text in its room. The block is as wide as the text when it stands left, otherwise as the room. */
export function textBlock(text: string, { color, align = 'left', ...room }: Written): Block {
  return writtenBlock(fit(text, room), { color, align, width: room.width });
}

export function fit(text: string, { size = smallest, ...room }: Partial<Room> & Pick<Room, 'width'>): Fitted {
  return fitText(text, { bold: false, least: Math.min(size, smallest), lines: 1, size, ...room }, measure);
}

export function writtenBlock(
  { lines, font, width: widest }: Fitted,
  { color, align = 'left', width }: Pick<Written, 'color' | 'align' | 'width'>,
): Block {
  const line = Math.round(font.size * lineHeight);
  const at = { left: 0, center: width / 2, right: width }[align];
  return {
    width: align === 'left' ? widest : width,
    height: line * lines.length,
    draw(to, x, y) {
      to.font = cssOf(font);
      to.fillStyle = color;
      to.textAlign = align;
      for (const [index, text] of lines.entries()) to.fillText(text, x + at, y + index * line + font.size * ascent);
    },
  };
}

const ruler = createCanvas(1, 1).getContext('2d');
ruler.lang = 'en';

export const measure: Measure = (text, font) => {
  ruler.font = cssOf(font);
  return ruler.measureText(text).width;
};
