import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { isCollaboration } from '#src/domain/catalog/is-collaboration.ts';
import type { Collaboration } from '#src/domain/catalog/model.ts';

import type { CollaborationGraph, Ranked, TopMeasure } from './chain.ts';
import { betweenness } from './compressed/betweenness.ts';
import { compressRows } from './compressed/compress-rows.ts';
import { yearOf } from './links.ts';
import type { Network } from './network.ts';
import { familyOf } from './reach.ts';

/** Years, inclusive. */
export type Span = Parameters<CollaborationGraph['top']>[1];

type Score = Pick<Ranked, 'value' | 'best'>;
type Scores = ReadonlyMap<string, Score>;

/** Who has what of it, best first; whoever has nothing is left out. Equal values share a rank and stand in the order of ids. */
export function rankArtists(network: Network, measure: TopMeasure, span: Span): readonly Ranked[] {
  const scores = [...scoresOf(network, measure, span)].filter(([, { value }]) => value > 0);
  scores.sort(([idOne, one], [idOther, other]) => other.value - one.value || (idOne < idOther ? -1 : 1));
  let rank = 0;
  return scores.map(([id, score], at) => {
    if (score.value !== scores[at - 1]?.[1].value) rank = at + 1;
    return { artist: network.artist(network.numberOf(id)), rank, ...score };
  });
}

function scoresOf(network: Network, measure: TopMeasure, span: Span): Scores {
  switch (measure) {
    case 'collaborations':
      return counted(songsByArtist(network.index, span), (songs) => new Set(songs.map(familyOf)).size);
    case 'partners':
      return counted(songsByArtist(network.index, span), (songs, id) => partnersIn(songs, id).size);
    case 'charts':
      return chartScores(network.index, songsByArtist(network.index, span));
    case 'bridge':
      return bridgeScores(network, span);
  }
}

function counted(
  songs: ReadonlyMap<string, readonly Collaboration[]>,
  count: (songs: readonly Collaboration[], artistId: string) => number,
): Scores {
  return new Map([...songs].map(([id, own]) => [id, { value: count(own, id) }]));
}

function songsByArtist(index: CatalogIndex, span: Span): ReadonlyMap<string, readonly Collaboration[]> {
  return new Map(
    index.catalog.artists.map(({ id }) => [
      id,
      index.collaborationsOf(id).filter((song) => isCollaboration(song) && isWithin(yearOf(song), span)),
    ]),
  );
}

/** A song without a date passes only when no year is asked for. */
function isWithin(year: number | undefined, { from, until }: Span): boolean {
  if (from === undefined && until === undefined) return true;
  return year !== undefined && year >= (from ?? -Infinity) && year <= (until ?? Infinity);
}

function partnersIn(songs: readonly Collaboration[], id: string): ReadonlySet<string> {
  const credited = songs.flatMap((song) => song.credits.map(({ artistId }) => artistId));
  return new Set(credited.filter((other) => other !== id));
}

const topOfChart = 10;

function chartScores(index: CatalogIndex, songs: ReadonlyMap<string, readonly Collaboration[]>): Scores {
  return new Map(
    [...songs].flatMap(([id, own]): readonly [string, Score][] => {
      const charted = own.flatMap((song) => {
        const peak = bestPeak(index, song);
        return peak !== undefined && peak <= topOfChart ? [{ family: familyOf(song), peak }] : [];
      });
      if (charted.length === 0) return [];
      const value = new Set(charted.map(({ family }) => family)).size;
      return [[id, { value, best: Math.min(...charted.map(({ peak }) => peak)) }]];
    }),
  );
}

/** A disputed position is no chart result. */
function bestPeak(index: CatalogIndex, song: Collaboration): number | undefined {
  const claims = index
    .claimsAbout({ type: 'collaboration', id: song.id })
    .filter(({ status }) => status !== 'disputed');
  const peaks = claims.flatMap(({ values }) => values.flatMap(({ chart }) => chart?.peak ?? []));
  return peaks.length === 0 ? undefined : Math.min(...peaks);
}

/** Over songs alone: that somebody is a member of a group bridges nothing. */
function bridgeScores({ links, rows: { nodes }, artist }: Network, span: Span): Scores {
  const joined = links.filter(({ songs }) => songs.some(({ year }) => isWithin(year, span)));
  const ends = { firsts: joined.map(({ first }) => first), seconds: joined.map(({ second }) => second) };
  const connected = new Set([...ends.firsts, ...ends.seconds]).size;
  const pairsOfOthers = ((connected - 1) * (connected - 2)) / 2;
  const scores = betweenness(compressRows(nodes, ends));
  return new Map(
    [...scores].map((sum, number) => [artist(number).id, { value: rounded(sum / Math.max(1, pairsOfOthers)) }]),
  );
}

/** Sums of the same shares in another order differ in their last digits, and artists who bridge as much share a rank. */
function rounded(share: number): number {
  return Math.round(share * 1e9) / 1e9;
}
