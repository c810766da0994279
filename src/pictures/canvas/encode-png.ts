import { crc32, deflateSync } from 'node:zlib';

import { indexColours } from './index-colours.ts';

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
  const { colours, places } = indexColours(new Uint32Array(rgba.buffer, rgba.byteOffset, width * height));
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3, 0, 0, 0], 8); // 8 bits, places in a list, and the only ways to compress and filter; not interlaced
  const list = colours.flatMap((colour) => [colour & 0xff, (colour >> 8) & 0xff, (colour >> 16) & 0xff]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(list)),
    chunk('IDAT', deflateSync(rowsOf(places, width), { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Each row begins with the number of its filter: 0, none. */
function rowsOf(places: Uint8Array, width: number): Uint8Array {
  const height = places.length / width;
  const rows = new Uint8Array(height * (1 + width));
  for (let y = 0; y < height; y++) rows.set(places.subarray(y * width, (y + 1) * width), y * (1 + width) + 1);
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
