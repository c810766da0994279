import { type EntityRef, differencesOf } from '#src/domain/catalog/differences.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';

import { type Transaction, writeCatalog } from '../catalog-repo.ts';
import { toRows } from '../catalog/to-rows.ts';

/** Turns the stored catalog into another one; only what is different is compared row by row. */
export async function writeChanged(tx: Transaction, before: Catalog, after: Catalog): Promise<void> {
  const different = differencesOf(before, after);
  await writeCatalog(tx, toRows(partOf(before, different)), { ...partOf(after, different) });
}

/** A person's memberships are written together, so all of them are a part. */
function partOf(catalog: Catalog, refs: readonly EntityRef[]): Catalog {
  const ids = (type: EntityRef['type']) => new Set(refs.filter((ref) => ref.type === type).map(({ id }) => id));
  const [artists, songs, sources, claims] = [ids('artist'), ids('collaboration'), ids('source'), ids('claim')];
  const people = new Set([...ids('membership')].map((id) => id.split(' ', 1)[0]));
  return {
    ...catalog,
    artists: catalog.artists.filter(({ id }) => artists.has(id)),
    memberships: catalog.memberships.filter(({ personId }) => people.has(personId)),
    collaborations: catalog.collaborations.filter(({ id }) => songs.has(id)),
    sources: catalog.sources.filter(({ id }) => sources.has(id)),
    claims: catalog.claims.filter(({ id }) => claims.has(id)),
  };
}
