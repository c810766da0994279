import { clip, plainWithin } from '#src/discord/text.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist } from '#src/domain/catalog/model.ts';
import type { Chain } from '#src/domain/graph/chain.ts';
import type { Messages } from '#src/i18n/index.ts';

import { artistLabel } from '../names.ts';

/** What every card about two artists needs. */
export interface Ends {
  readonly index: CatalogIndex;
  readonly messages: Messages;
  readonly from: Artist;
  readonly to: Artist;
  /** The limits that are in force, in words. */
  readonly limits: readonly string[];
}

const headingNameLength = 110;
const nameLength = 50;

/** `ROSÉ · 로제 → BTS · 방탄소년단`, as Markdown. */
export function titleOf({ index, messages, from, to }: Ends): string {
  const named = (artist: Artist) => plainWithin(artistLabel(index, artist), headingNameLength);
  return messages.graph.path.title(named(from), named(to));
}

export function limitsLine({ limits, messages }: Ends): string | undefined {
  return limits.length === 0 ? undefined : `-# ${messages.graph.limits.line(limits)}`;
}

/** An artist inside a sentence or a line, as Markdown. */
export function shortName({ name }: Artist, length = nameLength): string {
  return plainWithin(name, length);
}

/** The longest form of a name that is tried first; the more artists there are, the shorter they have to be. */
const rowNameLengths = [nameLength, 30, 20, 12, 6];

/** `A → B → C`, as Markdown in at most so many units. */
export function rowOfArtists(chain: Chain, length: number): string {
  const [first] = chain;
  const artists = first === undefined ? [] : [first.from, ...chain.map(({ to }) => to)];
  const rows = rowNameLengths.map((most) => artists.map((artist) => shortName(artist, most)).join(' → '));
  return rows.find((row) => row.length <= length) ?? clip(rows.at(-1) ?? '', length);
}
