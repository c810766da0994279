import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';

import type { ArtistNames } from './artist-names.ts';

/**
 * Everybody who could be meant by an artist's name, or of whom the artist is a part, or who is part of the artist; with themselves.
 * Symmetric. Fellow members of a group are no kin: what Jimin sang, Jung Kook did not.
 */
export type Kin = (artistId: string) => ReadonlySet<string>;

/** Any membership counts, former and badly sourced ones too: what may be so is not surely wrong. */
export function createKin(index: CatalogIndex, names: ArtistNames): Kin {
  const relatives = relate(index);
  const kin = new Map<string, ReadonlySet<string>>();
  for (const { id } of index.catalog.artists) {
    const related = [...names.alike(id)].flatMap((same) => [same, ...(relatives.get(same) ?? [])]);
    kin.set(id, new Set(related.flatMap((one) => [...names.alike(one)])));
  }
  return (id) => kin.get(id) ?? new Set([id]);
}

/** A group with its sub-units, their parents and everybody in any of these. */
function relate(index: CatalogIndex): ReadonlyMap<string, ReadonlySet<string>> {
  const relatives = new Map<string, Set<string>>();
  const relation = (one: string, other: string) => {
    for (const [id, relative] of [
      [one, other],
      [other, one],
    ] as const) {
      const known = relatives.get(id);
      if (known === undefined) relatives.set(id, new Set([relative]));
      else known.add(relative);
    }
  };
  for (const group of index.catalog.artists.filter(({ kind }) => kind !== 'person')) {
    for (const part of circleOf(index, group.id)) {
      relation(group.id, part);
      for (const { personId } of index.membershipsOf(part)) relation(group.id, personId);
    }
  }
  return relatives;
}

/** Up to all parents, then down to all their units. */
function circleOf(index: CatalogIndex, groupId: string): ReadonlySet<string> {
  const above = closure([groupId], (id) => index.artist(id)?.parentIds ?? []);
  return closure([...above], (id) => index.unitsOf(id).map((unit) => unit.id));
}

function closure(start: readonly string[], next: (id: string) => readonly string[]): ReadonlySet<string> {
  const found = new Set(start);
  // A set that grows is walked to its new end.
  for (const id of found) for (const other of next(id)) found.add(other);
  return found;
}
