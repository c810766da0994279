import { noLimits, type CollaborationGraph, type Reach } from '#src/domain/graph/chain.ts';
import type { NeighbourhoodPicture } from '#src/pictures/spec.ts';

import { altText } from './alt-text.ts';
import { faceOf, legendOf, type PictureContext } from './face.ts';

/** More would not be readable on a phone. */
const shownNeighbours = 12;

interface Around {
  readonly reach: Pick<Reach, 'artist' | 'neighbours'>;
  readonly graph: Pick<CollaborationGraph, 'step'>;
}

/** Undefined when the artist has made no song with anybody. */
export function neighbourhoodPicture(
  { reach, graph }: Around,
  context: PictureContext,
): NeighbourhoodPicture | undefined {
  const { pictures } = context.messages;
  const { artist, neighbours } = reach;
  if (neighbours.length === 0) return undefined;
  const shown = neighbours.slice(0, shownNeighbours);
  const more = neighbours.length - shown.length;
  const edges = [...edgesAmong(shown, graph)];
  return {
    type: 'neighbourhood',
    title: pictures.neighbourhood.title(artist.name),
    subtitle: pictures.neighbourhood.subtitle(neighbours.length),
    alt: altText(
      neighbours.map((one) => `${one.artist.name}: ${pictures.songs(one.songs.length)}`),
      (list) => pictures.neighbourhood.alt({ artist: artist.name, count: neighbours.length, list }),
    ),
    centre: faceOf(context, artist),
    neighbours: shown.map((one) => ({
      ...faceOf(context, one.artist),
      songs: one.songs.length,
      count: pictures.songs(one.songs.length),
    })),
    edges,
    ...(edges.length > 0 && { linked: pictures.neighbourhood.linked }),
    legend: legendOf([artist, ...shown.map((one) => one.artist)], context.messages),
    ...(more > 0 && { more: pictures.neighbourhood.more(more) }),
  };
}

function* edgesAmong(shown: Reach['neighbours'], graph: Pick<CollaborationGraph, 'step'>) {
  const limits = { ...noLimits, members: 'apart' } as const;
  for (const [second, { artist }] of shown.entries()) {
    for (const [first, { artist: other }] of shown.slice(0, second).entries()) {
      if (graph.step(other.id, artist.id, limits) !== undefined) yield [first, second] as const;
    }
  }
}
