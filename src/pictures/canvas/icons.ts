import type { SKRSContext2D } from '@napi-rs/canvas';

import type { Block } from './block.ts';

const size = 24;

/** Two notes under a beam: a song. */
export function songIcon(color: string): Block {
  return icon(color, (to) => {
    for (const [cx, cy] of [
      [5.5, 18.5],
      [17.5, 16],
    ] as const) {
      to.beginPath();
      to.ellipse(cx, cy, 4.4, 3.4, -0.35, 0, 2 * Math.PI);
      to.fill();
    }
    to.beginPath();
    to.moveTo(7.6, 18);
    to.lineTo(7.6, 5);
    to.lineTo(21.9, 2);
    to.lineTo(21.9, 16);
    to.lineTo(19.6, 16);
    to.lineTo(19.6, 7.4);
    to.lineTo(9.9, 9.4);
    to.lineTo(9.9, 18);
    to.closePath();
    to.fill();
  });
}

/** Two people: a member. */
export function memberIcon(color: string): Block {
  return icon(color, (to) => {
    for (const [cx, grown] of [
      [17, 0.86],
      [8, 1],
    ] as const) {
      to.beginPath();
      to.arc(cx, 21 - 13.5 * grown, 4.2 * grown, 0, 2 * Math.PI);
      to.fill();
      to.beginPath();
      to.ellipse(cx, 21, 7 * grown, 7.4 * grown, 0, Math.PI, 2 * Math.PI);
      to.closePath();
      to.fill();
    }
  });
}

/** @param paint draws within a square of `size` from the origin */
function icon(color: string, paint: (to: SKRSContext2D) => void): Block {
  return {
    width: size,
    height: size,
    draw(to, x, y) {
      to.save();
      to.translate(x, y);
      to.fillStyle = color;
      paint(to);
      to.restore();
    },
  };
}
