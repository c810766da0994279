import type { Lookups } from '#src/app/lookups.ts';
import type { Artist } from '#src/domain/catalog/model.ts';
import type { Resolution } from '#src/domain/catalog/search.ts';

import type { Outcome } from './outcome.ts';
import { failed, found, quoted } from './outcome.ts';
import { artistLine, songLine, summarize } from './song-lines.ts';

export function artistOutcome({ index, search, songsOf }: Lookups, text: string): Outcome {
  const resolved = search.resolveArtist(text);
  if (resolved.type !== 'found') return unresolvedArtist(text, resolved);
  const { id, name, hangul, aliases } = resolved.item;
  const songs = songsOf(id, {});
  const json = {
    artist: { id, name, hangul: hangul ?? null, aliases: aliases.map((alias) => alias.name) },
    songs: songs.map((song) => summarize(index, song)),
  };
  const lines = [
    artistLine(resolved.item),
    ...(aliases.length > 0 ? [`  also: ${aliases.map((alias) => `${alias.name} (${alias.kind})`).join(', ')}`] : []),
    ...songs.map((song) => songLine(index, song)),
  ];
  return found(json, lines.join('\n'));
}

export function unresolvedArtist(
  text: string,
  resolved: Exclude<Resolution<Artist>, { readonly type: 'found' }>,
): Outcome {
  if (resolved.type === 'ambiguous') {
    const near = resolved.candidates.map((artist) => artist.name);
    return failed({ code: 'ambiguous-artist', sentence: `${quoted(text)} may be one of several artists.`, near });
  }
  const near = resolved.near.map((artist) => artist.name);
  return failed({ code: 'unknown-artist', sentence: `The catalog has no artist ${quoted(text)}.`, near });
}
