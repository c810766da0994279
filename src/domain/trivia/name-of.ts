import type { Artist, Collaboration } from '#src/domain/catalog/model.ts';
import { hasHangul } from '#src/domain/catalog/names/jamo.ts';

import type { Name } from './question.ts';

/** What artists and songs are called where names are kept with a game. */
export function nameOfArtist({ name, hangul }: Pick<Artist, 'name' | 'hangul'>): Name {
  return hangul === undefined ? { latin: name } : { latin: name, hangul };
}

export function nameOfSong({ title, originalTitle }: Pick<Collaboration, 'title' | 'originalTitle'>): Name {
  return originalTitle !== undefined && hasHangul(originalTitle)
    ? { latin: title, hangul: originalTitle }
    : { latin: title };
}
