import { unknownLines } from '#commands/collab/ask.ts';
import type { ScreenContext } from '#commands/collab/screen-context.ts';
import type { Unresolved } from '#src/app/lookups.ts';
import { plainWithin } from '#src/discord/text.ts';
import type { Card } from '#src/discord/views/card.ts';
import { artistLabel } from '#src/discord/views/names.ts';
import { prompt } from '#src/discord/views/prompt.ts';
import type { Artist } from '#src/domain/catalog/model.ts';
import type { GameSettings } from '#src/domain/trivia/settings.ts';

import { beginButton, beginMenu } from './settings.ts';

/** Asks which artist the game shall be about; whoever is picked begins it. */
export function askArtist(
  query: string,
  unresolved: Unresolved<Artist>,
  settings: GameSettings,
  { lookups, messages }: Pick<ScreenContext, 'lookups' | 'messages'>,
): Card {
  const artists = unresolved.type === 'ambiguous' ? unresolved.candidates : unresolved.near;
  const lines =
    unresolved.type === 'ambiguous'
      ? [messages.ask.which(plainWithin(query, 100))]
      : unknownLines([query], artists, messages);
  return prompt({
    lines,
    list: artists.map((artist) => ({
      label: artistLabel(lookups.index, artist),
      customId: beginButton.write({ ...settings, artistId: artist.id }),
    })),
    menu: { customId: beginMenu.write({}), placeholder: messages.ask.placeholder },
  });
}
