import { describe, expect, it } from 'vitest';

import { resolveMedia } from '#src/local-discord/actions/components.ts';
import { pictureSize } from '#src/local-discord/actions/picture-size.ts';

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const png = (width: number, height: number) => {
  const bytes = new Uint8Array(33);
  bytes.set([...pngSignature, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  return bytes;
};

describe('the size of a picture', () => {
  it('is read from its header, wherever the bytes lie', () => {
    expect(pictureSize(png(1600, 900))).toEqual({ width: 1600, height: 900 });
    const within = new Uint8Array([1, 2, 3, ...png(70_000, 1)]).subarray(3);
    expect(pictureSize(within)).toEqual({ width: 70_000, height: 1 });
  });

  it.each([
    ['a text', new TextEncoder().encode('a text of more than twenty-four bytes')],
    ['a PNG that breaks off', png(10, 10).subarray(0, 23)],
    ['nothing', new Uint8Array()],
  ])('is not told of %s', (_, bytes) => expect(pictureSize(bytes)).toEqual({}));
});

describe('a component that names an uploaded file', () => {
  const about = { url: 'http://127.0.0.1:1/attachments/1/2/a.png', proxy_url: '', content_type: 'image/png' };
  const picture = { ...about, id: '2', filename: 'a.png', size: 99, width: 30, height: 20 };
  const text = { ...about, id: '3', filename: 'b.txt', size: 5, url: 'http://127.0.0.1:1/attachments/1/3/b.txt' };

  it('gets its address, and of a picture the size', () => {
    const gallery = { type: 12, items: [{ media: { url: 'attachment://a.png' }, description: 'A' }] };
    expect(resolveMedia([gallery], [picture, text])).toMatchObject([
      { items: [{ media: { url: picture.url, attachment_id: '2', width: 30, height: 20 }, description: 'A' }] },
    ]);
  });

  it('as a file gets its name and its size in bytes', () => {
    expect(resolveMedia([{ type: 13, file: { url: 'attachment://b.txt' } }], [picture, text])).toMatchObject([
      { file: { url: text.url }, name: 'b.txt', size: 5 },
    ]);
  });

  it('of elsewhere stays as it is', () => {
    const elsewhere = { type: 11, media: { url: 'https://example.org/a.png' } };
    expect(resolveMedia([elsewhere], [picture])).toEqual([elsewhere]);
  });
});
