import type { Artist, Claim, Collaboration, Membership, Source } from './model.ts';

/** What a catalog is made of, by the name that a change calls it by. */
export interface CatalogEntities {
  readonly artist: Artist;
  /** Its id is `personId groupId`: a person is in a group once. */
  readonly membership: Membership;
  readonly collaboration: Collaboration;
  readonly source: Source;
  readonly claim: Claim;
}

export type EntityType = keyof CatalogEntities;

/** One entity as it was and as it becomes: `undefined` before is new, `undefined` after is retired. */
export type EntityChange = {
  readonly [Type in EntityType]: {
    readonly type: Type;
    readonly id: string;
    readonly before: CatalogEntities[Type] | undefined;
    readonly after: CatalogEntities[Type] | undefined;
  };
}[EntityType];

/** Everything that one decision does; it holds together or not at all. */
export type CatalogChange = readonly EntityChange[];
