import { describe, expect, it } from 'vitest';

import { cssColor } from '#src/local-discord/page/message/components/color.ts';
import { besideEmbeds, descriptionOf } from '#src/local-discord/page/message/embed/own-files.ts';
import { fieldRows } from '#src/local-discord/page/message/embed/field-rows.ts';
import { isOnlyEmoji } from '#src/local-discord/page/message/markdown/is-only-emoji.ts';
import { fileNameOf, hostOf, localPath, sizeText } from '#src/local-discord/page/message/media/local-media.ts';

describe('a picture or file', () => {
  it.each([
    ['http://127.0.0.1:4010/attachments/1/2/a%20b.png', '/attachments/1/2/a%20b.png'],
    ['http://localhost:4010/attachments/1/2/a.png?x=1', '/attachments/1/2/a.png?x=1'],
  ])('at %s is asked of the page’s own server', (url, path) => expect(localPath(url)).toBe(path));

  it.each([
    'https://i.ytimg.com/attachments/1/2/a.png',
    'http://127.0.0.1.evil.example/attachments/1/2/a.png',
    'http://127.0.0.1:4010/control/state',
    'http://127.0.0.1:4010/attachments/../control/state',
    'https://127.0.0.1:4010/attachments/1/2/a.png',
    'attachment://a.png',
    'data:image/svg+xml,<svg/>',
    'javascript:alert(1)',
    'not an address',
    '',
  ])('at %j is not asked for', (url) => expect(localPath(url)).toBeUndefined());

  it('of elsewhere is named by its host', () => {
    expect(hostOf('https://i.ytimg.com/vi/x.jpg')).toBe('i.ytimg.com');
    expect(hostOf('nonsense')).toBe('nonsense');
  });

  it('has the name that its address ends with', () => {
    expect(fileNameOf('http://127.0.0.1:4010/attachments/1/2/a%20b.png')).toBe('a b.png');
    expect(fileNameOf('attachment://notes%.txt')).toBe('notes%.txt');
  });

  it.each([
    [0, '0 bytes'],
    [1023, '1023 bytes'],
    [1536, '1.5 KB'],
    [5 * 1024 * 1024, '5.0 MB'],
  ])('of %i bytes is said to have %s', (bytes, text) => expect(sizeText(bytes)).toBe(text));
});

describe('an embed', () => {
  it('lays inline fields in rows of three, and any other in a row of its own', () => {
    const field = (name: string, inline: boolean) => ({ name, value: name, inline });
    const fields = ['a', 'b', 'c', 'd'].map((name) => field(name, true));
    const rows = fieldRows([field('first', false), ...fields, field('last', false), field('e', true)]);
    expect(rows.map((row) => row.map(({ field: { name } }) => name))).toEqual([
      ['first'],
      ['a', 'b', 'c'],
      ['d'],
      ['last'],
      ['e'],
    ]);
  });

  const file = (name: string, description?: string) => ({
    id: name,
    filename: name,
    size: 1,
    url: `http://127.0.0.1:4010/attachments/1/2/${name}`,
    proxy_url: '',
    ...(description === undefined ? {} : { description }),
  });

  it('takes the files that it shows from those beside it, and their words with them', () => {
    const [cover, face, notes] = [file('cover.png', 'The cover'), file('face.png'), file('notes.txt')];
    const files = [cover, face, notes];
    const embeds = [{ image: { url: cover.url } }, { author: { name: 'Mina', icon_url: face.url } }];
    expect(besideEmbeds(files, embeds)).toEqual([notes]);
    expect(besideEmbeds(files, [])).toEqual(files);
    expect(descriptionOf(files, cover.url)).toBe('The cover');
    expect(descriptionOf(files, 'https://example.org/cover.png')).toBeUndefined();
  });
});

it.each([
  [0, '#000000'],
  [0xff, '#0000ff'],
  [0xc2410c, '#c2410c'],
])('the colour %i is %s to a style sheet', (color, css) => expect(cssColor(color)).toBe(css));

describe('a text', () => {
  it.each(['🎉', '🎉 🎶', '👩🏽‍🎤', '❤️', '🇰🇷', '1️⃣ #️⃣'])('of %s alone is shown large', (text) =>
    expect(isOnlyEmoji(text)).toBe(true),
  );

  it.each(['a 🎉', '1', '#', '1 🎉', '2⃣3', '', ' ', '🎉'.repeat(31)])('of %j is not', (text) =>
    expect(isOnlyEmoji(text)).toBe(false),
  );

  it('of many emoji and one letter is found out at once', () =>
    expect(isOnlyEmoji(`${'🎉'.repeat(100)}a`)).toBe(false));
});
