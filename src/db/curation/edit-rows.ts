import type { CatalogChange, EntityChange, EntityType } from '#src/domain/catalog/change.ts';

/** One entity of a change as the database keeps it; JSON says null for what is not there. */
export interface EditRow {
  readonly entity_type: EntityType;
  readonly entity_id: string;
  readonly before: unknown;
  readonly after: unknown;
}

export function editRows(change: CatalogChange): EditRow[] {
  return change.map(({ type, id, before, after }) => ({
    entity_type: type,
    entity_id: id,
    before: before ?? null,
    after: after ?? null,
  }));
}

export function editOf({ entity_type: type, entity_id: id, before, after }: EditRow): EntityChange {
  // What `editRows` made of one: both are of its type.
  return { type, id, before: before ?? undefined, after: after ?? undefined } as EntityChange;
}
