import { plainWithin } from '#src/discord/text.ts';
import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist } from '#src/domain/catalog/model.ts';
import type { Reach } from '#src/domain/graph/chain.ts';
import type { Messages } from '#src/i18n/index.ts';

import { card, choices, divider, text, type Card } from '../card.ts';
import { footer } from '../footer.ts';
import { artistLabel } from '../names.ts';
import { pageOf, pager } from '../trivia/pages.ts';
import { shortName } from './ends.ts';

const neighboursAPage = 15;
/** Farther ones are counted together. */
const distancesShown = 10;
const headingLength = 240;

export interface ConnectCardNeeds {
  readonly index: CatalogIndex;
  readonly messages: Messages;
  readonly reach: Reach;
  /** Of the neighbours, from 0; past the end the last. */
  readonly page: number;
  readonly ids: {
    path(toId: string): string;
    pair(partnerId: string): string;
    page(page: number): string;
    readonly menus: { readonly farthest: string; readonly neighbours: string };
  };
}

/** How far everybody is from an artist, who is farthest, and with whom the artist made most songs. */
export function connectCard(needs: ConnectCardNeeds): Card {
  const { index, messages, reach } = needs;
  const texts = messages.graph.connect;
  const heading = `## ${texts.heading(plainWithin(artistLabel(index, reach.artist), headingLength))}`;
  if (reach.byDistance.length < 2) return card(text(heading, texts.none), footer(index, messages));
  return card(
    text(heading, ...distanceLines(needs)),
    ...farthestParts(needs),
    divider,
    ...neighbourParts(needs),
    footer(index, messages),
  );
}

function distanceLines({ messages, reach: { byDistance, connected } }: ConnectCardNeeds): readonly string[] {
  const texts = messages.graph.connect;
  const within = byDistance.map((_, steps) => sum(byDistance.slice(0, steps + 1)));
  const reached = within.at(-1) ?? 0;
  const share = (steps: number) => (within[steps] ?? reached) / connected;
  const most = byDistance.length - 1;
  const said = tellingDistance(within);
  const lines = byDistance
    .slice(1, distancesShown + 1)
    .map((count, at) => `- ${texts.distance({ steps: at + 1, count, within: share(at + 1) })}`);
  const beyond = sum(byDistance.slice(distancesShown + 1));
  return [
    texts.within({ share: share(said), connected, steps: said }),
    ...lines,
    ...(beyond === 0 ? [] : [`- ${texts.beyond({ steps: distancesShown, most, count: beyond })}`]),
    ...(reached === connected ? [] : [`- ${texts.unreached(connected - reached)}`]),
  ];
}

/** The first distance at which half of those who can be reached are. */
function tellingDistance(within: readonly number[]): number {
  const reached = within.at(-1) ?? 0;
  return within.findIndex((count) => 2 * count >= reached);
}

function farthestParts({ index, messages, reach, ids }: ConnectCardNeeds) {
  const texts = messages.graph.connect;
  const names = reach.farthest.map(({ artist, steps }) => texts.far({ artist: shortName(artist), steps }));
  const list = reach.farthest.map(({ artist, steps }) => ({
    label: texts.far({ artist: artistLabel(index, artist), steps }),
    customId: ids.path(artist.id),
  }));
  return [
    text(`### ${texts.farthest}`, names.join(', ')),
    ...choices(list, { customId: ids.menus.farthest, placeholder: texts.farMenu }, 0),
  ];
}

function neighbourParts({ index, messages, reach, page, ids }: ConnectCardNeeds) {
  const texts = messages.graph.connect;
  if (reach.neighbours.length === 0) return [text(texts.noNeighbours)];
  const paged = pageOf(reach.neighbours, page, neighboursAPage);
  const line = (name: string, songs: readonly unknown[]) => texts.neighbour({ artist: name, songs: songs.length });
  const bold = (artist: Artist) => `**${shortName(artist)}**`;
  const list = paged.items.map(({ artist, songs }) => ({
    label: line(artistLabel(index, artist), songs),
    customId: ids.pair(artist.id),
  }));
  return [
    text(
      `### ${texts.neighbours(reach.neighbours.length)}`,
      ...paged.items.map(({ artist, songs }) => `- ${line(bold(artist), songs)}`),
    ),
    ...choices(list, { customId: ids.menus.neighbours, placeholder: texts.neighbourMenu }, 0),
    ...pager(paged, messages, ids.page),
  ];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
