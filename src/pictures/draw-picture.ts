import { createCanvas } from '@napi-rs/canvas';

import type { Block } from './canvas/block.ts';
import { palettes, type Palette } from './canvas/palette.ts';
import { drawSheet } from './canvas/sheet.ts';
import { neighbourhood } from './kinds/neighbourhood.ts';
import { path } from './kinds/path.ts';
import { podium } from './kinds/podium.ts';
import { ranking } from './kinds/ranking.ts';
import { statistics } from './kinds/statistics.ts';
import { timeline } from './kinds/timeline.ts';
import type { PictureSpec, PictureStyle } from './spec.ts';

export type Draw = (spec: PictureSpec, style: PictureStyle) => Uint8Array;

/**
 * Makes PNGs: the same one for the same spec and style. All are drawn on one canvas, because what lies behind a canvas is given back
 * late. Needs the fonts (`loadFonts`).
 */
export function createDraw(): Draw {
  const canvas = createCanvas(1, 1);
  return (spec, style) =>
    drawSheet(canvas, { titles: spec, body: bodyOf(spec, palettes[style]), palette: palettes[style] });
}

function bodyOf(spec: PictureSpec, palette: Palette): Block {
  switch (spec.type) {
    case 'path':
      return path(spec, palette);
    case 'neighbourhood':
      return neighbourhood(spec, palette);
    case 'timeline':
      return timeline(spec, palette);
    case 'statistics':
      return statistics(spec, palette);
    case 'ranking':
      return ranking(spec, palette);
    case 'podium':
      return podium(spec, palette);
  }
}
