import type { CatalogChange, EntityChange } from './change.ts';
import { type CatalogContent, contentOf, entitiesOf, type EntityMaps } from './entities.ts';
import { sameValue } from './same-value.ts';

export type Applied =
  | { readonly type: 'applied'; readonly content: CatalogContent }
  /** Something is no longer as the change found it. */
  | { readonly type: 'stale' };

/** The catalog after the change; whether the rules allow it is another question. */
export function applyChange(catalog: CatalogContent, change: CatalogChange): Applied {
  const entities = writableMaps(entitiesOf(catalog));
  for (const entity of change) {
    if (!sameValue(entities[entity.type].get(entity.id), entity.before)) return { type: 'stale' };
    setEntity(entities, entity);
  }
  return { type: 'applied', content: contentOf(entities, catalog.updated) };
}

/** As `EntityMaps`, to be changed. */
export type WritableMaps = {
  readonly [Type in keyof EntityMaps]: EntityMaps[Type] extends ReadonlyMap<string, infer Entity>
    ? Map<string, Entity>
    : never;
};

export function writableMaps(entities: EntityMaps): WritableMaps {
  return {
    artist: new Map(entities.artist),
    membership: new Map(entities.membership),
    collaboration: new Map(entities.collaboration),
    source: new Map(entities.source),
    claim: new Map(entities.claim),
  };
}

/** Puts in what is after the change. */
export function setEntity(
  entities: WritableMaps,
  { type, id, after }: Pick<EntityChange, 'type' | 'id' | 'after'>,
): void {
  const map: Map<string, unknown> = entities[type]; // a change's entity is of its type by EntityChange
  if (after === undefined) map.delete(id);
  else map.set(id, after);
}
