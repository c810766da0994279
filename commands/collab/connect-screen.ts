import type { Card } from '#src/discord/views/card.ts';
import { connectCard } from '#src/discord/views/graph/connect-card.ts';

import { known, type ScreenContext } from './screen-context.ts';
import { pairOf, pathOf, pickMenu, writeScreen, type ConnectScreen } from './screen-ids.ts';

/** How far everybody is from an artist. */
export function connectScreen(screen: ConnectScreen, { lookups, messages }: ScreenContext): Card {
  const { index } = lookups.reviewed;
  const artist = known(index.artist(screen.artist));
  return connectCard({
    index,
    messages,
    reach: lookups.graph.reach(artist.id),
    page: screen.page,
    ids: {
      path: (id) => writeScreen(pathOf(artist.id, id), 'open'),
      pair: (id) => writeScreen(pairOf(artist.id, id), 'open'),
      page: (page) => writeScreen({ ...screen, page }, 'here'),
      menus: { farthest: pickMenu.write({ slot: 'artists' }), neighbours: pickMenu.write({ slot: 'pairs' }) },
    },
  });
}
