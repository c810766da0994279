import type { Card } from '#src/discord/views/card.ts';
import type { Ends } from '#src/discord/views/graph/ends.ts';
import { limitInWords, limitsInWords } from '#src/discord/views/graph/limits-words.ts';
import {
  aloneCard,
  avoidsEndLine,
  cutCard,
  islandsCard,
  type NoPathNeeds,
} from '#src/discord/views/graph/no-path-card.ts';
import { pathCard } from '#src/discord/views/graph/path-card.ts';
import type { Lookups } from '#src/app/lookups.ts';
import type { Artist } from '#src/domain/catalog/model.ts';
import type { PathLimits } from '#src/domain/graph/chain.ts';
import { dropLimits } from '#src/domain/graph/find-path.ts';

import { ask, askOther } from './ask.ts';
import { known, type ScreenContext } from './screen-context.ts';
import { artistOf, pairOf, pathOf, pickMenu, songOf, writeScreen, type PathScreen } from './screen-ids.ts';

export interface PathQuestion {
  readonly from: Artist;
  readonly to: Artist;
  readonly limits: PathLimits;
}

/** @throws UserError `collab.gone` when one of the artists is no longer in the catalog */
export function pathQuestion({ from, to, avoid, ...rules }: PathScreen, { index }: Lookups): PathQuestion {
  const artist = (key: string) => known(index.artistByKey(key));
  const avoided = avoid === undefined ? [] : [artist(avoid).id];
  return {
    from: artist(from),
    to: artist(to),
    limits: { avoid: avoided, until: rules.until, roles: rules.roles, members: rules.members },
  };
}

/** The chains between two artists, or why there is none. */
export function pathScreen(screen: PathScreen, context: ScreenContext): Card {
  const { lookups, messages } = context;
  const { index } = lookups;
  const question = pathQuestion(screen, lookups);
  const { from, to, limits } = question;
  if (from.id === to.id) return askOther(from, context);
  const ends: Ends = { index, messages, from, to, limits: limitsInWords({ index, messages }, limits) };
  const avoidedEnd = [from, to].find(({ id }) => limits.avoid.includes(id));
  if (avoidedEnd !== undefined) return askOtherAvoided(ends, avoidedEnd, question, context);
  const answer = lookups.graph.path(from.id, to.id, limits);
  switch (answer.type) {
    case 'found':
      return pathCard({ ...ends, chains: answer.chains, page: screen.page, ids: chainIds(screen) });
    case 'same':
      return askOther(from, context);
    case 'alone':
      return aloneCard({
        ...ends,
        artist: answer.artist,
        nearest: lookups.nearest(answer.artist),
        page: screen.page,
        ids: { ...chainIds(screen), artists: pickMenu.write({ slot: 'artists' }) },
      });
    case 'islands':
      return islandsCard(explained(ends, question), answer);
    case 'cut':
      return cutCard(explained(ends, question), answer);
  }
}

function chainIds(screen: PathScreen) {
  return {
    song: (id: string) => writeScreen(songOf(id), 'open'),
    artist: (id: string) => writeScreen(artistOf(id), 'open'),
    pair: (first: string, second: string) => writeScreen(pairOf(first, second), 'open'),
    page: (page: number) => writeScreen({ ...screen, page }, 'here'),
    menus: { songs: pickMenu.write({ slot: 'songs' }), steps: pickMenu.write({ slot: 'pairs' }) },
  };
}

function explained(ends: Ends, { from, to, limits }: PathQuestion): NoPathNeeds {
  return {
    ...ends,
    limitInWords: (limit) => limitInWords(ends, limits, limit),
    ids: {
      pathTo: (id) => writeScreen(pathOf(from.id, id, limits), 'open'),
      without: (dropped) => writeScreen(pathOf(from.id, to.id, dropLimits(limits, dropped)), 'here'),
    },
  };
}

function askOtherAvoided(
  ends: Ends,
  avoided: Artist,
  { from, to, limits }: PathQuestion,
  context: ScreenContext,
): Card {
  const choice = {
    label: context.messages.graph.noPath.withoutLimit,
    customId: writeScreen(pathOf(from.id, to.id, dropLimits(limits, ['avoid'])), 'here'),
  };
  return ask([avoidsEndLine(ends, avoided)], [choice], context);
}
