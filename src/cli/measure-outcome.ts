import type { Lookups } from '#src/app/lookups.ts';

import { unresolvedArtist } from './artist-outcome.ts';
import type { TopQuestion } from './graph-request.ts';
import type { Outcome } from './outcome.ts';
import { failed, found } from './outcome.ts';
import { artistLine, nameApart } from './song-lines.ts';

/** How far everybody is from one artist. */
export function connectOutcome({ index, search, graph }: Lookups, text: string, limit: number): Outcome {
  const resolved = search.resolveArtist(text);
  if (resolved.type !== 'found') return unresolvedArtist(index, text, resolved);
  const { artist, byDistance, connected, farthest, neighbours } = graph.reach(resolved.item.id);
  if (byDistance.length === 1) {
    const sentence = `${artist.name} has no credited collaboration in the catalog.`;
    return failed({ code: 'no-collaboration', sentence, more: { artist: artist.name } });
  }
  const distances = byDistance.map((artists, steps) => ({
    steps,
    artists,
    within: byDistance.slice(0, steps + 1).reduce((sum, count) => sum + count, 0) / connected,
  }));
  const away = farthest.map((one) => ({ artist: one.artist.name, steps: one.steps }));
  const near = neighbours.slice(0, limit).map((one) => ({ artist: one.artist.name, songs: one.songs.length }));
  const lines = [
    artistLine(artist),
    ...distances.slice(1).map(({ steps, artists, within }) => `  ${steps}  ${artists} (${percent(within)} within)`),
    `Of ${connected} artists who have a collaboration, or whose group or member has one.`,
    'Most songs together:',
    ...neighbours.slice(0, limit).map((one) => `  ${one.songs.length}  ${nameApart(index, one.artist)}`),
    'Farthest:',
    ...farthest.map((one) => `  ${one.steps}  ${nameApart(index, one.artist)}`),
  ];
  const json = { artist: artist.name, connected, distances: distances.slice(1), neighbours: near, farthest: away };
  return found(json, lines.join('\n'));
}

function percent(share: number): string {
  return `${(100 * share).toFixed(0)} %`;
}

export function topOutcome({ index, graph }: Lookups, { by, from, until }: TopQuestion, limit: number): Outcome {
  const ranked = graph.top(by, { from, until }, limit);
  if (ranked.length === 0) return failed({ code: 'nothing-found', sentence: 'Nobody has any of it in these years.' });
  const shown = by === 'bridge' ? (value: number) => `${(100 * value).toFixed(1)} %` : String;
  return found(
    {
      by,
      from: from ?? null,
      until: until ?? null,
      artists: ranked.map(({ artist, rank, value, best }) => ({
        rank,
        artist: artist.name,
        value,
        ...(best !== undefined && { best }),
      })),
    },
    ranked
      .map(({ artist, rank, value, best }) => {
        const peak = best === undefined ? '' : ` (best: ${best})`;
        return `  ${rank}. ${nameApart(index, artist)}  ${shown(value)}${peak}`;
      })
      .join('\n'),
  );
}
