import { romanize } from 'es-hangul';

import { foldWords } from '../names/fold-name.ts';

const longestId = 40;

/** Lower-case letters, digits and single hyphens; empty where a text has nothing that could be written so. */
export function slugOf(text: string): string {
  const latin = text.normalize('NFC').replace(/[가-힣]+/gu, romanize);
  const words = foldWords(latin).flatMap((word) => word.match(/[a-z0-9]+/gu) ?? []);
  return cut(words.join('-'), longestId);
}

/** The slug, with a number behind it where somebody else has it. */
export function newId(slug: string, isTaken: (id: string) => boolean): string {
  const base = slug === '' ? 'entry' : slug;
  if (!isTaken(base)) return base;
  for (let number = 2; ; number++) {
    const ending = `-${number}`;
    const id = cut(base, longestId - ending.length) + ending;
    if (!isTaken(id)) return id;
  }
}

function cut(slug: string, length: number): string {
  return slug.slice(0, length).replace(/-+$/u, '');
}
