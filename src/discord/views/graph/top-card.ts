import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { topMeasures, type Ranked, type TopMeasure } from '#src/domain/graph/chain.ts';
import type { Messages } from '#src/i18n/index.ts';

import { button, card, choices, divider, row, text, type Card } from '../card.ts';
import { footer } from '../footer.ts';
import { artistLabel } from '../names.ts';
import { pageOf, pager, type Paged } from '../trivia/pages.ts';
import { shortName } from './ends.ts';

const rowsAPage = 15;
/** So many are asked for: nobody reads on, and it is said. */
export const mostRanked = 90;

export interface TopCardNeeds {
  readonly index: CatalogIndex;
  readonly messages: Messages;
  readonly by: TopMeasure;
  /** Best first, at most `mostRanked`. */
  readonly ranked: readonly Ranked[];
  /** `from 2015`, `until 2020`: which years count, in words. */
  readonly years: readonly string[];
  readonly page: number;
  readonly ids: {
    artist(artistId: string): string;
    page(page: number): string;
    /** @param page another one than those that `page` writes, where the button is dead */
    by(measure: TopMeasure, page: number): string;
    readonly menu: string;
  };
}

/** Who leads by a measure, what that measure is, and the way to the other measures. */
export function topCard(needs: TopCardNeeds): Card {
  const { index, messages, by, ranked, years, ids } = needs;
  const texts = messages.graph.top;
  const paged = pageOf(ranked, needs.page, rowsAPage);
  const list = paged.items.map(({ artist }) => ({
    label: artistLabel(index, artist),
    customId: ids.artist(artist.id),
  }));
  return card(
    text(
      `## ${texts.headings[by]}`,
      texts.explained[by],
      years.length === 0 ? undefined : `-# ${messages.artist.filter(years)}`,
    ),
    divider,
    text(...(ranked.length === 0 ? [texts.empty] : paged.items.map((one) => rankLine(needs, one)))),
    ranked.length === mostRanked ? text(`-# ${texts.first(mostRanked)}`) : undefined,
    choices(list, { customId: ids.menu, placeholder: messages.artist.open }, 0),
    ...pager(paged, messages, ids.page),
    measureButtons(needs, paged),
    footer(index, messages),
  );
}

function rankLine({ messages, by, ranked }: TopCardNeeds, { artist, rank, value, best }: Ranked): string {
  const texts = messages.graph.top;
  const says = texts.values[by](value);
  return texts.row({
    rank,
    tied: ranked.some((other) => other.rank === rank && other.artist.id !== artist.id),
    artist: shortName(artist),
    says: best === undefined ? says : texts.best(says, best),
  });
}

function measureButtons({ messages, by, ids }: TopCardNeeds, { pages }: Paged<unknown>) {
  const pastThePager = pages + 2;
  return row(
    ...topMeasures.map((measure) =>
      button(
        { label: messages.graph.top.measures[measure], customId: ids.by(measure, measure === by ? pastThePager : 0) },
        measure === by,
      ),
    ),
  );
}
