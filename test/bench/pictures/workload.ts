import { isCollaboration } from '#src/domain/catalog/is-collaboration.ts';
import type { Artist } from '#src/domain/catalog/model.ts';
import { topMeasures } from '#src/domain/graph/chain.ts';
import { neighbourhoodPicture } from '#src/discord/views/pictures/neighbourhood-picture.ts';
import { pathPicture } from '#src/discord/views/pictures/path-picture.ts';
import { podiumPicture } from '#src/discord/views/pictures/podium-picture.ts';
import { rankingPicture } from '#src/discord/views/pictures/ranking-picture.ts';
import { statisticsPicture } from '#src/discord/views/pictures/statistics-picture.ts';
import { timelinePicture } from '#src/discord/views/pictures/timeline-picture.ts';
import { en } from '#src/i18n/en.ts';
import { ko } from '#src/i18n/ko.ts';
import type { PictureSpec } from '#src/pictures/spec.ts';
import { readShipped, type Shipped } from '#test/gallery/shipped-artists.ts';
import { aPodiumShow } from '#test/support/trivia/shows.ts';

/** Of each kind the pictures of that many answers from the catalog that ships, largest first; of some there are fewer. */
export function workload(most: number): ReadonlyMap<string, readonly PictureSpec[]> {
  const shipped = readShipped();
  const artists = shipped.english.index.catalog.artists.filter(({ id }) => songsOf(shipped, id).length > 0);
  const byPartners = shipped.graph.top('partners', {}, artists.length).map(({ artist }) => artist);
  const kinds: Readonly<Record<string, readonly (PictureSpec | undefined)[]>> = {
    path: chains(shipped, artists, most),
    neighbourhood: byPartners.slice(0, most).map((artist) => {
      const { graph, english } = shipped;
      return neighbourhoodPicture({ reach: graph.reach(artist.id), graph }, english);
    }),
    timeline: byPartners
      .slice(0, most)
      .map((artist) => timelinePicture({ artist, songs: songsOf(shipped, artist.id) }, shipped.korean)),
    statistics: [en, ko].map((messages) => statisticsPicture(shipped.graph.statistics(), messages)),
    ranking: rankings(shipped).slice(0, most),
    podium: Array.from({ length: most }, (_, game) => podiumOf(byPartners, game)),
  };
  const present = Object.entries(kinds).map(
    ([kind, specs]) => [kind, specs.filter((spec) => spec !== undefined)] as const,
  );
  return new Map(present);
}

function songsOf({ english }: Shipped, id: string) {
  return english.index.collaborationsOf(id).filter(isCollaboration);
}

/** Between artists that lie far from each other in the catalog's own order. */
function chains({ graph, english }: Shipped, artists: readonly Artist[], most: number): readonly PictureSpec[] {
  const specs: PictureSpec[] = [];
  for (let at = 0; specs.length < most && at < artists.length; at++) {
    const [from, to] = [artists[at], artists[(at * 97 + 41) % artists.length]];
    if (from === undefined || to === undefined) continue;
    const answer = graph.path(from.id, to.id);
    const [chain] = answer.type === 'found' ? answer.chains.list(0, 1) : [];
    if (chain !== undefined) specs.push(pathPicture({ chain }, english));
  }
  return specs;
}

function rankings({ graph, english }: Shipped): readonly (PictureSpec | undefined)[] {
  const spans = [{}, { from: 2015 }, { until: 2020 }, { from: 2018, until: 2022 }];
  return topMeasures.flatMap((measure) =>
    spans.map((span) => rankingPicture({ measure, ...span, ranked: graph.top(measure, span, 10) }, english)),
  );
}

function podiumOf(players: readonly Artist[], game: number): PictureSpec | undefined {
  const standings = Array.from({ length: 10 }, (_, place) => ({
    userId: String(game * 10 + place),
    place: place + 1,
    points: 1500 - place * 120 - game,
    right: 10 - place,
    answered: 10,
  }));
  const nameOf = (userId: string) => players[Number(userId) % players.length]?.name;
  return podiumPicture({ show: aPodiumShow({ standings }), nameOf }, en);
}
