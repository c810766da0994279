import type { Card } from '#src/discord/views/card.ts';
import { importedPairLines } from '#src/discord/views/imported-pages.ts';
import { artistLabel } from '#src/discord/views/names.ts';
import { songList } from '#src/discord/views/song-list.ts';
import { plainWithin } from '#src/discord/text.ts';

import { known, type ScreenContext } from './screen-context.ts';
import { artistOf, pathOf, pickMenu, songOf, writeScreen, type PairScreen } from './screen-ids.ts';
import { songScreen } from './song-screen.ts';

/** What two artists made together: the one song's card, or the list; without any, what their circles made. */
export function pairScreen(screen: PairScreen, context: ScreenContext): Card {
  const { lookups, messages } = context;
  const first = known(lookups.index.artist(screen.first));
  const second = known(lookups.index.artist(screen.second));
  const songs = lookups.index.between(first.id, second.id);
  const [only] = songs;
  if (only !== undefined && songs.length === 1)
    return songScreen({ type: 'song', song: only.id, page: screen.page }, context);
  const areOurs = [first, second].every(({ id }) => lookups.index.importedFrom(id) === undefined);
  const how = { label: messages.graph.connect.how, customId: writeScreen(pathOf(first.id, second.id), 'open') };
  const nearly = songs.length === 0 ? lookups.nearlyBetween({ first, second }) : [];
  return songList({
    index: lookups.index,
    messages,
    heading: [
      `## ${plainWithin(messages.between.heading(artistLabel(lookups.index, first), artistLabel(lookups.index, second)), 300)}`,
      songs.length === 0 ? messages.between.none : messages.artist.heading(songs.length),
      ...importedPairLines(messages, lookups.index.importedPair(first.id, second.id)),
      nearly.length === 0 ? undefined : messages.between.nearly,
    ],
    songs: songs.length === 0 ? nearly : songs,
    page: screen.page,
    ids: {
      song: (id) => writeScreen(songOf(id), 'open'),
      page: (page) => writeScreen({ ...screen, page }, 'here'),
    },
    more: {
      list: [first, second].map((one) => ({
        label: artistLabel(lookups.index, one),
        customId: writeScreen(artistOf(one.id), 'open'),
      })),
      customId: pickMenu.write({ slot: 'artists' }),
      placeholder: messages.artist.open,
    },
    links: areOurs && songs.length === 0 ? [how] : [],
  });
}
