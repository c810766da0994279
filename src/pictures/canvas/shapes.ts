import type { SKRSContext2D } from '@napi-rs/canvas';

import type { Scene } from '#src/domain/catalog/model.ts';

import type { Block } from './block.ts';
import type { Palette } from './palette.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Look {
  readonly fill: string;
  readonly stroke?: string;
  readonly radius?: number;
  readonly lineWidth?: number;
}

export function drawBox(to: SKRSContext2D, { x, y, width, height }: Box, look: Look): void {
  to.beginPath();
  to.roundRect(x, y, width, height, look.radius ?? 12);
  to.fillStyle = look.fill;
  to.fill();
  if (look.stroke === undefined) return;
  to.strokeStyle = look.stroke;
  to.lineWidth = look.lineWidth ?? 1.5;
  to.stroke();
}

/** A box around a block. */
export function boxed(
  inside: Block,
  look: Look & { readonly padX: number; readonly padY: number; readonly width?: number },
): Block {
  const width = look.width ?? inside.width + 2 * look.padX;
  const height = inside.height + 2 * look.padY;
  return {
    width,
    height,
    draw(to, x, y) {
      drawBox(to, { x, y, width, height }, look);
      inside.draw(to, x + look.padX, y + look.padY);
    },
  };
}

/** A scene as a shape and a colour: round for Korean, square for Western, on its corner for all others. */
export function drawMark(to: SKRSContext2D, scene: Scene, at: Mark, palette: Palette): void {
  const { x, y, radius } = at;
  to.save();
  to.translate(x, y);
  to.beginPath();
  switch (scene) {
    case 'korean':
      to.arc(0, 0, radius, 0, 2 * Math.PI);
      break;
    case 'western':
      to.roundRect(-radius * 0.88, -radius * 0.88, radius * 1.76, radius * 1.76, radius * 0.22);
      break;
    case 'other':
      to.rotate(Math.PI / 4);
      to.roundRect(-radius * 0.84, -radius * 0.84, radius * 1.68, radius * 1.68, radius * 0.16);
      break;
  }
  to.fillStyle = palette.scenes[scene];
  to.fill();
  to.restore();
}

/** Its middle. */
interface Mark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export function markBlock(scene: Scene, radius: number, palette: Palette): Block {
  return {
    width: radius * 2,
    height: radius * 2,
    draw: (to, x, y) => drawMark(to, scene, { x: x + radius, y: y + radius, radius }, palette),
  };
}
