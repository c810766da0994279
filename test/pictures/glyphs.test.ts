import { describe, expect, it } from 'vitest';

import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { shippedCatalogDir } from '#src/cli/shipped-catalog.ts';
import { families } from '#src/pictures/canvas/fonts.ts';

import { fontCharacters } from './support/font-characters.ts';

/** Of each family the regular and the bold face: what only one of them has would be missing in half of the texts. */
const faces = [0, 1].map(
  (weight) =>
    new Set(families.flatMap(({ files }) => [...fontCharacters(files[Math.min(weight, files.length - 1)] ?? '')])),
);

function missingIn(texts: readonly string[]): readonly string[] {
  const characters = new Set(texts.flatMap((text) => Array.from(text)));
  return [...characters].filter((one) => faces.some((face) => !face.has(one.codePointAt(0) ?? 0)));
}

describe('the fonts of the pictures', () => {
  it('have a glyph for every character of every name and title that ships', () => {
    const { artists, collaborations } = readCatalogFiles(shippedCatalogDir);
    const names = artists.flatMap(({ name, hangul, aliases }) => [
      name,
      hangul ?? '',
      ...aliases.map((alias) => alias.name),
    ]);
    const titles = collaborations.flatMap(({ title, originalTitle }) => [title, originalTitle ?? '']);
    expect(missingIn([...names, ...titles])).toEqual([]);
  });

  it.each([
    ['accents', 'ÀÉÎÕÜçñøßœŁžğıŞĐỳẤ'],
    ['Hangul', '가각힣뷁쀍ㄱㅎㅏㅣ'],
    ['Japanese', 'さくらアイドル歌手日本語学院'],
    ['Thai', 'ลิซ่าแบมแบม'],
    ['emoji', '😀🎤🍓✨🫰🏳🇰👩'],
    ['signs', '→×·…“”–—•♥★☆♪№°%&@#~'],
  ])('have %s', (_what, text) => {
    expect(missingIn([text])).toEqual([]);
  });
});
