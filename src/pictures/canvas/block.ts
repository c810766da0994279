import type { SKRSContext2D } from '@napi-rs/canvas';

/** Something with a size that can be drawn anywhere. Sizes and places are in logical pixels. */
export interface Block {
  readonly width: number;
  readonly height: number;
  draw(to: SKRSContext2D, x: number, y: number): void;
}

/** Below each other, as wide as the widest. */
export function stack(blocks: readonly Block[], gap = 0): Block {
  const height = blocks.reduce((sum, block) => sum + block.height, 0) + gap * Math.max(0, blocks.length - 1);
  return {
    width: Math.max(0, ...blocks.map(({ width }) => width)),
    height,
    draw(to, x, y) {
      let top = y;
      for (const block of blocks) {
        block.draw(to, x, top);
        top += block.height + gap;
      }
    },
  };
}

/** Beside each other on one middle line. */
export function row(blocks: readonly Block[], gap = 0): Block {
  const height = Math.max(0, ...blocks.map((block) => block.height));
  return {
    width: blocks.reduce((sum, { width }) => sum + width, 0) + gap * Math.max(0, blocks.length - 1),
    height,
    draw(to, x, y) {
      let left = x;
      for (const block of blocks) {
        block.draw(to, left, y + (height - block.height) / 2);
        left += block.width + gap;
      }
    },
  };
}

export function space(width: number, height: number): Block {
  return { width, height, draw: () => undefined };
}
