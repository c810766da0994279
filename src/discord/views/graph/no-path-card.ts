import { plainWithin } from '#src/discord/text.ts';
import type { Nearest as NearestToSinger } from '#src/app/nearest.ts';
import type { Artist } from '#src/domain/catalog/model.ts';
import type { Cut, Nearest, PathAnswer } from '#src/domain/graph/chain.ts';

import { card, divider, entry, text, type Card } from '../card.ts';
import { footer } from '../footer.ts';
import { artistLabel } from '../names.ts';
import { songList } from '../song-list.ts';
import { limitsLine, rowOfArtists, shortName, titleOf, type Ends } from './ends.ts';
import type { LimitName } from './limits-words.ts';

/** Of four limits there are six pairs at most that each cut every chain off; so many rows stay under Discord's 4000 units of text. */
const rowLength = 250;

export interface AloneNeeds extends Ends {
  readonly artist: Artist;
  readonly nearest: NearestToSinger;
  readonly page: number;
  readonly ids: {
    song(songId: string): string;
    artist(artistId: string): string;
    page(page: number): string;
    readonly artists: string;
  };
}

/** One of the two has nothing that a chain could lead over; what comes nearest to it is offered instead. */
export function aloneCard(needs: AloneNeeds): Card {
  const { index, messages, artist, nearest, ids } = needs;
  const peers = nearest.type === 'peers' ? nearest.artists : [];
  const songs = nearest.type === 'relatives' ? nearest.songs : [];
  return songList({
    index,
    messages,
    heading: [
      noChain(needs),
      limitsLine(needs),
      messages.graph.noPath.alone(shortName(artist)),
      songs.length === 0 ? undefined : messages.artist.near,
      peers.length === 0 ? undefined : messages.artist.peers,
    ],
    songs,
    page: needs.page,
    ids,
    more: {
      list: [...peers, artist].map((one) => ({ label: artistLabel(index, one), customId: ids.artist(one.id) })),
      customId: ids.artists,
      placeholder: messages.artist.open,
    },
  });
}

export interface NoPathNeeds extends Ends {
  readonly ids: {
    /** The path from the first artist to this one, within the same limits. */
    pathTo(artistId: string): string;
    without(limits: readonly LimitName[]): string;
  };
  limitInWords(limit: LimitName): string | undefined;
}

/** No collaboration leads across, whatever the limits. */
export function islandsCard(needs: NoPathNeeds, answer: Extract<PathAnswer, { type: 'islands' }>): Card {
  const { index, messages, from, to, limits } = needs;
  const { islands, islandsWithin } = messages.graph.noPath;
  const sizes = { from: shortName(from), first: answer.first.size, to: shortName(to), second: answer.second.size };
  return card(
    text(noChain(needs), limitsLine(needs), limits.length === 0 ? islands(sizes) : islandsWithin(sizes)),
    nearestPart(needs, answer.nearest),
    footer(index, messages),
  );
}

/** The limits cut every chain off: which ones, and what there would be without them. */
export function cutCard(needs: NoPathNeeds, answer: Extract<PathAnswer, { type: 'cut' }>): Card {
  const { index, messages } = needs;
  return card(
    text(noChain(needs), limitsLine(needs), messages.graph.noPath.cut),
    divider,
    answer.by.map((cut) => cutPart(needs, cut)),
    nearestPart(needs, answer.nearest),
    footer(index, messages),
  );
}

function cutPart(needs: NoPathNeeds, { limits, without }: Cut) {
  const texts = needs.messages.graph.noPath;
  const [chain = []] = without.list(0, 1);
  const said = texts.without({
    limits: limits.flatMap((limit) => needs.limitInWords(limit) ?? []),
    steps: without.length,
    chains: without.count,
    chain: `-# ${rowOfArtists(chain, rowLength)}`,
  });
  const label = limits.length === 1 ? texts.withoutLimit : texts.withoutLimits;
  return entry(said, { label, customId: needs.ids.without(limits) });
}

function nearestPart({ messages, to, ids }: NoPathNeeds, nearest: Nearest | undefined) {
  if (nearest === undefined) return undefined;
  const texts = messages.graph.noPath;
  const facts = { artist: shortName(nearest.artist), to: shortName(to), steps: nearest.steps };
  return entry(texts[nearest.why](facts), {
    label: texts.toNearest(nearest.artist.name),
    customId: ids.pathTo(nearest.artist.id),
  });
}

function noChain(ends: Ends): string {
  return `## ${ends.messages.graph.noPath.heading(titleOf(ends))}`;
}

const refusalNameLength = 100;

/** Somebody who is to be avoided is where the chain begins or ends. */
export function avoidsEndLine({ index, messages }: Ends, artist: Artist): string {
  return messages.graph.noPath.avoidsEnd(plainWithin(artistLabel(index, artist), refusalNameLength));
}
