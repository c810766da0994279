import type { Lookups } from '#src/app/lookups.ts';

import type { Outcome } from './outcome.ts';
import { failed, found, quoted } from './outcome.ts';
import { artistLine, songLine, summarize } from './song-lines.ts';

export function searchOutcome({ index, search }: Lookups, text: string, limit: number): Outcome {
  const artists = search.artists(text, limit);
  const songs = search.songs(text, limit);
  if (artists.length === 0 && songs.length === 0) {
    const nearest = search.resolveArtist(text);
    const near = nearest.type === 'unknown' ? nearest.near.map((artist) => artist.name) : [];
    return failed({ code: 'nothing-found', sentence: `Nothing in the catalog matches ${quoted(text)}.`, near });
  }
  const json = {
    artists: artists.map(({ item: { id, name, hangul }, matchedBy }) => ({
      id,
      name,
      hangul: hangul ?? null,
      matchedBy,
    })),
    songs: songs.map(({ item }) => summarize(index, item)),
  };
  const lines = [
    ...(artists.length > 0 ? ['Artists'] : []),
    ...artists.map(({ item, matchedBy, matchedText }) => `  ${artistLine(item)} [${matchedBy}: ${matchedText}]`),
    ...(songs.length > 0 ? ['Songs'] : []),
    ...songs.map(({ item }) => songLine(index, item)),
  ];
  return found(json, lines.join('\n'));
}
