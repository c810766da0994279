import type { Face } from '#src/pictures/spec.ts';

import { row, stack, type Block } from './block.ts';
import type { Palette } from './palette.ts';
import { measure, textBlock } from './text.ts';

interface NameRoom {
  readonly width: number;
  /** The size that the name should have; its Hangul is a little smaller. */
  readonly size: number;
  /** How many the name may take; its Hangul takes one. */
  readonly lines: number;
}

const gap = 10;

/** An artist's name with its Hangul beside it, or below it where both have no room in one line. */
export function nameBlock(
  { name, hangul }: Pick<Face, 'name' | 'hangul'>,
  { width, size, lines }: NameRoom,
  palette: Palette,
): Block {
  const latin = { width, color: palette.text, bold: true, size, lines };
  if (hangul === undefined) return textBlock(name, latin);
  const inHangul = { width, color: palette.soft, size: size - 4, lines: 1 };
  const both = measure(name, { size, bold: true }) + gap + measure(hangul, { size: size - 4, bold: false });
  if (both <= width) return row([textBlock(name, latin), textBlock(hangul, inHangul)], gap);
  return stack([textBlock(name, latin), textBlock(hangul, inHangul)]);
}
