import type { Subject } from '#src/app/curation/ports.ts';
import type { Lookups } from '#src/app/lookups.ts';

import { readSuggestion } from './suggest.ts';

/** The one song or artist of the catalog that a text names; undefined where it names none or several. */
export function readSubject(text: string, { reviewed: { index, search } }: Lookups): Subject | undefined {
  const chosen = readSuggestion(text, index);
  if (chosen?.type === 'song') return { type: 'collaboration', id: chosen.song };
  if (chosen?.type === 'artist') return { type: 'artist', id: chosen.artist };
  if (text.trim() === '') return undefined;
  const song = search.resolveSong(text);
  if (song.type === 'found') return { type: 'collaboration', id: song.item.id };
  const artist = search.resolveArtist(text);
  return artist.type === 'found' ? { type: 'artist', id: artist.item.id } : undefined;
}
