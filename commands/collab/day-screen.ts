import type { Card } from '#src/discord/views/card.ts';
import { songList } from '#src/discord/views/song-list.ts';

import type { ScreenContext } from './screen-context.ts';
import { songOf, writeScreen, type DayScreen } from './screen-ids.ts';

export function dayScreen(screen: DayScreen, { lookups, messages }: ScreenContext): Card {
  const { songs, next } = lookups.releasedOn(screen.day);
  return songList({
    index: lookups.index,
    messages,
    heading: [
      `## ${messages.day.heading(messages.format.dayOfYear(screen.day))}`,
      songs.length > 0 ? undefined : explain(),
    ],
    songs: next?.songs ?? songs,
    page: screen.page,
    ids: {
      song: (id) => writeScreen(songOf(id), 'open'),
      page: (page) => writeScreen({ ...screen, page }, 'here'),
    },
  });

  function explain(): string {
    return next === undefined ? messages.day.never : messages.day.none(messages.format.dayOfYear(next.day));
  }
}
