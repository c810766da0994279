import type { Chain, Chains, SongStep } from '#src/domain/graph/chain.ts';

import { button, card, choices, divider, row, text, type Card, type Choice } from '../card.ts';
import { footer } from '../footer.ts';
import { songLabel } from '../names.ts';
import { limitsLine, rowOfArtists, titleOf, type Ends } from './ends.ts';
import { leadingSong, stepLine, stepPart } from './step-parts.ts';

/** Six steps of three components each and their texts leave room for the rest under Discord's limits; more are said in short. */
const mostInFull = 6;
/** What the heading leaves of Discord's 4000 units of text: twelve steps with the longest names; of more the artists alone are named. */
const roomForSteps = 3300;
/** The same beside the sentence that says so. */
const roomForArtists = 3200;
/** A custom id holds nine digits, and the dead ends of the pager need two places more. */
const mostPlaces = 999_999_900;

export interface PathCardNeeds extends Ends {
  readonly chains: Chains;
  /** Which of them, from 0; past the end the last. */
  readonly page: number;
  readonly ids: {
    song(songId: string): string;
    artist(artistId: string): string;
    pair(firstId: string, secondId: string): string;
    page(page: number): string;
    /** Menus of songs and of steps. */
    readonly menus: { readonly songs: string; readonly steps: string };
  };
}

/** One shortest chain, step by step, with the way to the others that are as short. */
export function pathCard(needs: PathCardNeeds): Card {
  const { messages, chains, index } = needs;
  const chain = chainAt(chains, needs.page);
  return card(
    text(...heading(needs)),
    divider,
    ...stepParts(needs, chain),
    stepMenu(needs, chain),
    ...chainPager(needs),
    footer(index, messages),
  );
}

/** The chain that a page shows; the last for a page past the end. */
export function chainAt(chains: Chains, page: number): Chain {
  return chains.list(placeOf(chains, page), 1)[0] ?? [];
}

export function placeOf(chains: Chains, page: number): number {
  return Math.min(page, placesOf(chains) - 1);
}

function placesOf({ count }: Chains): number {
  return Math.min(count, mostPlaces);
}

function heading(needs: PathCardNeeds): readonly (string | undefined)[] {
  const { chains, page } = needs;
  const { path } = needs.messages.graph;
  return [
    `## ${path.heading({ title: titleOf(needs), steps: chains.length })}`,
    path.place({ place: placeOf(chains, page) + 1, count: chains.count }),
    placesOf(chains) < chains.count ? path.listed(placesOf(chains)) : undefined,
    limitsLine(needs),
  ];
}

function stepParts(needs: PathCardNeeds, chain: Chain) {
  if (chain.length <= mostInFull) return chain.map((step, at) => stepPart(needs, step, at + 1));
  const menu = choices(songChoices(needs, chain), songMenu(needs), 0);
  const lines = chain.map((step, at) => stepLine(needs, step, at + 1));
  if (lines.join('\n').length <= roomForSteps) return [text(...lines), menu];
  return [text(needs.messages.graph.path.long, rowOfArtists(chain, roomForArtists)), menu];
}

function songMenu({ ids, messages }: PathCardNeeds) {
  return { customId: ids.menus.songs, placeholder: messages.graph.path.openSong };
}

function songChoices({ index, ids }: PathCardNeeds, chain: Chain): readonly Choice[] {
  return chain.flatMap((step, at) => {
    if (step.type === 'member') return [];
    const song = leadingSong(step);
    return [{ label: `${at + 1} · ${songLabel(index, song)}`, customId: ids.song(song.id) }];
  });
}

/** Where a step has more songs than the one that is shown. */
function stepMenu({ messages, ids }: PathCardNeeds, chain: Chain) {
  const steps = chain.filter((step): step is SongStep => step.type === 'song' && step.songs.length > 1);
  const list = steps.map(({ from, to, songs }) => ({
    label: messages.graph.connect.neighbour({
      artist: messages.between.heading(from.name, to.name),
      songs: songs.length,
    }),
    customId: ids.pair(from.id, to.id),
  }));
  return choices(list, { customId: ids.menus.steps, placeholder: messages.graph.path.openStep }, 0);
}

function chainPager({ chains, page, ids, messages }: PathCardNeeds) {
  const places = placesOf(chains);
  if (places < 2) return [];
  const place = placeOf(chains, page);
  const { previous, next } = messages.graph.path;
  // The dead ends need ids of their own: Discord refuses two alike in one message.
  return row(
    button({ label: previous, customId: ids.page(place === 0 ? places : place - 1) }, place === 0),
    button({ label: next, customId: ids.page(place === places - 1 ? places + 1 : place + 1) }, place === places - 1),
  );
}
