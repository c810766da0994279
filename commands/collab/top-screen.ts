import type { Card } from '#src/discord/views/card.ts';
import { mostRanked, topCard } from '#src/discord/views/graph/top-card.ts';
import { yearsInWords } from '#src/discord/views/years-words.ts';

import type { ScreenContext } from './screen-context.ts';
import { artistOf, pickMenu, writeScreen, type TopScreen } from './screen-ids.ts';

/** Who leads by a measure. */
export function topScreen(screen: TopScreen, { lookups, messages }: ScreenContext): Card {
  const { by, from, until } = screen;
  return topCard({
    index: lookups.reviewed.index,
    messages,
    by,
    ranked: lookups.graph.top(by, { from, until }, mostRanked),
    years: yearsInWords({ from, until }, messages),
    page: screen.page,
    ids: {
      artist: (id) => writeScreen(artistOf(id), 'open'),
      page: (page) => writeScreen({ ...screen, page }, 'here'),
      by: (measure, page) => writeScreen({ ...screen, by: measure, page }, 'here'),
      menu: pickMenu.write({ slot: 'artists' }),
    },
  });
}
