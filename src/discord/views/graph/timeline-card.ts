import { plainWithin } from '#src/discord/text.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist, Collaboration } from '#src/domain/catalog/model.ts';
import type { Messages } from '#src/i18n/index.ts';

import { button, card, row, text, type Card } from '../card.ts';
import { footer } from '../footer.ts';
import { artistLabel, bothScripts } from '../names.ts';

/** Years in words beside the picture; with the longest titles they stay under Discord's 4000 units. */
const yearsShown = 12;
const titlesShown = 3;
const lengths = { heading: 240, title: 60 };

export interface TimelineCardNeeds {
  readonly index: CatalogIndex;
  readonly messages: Messages;
  readonly artist: Artist;
  /** Newest first. */
  readonly songs: readonly Collaboration[];
  readonly artistId: string;
}

/** What an artist made with others, year by year; the picture shows the same. */
export function timelineCard({ index, messages, artist, songs, artistId }: TimelineCardNeeds): Card {
  const texts = messages.graph.timeline;
  const years = [...Map.groupBy(songs, ({ released }) => released?.slice(0, 4))];
  const lines = years.map(([year, list]) => {
    const titles = list.slice(0, titlesShown).map((song) => titleOf(song));
    const more = list.length - titles.length;
    const named = [...titles, ...(more === 0 ? [] : [messages.graph.path.more(more)])].join(', ');
    return `**${year ?? texts.undated}** · ${named}`;
  });
  const earlier = years.slice(yearsShown).reduce((sum, [, list]) => sum + list.length, 0);
  return card(
    text(`## ${texts.heading(plainWithin(artistLabel(index, artist), lengths.heading))}`),
    text(
      ...(songs.length === 0 ? [messages.artist.none] : lines.slice(0, yearsShown)),
      earlier === 0 ? undefined : texts.earlier(earlier),
    ),
    row(button({ label: texts.list, customId: artistId })),
    footer(index, messages),
  );
}

function titleOf({ title, originalTitle }: Collaboration): string {
  return plainWithin(bothScripts(title, originalTitle), lengths.title);
}
