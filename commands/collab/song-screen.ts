import type { Card } from '#src/discord/views/card.ts';
import { correctChoice } from '#src/discord/views/curation/correct.ts';
import { songCard } from '#src/discord/views/song-card.ts';

import { known, type ScreenContext } from './screen-context.ts';
import { artistOf, pickMenu, songOf, writeScreen, type SongScreen } from './screen-ids.ts';

export function songScreen(screen: SongScreen, { lookups: { index }, messages }: ScreenContext): Card {
  return songCard({
    index,
    messages,
    song: known(index.collaboration(screen.song)),
    page: screen.page,
    correct:
      index.importedFrom(screen.song) === undefined
        ? correctChoice({ type: 'collaboration', id: screen.song }, messages)
        : undefined,
    ids: {
      artist: (id) => writeScreen(artistOf(id), 'open'),
      song: (id) => writeScreen(songOf(id), 'open'),
      facts: (page) => writeScreen({ ...screen, page }, 'here'),
      menus: { artists: pickMenu.write({ slot: 'artists' }), versions: pickMenu.write({ slot: 'versions' }) },
    },
  });
}
