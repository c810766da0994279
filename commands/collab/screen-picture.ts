import { chainAt, placeOf } from '#src/discord/views/graph/path-card.ts';
import { mostRanked } from '#src/discord/views/graph/top-card.ts';
import { neighbourhoodPicture } from '#src/discord/views/pictures/neighbourhood-picture.ts';
import { pathPicture } from '#src/discord/views/pictures/path-picture.ts';
import { rankingPicture } from '#src/discord/views/pictures/ranking-picture.ts';
import { statisticsPicture } from '#src/discord/views/pictures/statistics-picture.ts';
import { timelinePicture } from '#src/discord/views/pictures/timeline-picture.ts';
import { illustrate } from '#src/discord/illustrate.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import type { Card } from '#src/discord/views/card.ts';
import type { PictureSpec } from '#src/pictures/spec.ts';

import { pathQuestion } from './path-screen.ts';
import { renderScreen } from './render-screen.ts';
import { known, type ScreenContext } from './screen-context.ts';
import type { PathScreen, Screen } from './screen-ids.ts';

/** A screen with its picture, where it has one and it can be drawn in time. */
export function illustratedScreen(screen: Screen, context: HandlerContext): Promise<Card> {
  return illustrate(renderScreen(screen, context), pictureOf(screen, context), context.pictures);
}

/** @throws UserError `collab.gone` when the catalog no longer has what the screen shows */
function pictureOf(screen: Screen, { lookups, messages }: ScreenContext): PictureSpec | undefined {
  const { graph, reviewed } = lookups;
  const context = { index: reviewed.index, messages };
  switch (screen.type) {
    case 'path':
      return chainPicture(screen, { lookups, messages });
    case 'connect':
      return neighbourhoodPicture(
        { reach: graph.reach(known(context.index.artist(screen.artist)).id), graph },
        context,
      );
    case 'top': {
      const { by, from, until } = screen;
      return rankingPicture({ measure: by, from, until, ranked: graph.top(by, { from, until }, mostRanked) }, context);
    }
    case 'stats':
      return statisticsPicture(graph.statistics(), messages);
    case 'timeline': {
      const artist = known(lookups.index.artist(screen.artist));
      return timelinePicture({ artist, songs: lookups.songsOf(artist.id, {}) }, { index: lookups.index, messages });
    }
    case 'song':
    case 'artist':
    case 'pair':
    case 'day':
      return undefined;
  }
}

function chainPicture(screen: PathScreen, { lookups, messages }: Pick<ScreenContext, 'lookups' | 'messages'>) {
  const { from, to, limits } = pathQuestion(screen, lookups);
  const answer = lookups.graph.path(from.id, to.id, limits);
  if (answer.type !== 'found' || limits.avoid.some((id) => id === from.id || id === to.id)) return undefined;
  const { chains } = answer;
  const place = { place: placeOf(chains, screen.page) + 1, count: chains.count };
  return pathPicture({ chain: chainAt(chains, screen.page), place }, { index: lookups.index, messages });
}
