import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { isCollaboration } from '#src/domain/catalog/is-collaboration.ts';
import type { Collaboration, CreditRole, Membership } from '#src/domain/catalog/model.ts';

import type { PathLimits } from './chain.ts';
import { byStanding, type Standing, standingOf } from './song-standing.ts';

/** All that joins two artists, who are numbered in the order of their ids. */
export interface Link {
  readonly first: number;
  readonly second: number;
  /** The surest and best known first. */
  readonly songs: readonly SharedSong[];
  /** Where one of the two is part of the other. */
  readonly part?: Part;
}

export interface SharedSong extends Standing {
  /** Unknown where no date is. */
  readonly year: number | undefined;
  /** Whether both are credited as primary or featured artist. */
  readonly performers: boolean;
}

export interface Part {
  /** The number of the person, or of the sub-unit. */
  readonly part: number;
  readonly membership?: Membership;
}

/** Every two artists that share a song, or of whom one is part of the other. */
export function linksOf(index: CatalogIndex, numberOf: (artistId: string) => number | undefined): readonly Link[] {
  const links = new Map<string, { first: number; second: number; songs: SharedSong[]; part?: Part }>();
  const linkOf = (one: number, other: number) => {
    const [first, second] = one < other ? [one, other] : [other, one];
    const key = `${first} ${second}`;
    const link = links.get(key) ?? { first, second, songs: [] };
    links.set(key, link);
    return link;
  };
  const standings = index.catalog.collaborations.filter(isCollaboration).map((song) => standingOf(index, song));
  for (const standing of standings.sort(byStanding)) {
    const year = yearOf(standing.song);
    for (const { first, second, performers } of pairsOf(standing.song, numberOf))
      linkOf(first, second).songs.push({ ...standing, year, performers });
  }
  for (const { part, whole, membership } of partsOf(index)) {
    const [one, other] = [numberOf(part), numberOf(whole)];
    if (one !== undefined && other !== undefined)
      linkOf(one, other).part ??= { part: one, ...(membership !== undefined && { membership }) };
  }
  return [...links.values()].toSorted((one, other) => one.first - other.first || one.second - other.second);
}

export function yearOf({ released }: Collaboration): number | undefined {
  return released === undefined ? undefined : Number(released.slice(0, 4));
}

export function isAllowed({ year, performers }: SharedSong, { until, roles }: Pick<PathLimits, 'until' | 'roles'>) {
  return (performers || roles === 'all') && (until === undefined || (year !== undefined && year <= until));
}

const performing: readonly CreditRole[] = ['primary', 'featured'];

function pairsOf({ credits }: Collaboration, numberOf: (artistId: string) => number | undefined) {
  const performs = new Map<number, boolean>();
  for (const { artistId, role } of credits) {
    const number = numberOf(artistId);
    if (number !== undefined) performs.set(number, (performs.get(number) ?? false) || performing.includes(role));
  }
  const credited = [...performs];
  return credited.flatMap(([first, one], at) =>
    credited.slice(at + 1).map(([second, other]) => ({ first, second, performers: one && other })),
  );
}

interface PartOf {
  readonly part: string;
  readonly whole: string;
  readonly membership?: Membership;
}

/** Current memberships before former ones, should somebody have come back. */
function partsOf({ catalog: { memberships, artists } }: CatalogIndex): readonly PartOf[] {
  const current = (one: Membership) => Number(one.status === 'current');
  const members = memberships
    .toSorted((one, other) => current(other) - current(one))
    .map((membership) => ({ part: membership.personId, whole: membership.groupId, membership }));
  return [...members, ...artists.flatMap(({ id, parentIds }) => parentIds.map((whole) => ({ part: id, whole })))];
}
