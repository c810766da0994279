import { crc32, deflateSync } from 'node:zlib';

import { indexColours, type Indexed } from './index-colours.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Row by row, four bytes a pixel: red, green, blue, and an opacity that is not looked at. */
  readonly rgba: Uint8Array;
}

/**
 * An opaque PNG with a list of colours (W3C, "Portable Network Graphics"). The canvas' own encoder writes every pixel's colour and
 * filters rows as photographs need it; for flat grounds and letters this is less than half as long and done in less than half the time.
 */
export function encodePng({ width, height, rgba }: Pixels): Uint8Array {
  const pixels = new Uint32Array(rgba.buffer, rgba.byteOffset, width * height);
  const { colours, placeOf } = indexColours(pixels);
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits, places in a list, and the only ways to compress and filter; not interlaced
  const list = colours.flatMap((colour) => [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(list)),
    chunk('IDAT', deflateSync(rowsOf(pixels, width, placeOf), { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** One byte a pixel, and before each row the number of its filter: 0, none. */
function rowsOf(pixels: Uint32Array, width: number, placeOf: Indexed['placeOf']): Uint8Array {
  const height = pixels.length / width;
  const rows = new Uint8Array(height * (1 + width));
  let [at, last, place] = [0, -1, 0];
  for (let y = 0; y < height; y++) {
    const start = y * (1 + width) + 1;
    for (let to = start; to < start + width; to++) {
      const pixel = pixels[at++] ?? 0;
      if (pixel !== last) {
        last = pixel;
        place = placeOf(pixel & 0xff_ff_ff);
      }
      rows[to] = place;
    }
  }
  return rows;
}

function chunk(type: string, data: Uint8Array): Buffer {
  const whole = Buffer.alloc(12 + data.byteLength);
  whole.writeUInt32BE(data.byteLength, 0);
  whole.write(type, 4, 'latin1');
  whole.set(data, 8);
  whole.writeUInt32BE(crc32(whole.subarray(4, 8 + data.byteLength)), 8 + data.byteLength);
  return whole;
}
