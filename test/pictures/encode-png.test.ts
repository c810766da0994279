import { createCanvas, loadImage } from '@napi-rs/canvas';
import { describe, expect, it } from 'vitest';

import { encodePng } from '#src/pictures/canvas/encode-png.ts';

const [width, height] = [64, 64];

/** The pixels that a reader of its own sees in the PNG. */
async function readBack(png: Uint8Array): Promise<Uint8Array> {
  const image = await loadImage(png);
  const canvas = createCanvas(image.width, image.height);
  canvas.getContext('2d').drawImage(image, 0, 0);
  return new Uint8Array(canvas.data());
}

function pixels(colourAt: (place: number) => readonly [number, number, number]): Uint8Array {
  const rgba = new Uint8Array(width * height * 4);
  for (let place = 0; place < width * height; place++) rgba.set([...colourAt(place), 255], place * 4);
  return rgba;
}

describe('a PNG', () => {
  it('has exactly the colours that it is made of when they are no more than 256', async () => {
    const rgba = pixels((place) => [place % 256, 255 - (place % 256), 7]);
    expect(await readBack(encodePng({ width, height, rgba }))).toEqual(rgba);
  });

  it('keeps the colours used most, and has others close by, when there are more', async () => {
    const isGround = (place: number) => place % 4 !== 0;
    const shade = (place: number) => Math.floor(place / 16);
    const rgba = pixels((place) =>
      isGround(place) ? [28, 25, 23] : [shade(place), 255 - shade(place), (place * 3) % 64],
    );
    const seen = await readBack(encodePng({ width, height, rgba }));
    const off = rgba.map((value, at) => Math.abs(value - (seen[at] ?? 0)));
    expect(Math.max(...off.filter((_, at) => isGround(Math.floor(at / 4))))).toBe(0);
    expect(Math.max(...off)).toBeLessThan(32);
  });
});
