import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist } from '#src/domain/catalog/model.ts';

import type { PathLimits, Step } from './chain.ts';
import { compressRows, type Rows } from './compressed/compress-rows.ts';
import type { Gate } from './compressed/gate.ts';
import { createPathSearch, type PathSearch } from './compressed/path-search.ts';
import { isAllowed, type Link, linksOf } from './links.ts';
import { mostFame } from './song-standing.ts';

/** A catalog's artists and what joins them, by number: the search runs on these. */
export interface Network {
  readonly index: CatalogIndex;
  readonly links: readonly Link[];
  readonly rows: Rows;
  readonly search: PathSearch;
  artist(number: number): Artist;
  /** @throws Error for an id that the catalog does not have */
  numberOf(artistId: string): number;
  /** Whether the artist shares a song with anybody, or memberships lead to somebody who does. */
  reachesSongs(number: number): boolean;
  gateOf(limits: PathLimits): Gate;
  step(from: number, to: number, limits: PathLimits): Step | undefined;
  /** What the step between two costs in the order of chains: a song less than a membership, a sure and well known one less than others. */
  costOf(from: number, to: number, limits: PathLimits): number;
}

/** A song without a date is there only when no year is asked for: it counts as later than all, and this year as the last of all. */
const undated = 0xfffe;
const neverOpen = 0xffff;
/** A membership is asked for no date. */
const alwaysOpen = 0;

/** One weighs more than all of the next kind in a chain of up to 4,096 steps. */
const memberCost = 2 ** 34;
const unverifiedCost = 2 ** 22;

export function createNetwork(index: CatalogIndex): Network {
  const artists = index.catalog.artists.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const numbers = new Map(artists.map(({ id }, number) => [id, number]));
  const links = linksOf(index, (id) => numbers.get(id));
  const { rows, linkAt } = compressLinks(artists.length, links);
  const byEnds = new Map(links.map((link) => [keyOf(link.first, link.second), link]));
  const linkBetween = (one: number, other: number) => byEnds.get(keyOf(Math.min(one, other), Math.max(one, other)));
  const since = openings(links, linkAt);
  const search = createPathSearch(rows);
  const connected = connectedToSongs(search, artists.length, links);

  const network: Network = {
    index,
    links,
    rows,
    search,
    artist(number) {
      const artist = artists[number];
      if (artist === undefined) throw new Error(`there is no artist number ${number}`);
      return artist;
    },
    numberOf(artistId) {
      const number = numbers.get(artistId);
      if (number === undefined) throw new Error(`the catalog has no artist ${artistId}`);
      return number;
    },
    reachesSongs: (number) => connected[number] === 1,
    gateOf: ({ avoid, until, roles, members }) => ({
      since: since[roles][members],
      until: until === undefined ? undated : Math.min(until, undated - 1),
      closed: avoid.flatMap((id) => numbers.get(id) ?? []),
    }),
    step(from, to, limits) {
      const link = linkBetween(from, to);
      return (
        link &&
        stepOver(link, { from: network.artist(from), to: network.artist(to), isPart: link.part?.part === from }, limits)
      );
    },
    costOf(from, to, limits) {
      const best = linkBetween(from, to)?.songs.find((song) => isAllowed(song, limits));
      if (best === undefined) return memberCost;
      return (best.verified ? 0 : unverifiedCost) + mostFame - best.fame;
    },
  };
  return network;

  function keyOf(first: number, second: number): number {
    return first * artists.length + second;
  }
}

function compressLinks(artists: number, links: readonly Link[]) {
  const linkAt = new Uint32Array(2 * links.length);
  const ends = { firsts: links.map(({ first }) => first), seconds: links.map(({ second }) => second) };
  const rows = compressRows(artists, ends, (slot, link) => {
    linkAt[slot] = link;
  });
  return { rows, linkAt };
}

/** 1 for everybody on an island where there is a song. */
function connectedToSongs(search: PathSearch, artists: number, links: readonly Link[]): Uint8Array {
  const connected = new Uint8Array(artists);
  for (const { first, songs } of links) {
    if (songs.length === 0 || connected[first] === 1) continue;
    for (const reached of search.reach(first).order) connected[reached] = 1;
  }
  return connected;
}

/** For every slot the first year in which it may be passed, under each pair of limits, so that a limit costs the search one comparison. */
function openings(links: readonly Link[], linkAt: Uint32Array) {
  const openedBy = (roles: PathLimits['roles'], members: PathLimits['members']) => {
    const ofLink = Uint16Array.from(links, (link) => openedIn(link, roles, members));
    return Uint16Array.from(linkAt, (link) => ofLink[link] ?? neverOpen);
  };
  const ofRoles = (roles: PathLimits['roles']) => ({
    joined: openedBy(roles, 'joined'),
    apart: openedBy(roles, 'apart'),
  });
  return { all: ofRoles('all'), performers: ofRoles('performers') };
}

function openedIn({ songs, part }: Link, roles: PathLimits['roles'], members: PathLimits['members']): number {
  if (part !== undefined && members === 'joined') return alwaysOpen;
  const years = songs.filter((song) => isAllowed(song, { roles })).map(({ year }) => year ?? undated);
  return Math.min(neverOpen, ...years);
}

interface Ends {
  readonly from: Artist;
  readonly to: Artist;
  /** Whether `from` is the part of the two. */
  readonly isPart: boolean;
}

function stepOver({ songs, part }: Link, { from, to, isPart }: Ends, limits: PathLimits): Step | undefined {
  const allowed = songs.filter((song) => isAllowed(song, limits)).map(({ song }) => song);
  if (limits.avoid.includes(from.id) || limits.avoid.includes(to.id)) return undefined;
  if (allowed.length > 0) return { type: 'song', from, to, songs: allowed };
  if (part === undefined || limits.members === 'apart') return undefined;
  const ends = isPart ? { part: from, group: to } : { part: to, group: from };
  return { type: 'member', from, to, ...ends, ...(part.membership !== undefined && { membership: part.membership }) };
}
