import type { CatalogIndex } from './catalog-index.ts';

/** The artist, its members and sub-units, and the groups it belongs to. */
export function relatedArtists(index: CatalogIndex, id: string): ReadonlySet<string> {
  const related = new Set([id, ...(index.artist(id)?.parentIds ?? [])]);
  for (const membership of index.membershipsOf(id)) {
    related.add(membership.personId);
    related.add(membership.groupId);
  }
  for (const unit of index.unitsOf(id)) related.add(unit.id);
  return related;
}
