import type { Lookups } from '#src/app/lookups.ts';
import type { Nearest } from '#src/app/nearest.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist } from '#src/domain/catalog/model.ts';
import type { Resolution } from '#src/domain/catalog/search.ts';

import type { Outcome } from './outcome.ts';
import { failed, found, quoted } from './outcome.ts';
import { artistLine, nameApart, songLine, summarize } from './song-lines.ts';

export function artistOutcome(lookups: Lookups, text: string): Outcome {
  const { index, search, songsOf } = lookups;
  const resolved = search.resolveArtist(text);
  if (resolved.type !== 'found') return unresolvedArtist(index, text, resolved);
  const { id, name, hangul, aliases, debut } = resolved.item;
  const songs = songsOf(id, {});
  const nearest = songs.length === 0 ? lookups.nearest(resolved.item) : undefined;
  const json = {
    artist: {
      id,
      name,
      hangul: hangul ?? null,
      debut: debut?.date ?? null,
      aliases: aliases.map((alias) => alias.name),
    },
    songs: songs.map((song) => summarize(index, song)),
    ...(nearest !== undefined && { nearest: nearestJson(index, nearest) }),
  };
  const lines = [
    artistLine(resolved.item),
    ...(debut === undefined ? [] : [`  debut: ${debut.date}`]),
    ...(aliases.length > 0 ? [`  also: ${aliases.map((alias) => `${alias.name} (${alias.kind})`).join(', ')}`] : []),
    ...songs.map((song) => songLine(index, song)),
    ...(nearest === undefined ? [] : nearestLines(index, nearest)),
  ];
  return found(json, lines.join('\n'));
}

function nearestJson(index: CatalogIndex, nearest: Nearest) {
  return nearest.type === 'relatives'
    ? { songs: nearest.songs.map((song) => summarize(index, song)) }
    : { artists: nearest.artists.map(({ id, name }) => ({ id, name })) };
}

function nearestLines(index: CatalogIndex, nearest: Nearest): readonly string[] {
  const none = 'No credited collaboration';
  if (nearest.type === 'relatives')
    return [
      `${none}; nearest, of members, groups and sub-units:`,
      ...nearest.songs.map((song) => songLine(index, song)),
    ];
  const names = nearest.artists.map(({ name }) => name).join(', ');
  return [names === '' ? `${none}.` : `${none}; nearest, of the same years: ${names}`];
}

export function unresolvedArtist(
  index: CatalogIndex,
  text: string,
  resolved: Exclude<Resolution<Artist>, { readonly type: 'found' }>,
): Outcome {
  if (resolved.type === 'ambiguous') {
    const near = resolved.candidates.map((artist) => nameApart(index, artist));
    return failed({ code: 'ambiguous-artist', sentence: `${quoted(text)} may be one of several artists.`, near });
  }
  const near = resolved.near.map((artist) => nameApart(index, artist));
  return failed({ code: 'unknown-artist', sentence: `The catalog has no artist ${quoted(text)}.`, near });
}
