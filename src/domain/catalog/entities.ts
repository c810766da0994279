import type { CatalogEntities, EntityType } from './change.ts';
import type { Catalog } from './model.ts';

/** A catalog without the version that follows from it. */
export type CatalogContent = Omit<Catalog, 'version'>;

/** What a catalog is made of, by id. */
export type EntityMaps = { readonly [Type in EntityType]: ReadonlyMap<string, CatalogEntities[Type]> };

export const entityTypes = [
  'artist',
  'membership',
  'collaboration',
  'source',
  'claim',
] as const satisfies readonly EntityType[];

export function membershipId({ personId, groupId }: CatalogEntities['membership']): string {
  return `${personId} ${groupId}`;
}

export function entitiesOf(content: CatalogContent): EntityMaps {
  return {
    artist: byId(content.artists),
    membership: new Map(content.memberships.map((one) => [membershipId(one), one])),
    collaboration: byId(content.collaborations),
    source: byId(content.sources),
    claim: byId(content.claims),
  };
}

/** The lists in the order of ids. */
export function contentOf(entities: EntityMaps, updated: string): CatalogContent {
  return {
    updated,
    artists: inOrder(entities.artist),
    memberships: inOrder(entities.membership),
    collaborations: inOrder(entities.collaboration),
    sources: inOrder(entities.source),
    claims: inOrder(entities.claim),
  };
}

function byId<Entity extends { readonly id: string }>(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  return new Map(entities.map((entity) => [entity.id, entity]));
}

function inOrder<Entity>(entities: ReadonlyMap<string, Entity>): readonly Entity[] {
  return [...entities].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, entity]) => entity);
}
