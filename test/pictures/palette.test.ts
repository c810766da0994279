import { describe, expect, it } from 'vitest';

import { palettes } from '#src/pictures/canvas/palette.ts';
import { pictureStyles } from '#src/pictures/spec.ts';

/** WCAG 2.2, relative luminance. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(pictureStyles)('the %s palette', (style) => {
  const { page, surface, text, soft, accent, accentGround, onAccent, scenes } = palettes[style];

  it.each(Object.entries({ text, soft, accent }))('has %s that can be read on both grounds', (_name, colour) => {
    expect(Math.min(contrast(colour, page), contrast(colour, surface))).toBeGreaterThanOrEqual(4.5);
  });

  it('has writing that can be read on the accent', () => {
    expect(contrast(onAccent, accentGround)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(Object.entries(scenes))('has marks that stand out: %s', (_scene, colour) => {
    expect(Math.min(contrast(colour, page), contrast(colour, surface))).toBeGreaterThanOrEqual(3);
  });
});
