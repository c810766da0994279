import type { Card } from '#src/discord/views/card.ts';
import { timelineCard } from '#src/discord/views/graph/timeline-card.ts';

import { known, type ScreenContext } from './screen-context.ts';
import { artistOf, writeScreen, type TimelineScreen } from './screen-ids.ts';

/** An artist's collaborations over time. */
export function timelineScreen(screen: TimelineScreen, { lookups, messages }: ScreenContext): Card {
  const artist = known(lookups.index.artist(screen.artist));
  return timelineCard({
    index: lookups.index,
    messages,
    artist,
    songs: lookups.songsOf(artist.id, {}),
    artistId: writeScreen(artistOf(artist.id), 'open'),
  });
}
