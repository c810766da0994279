import { loadImage } from '@napi-rs/canvas';
import { beforeAll, describe, expect, it } from 'vitest';

import { loadFonts } from '#src/pictures/canvas/fonts.ts';
import { createDraw } from '#src/pictures/draw-picture.ts';
import { pictureStyles, type PictureSpec } from '#src/pictures/spec.ts';

import { hardSpecs } from './support/hard-specs.ts';

const mostBytes = 300_000;
const draw = createDraw();
beforeAll(() => loadFonts());

const shown = Object.values(hardSpecs(10)).flatMap((spec) =>
  pictureStyles.map((style) => ({ kind: spec.type, spec, style })),
);

describe('a picture', () => {
  it.each(shown)(
    'of the hardest $kind that the bot shows is sharp and at most 300 kB: $style',
    async ({ spec, style }) => {
      const png = draw(spec, style);
      expect(png.byteLength).toBeLessThanOrEqual(mostBytes);
      expect((await loadImage(png)).width).toBe(1280);
    },
  );

  it.each(Object.values(hardSpecs(25)))('of much more than the bot shows is at most 300 kB: $type', (spec) => {
    expect(draw(spec, 'dark').byteLength).toBeLessThanOrEqual(mostBytes);
  });

  it('that would be too long is drawn less sharp instead', async () => {
    const { width } = await loadImage(draw(hardSpecs(25).timeline, 'dark'));
    expect(width).toBeLessThan(1280);
  });

  it('is the same bytes for the same input, whatever was drawn before it', () => {
    const { path, podium } = hardSpecs(10);
    const [first] = [draw(path, 'light'), draw(podium, 'dark')];
    expect(Buffer.compare(draw(structuredClone(path), 'light'), first)).toBe(0);
    expect(Buffer.compare(createDraw()(path, 'light'), first)).toBe(0);
  });

  it('differs with the style and with what it shows', () => {
    const { podium } = hardSpecs(10);
    const bytes = [draw(podium, 'dark'), draw(podium, 'light'), draw({ ...podium, title: 'Another' }, 'dark')];
    expect(new Set(bytes.map((png) => Buffer.from(png).toString('base64'))).size).toBe(3);
  });

  it.each<PictureSpec>([
    { type: 'path', ...titles(), artists: [face('IU')], steps: [] },
    { type: 'neighbourhood', ...titles(), centre: face('IU'), neighbours: [], edges: [], legend: [] },
    { type: 'timeline', ...titles(), years: [], songs: [], legend: [] },
    { type: 'statistics', ...titles(), charts: [] },
    { type: 'ranking', ...titles(), entries: [], legend: [] },
    { type: 'podium', ...titles(), players: [] },
  ])('of next to nothing is a picture still: $type', (spec) => {
    expect(draw(spec, 'light').byteLength).toBeGreaterThan(1000);
  });
});

function titles() {
  return { title: '', alt: '' };
}

function face(name: string) {
  return { name, scene: 'korean' } as const;
}
