import type { EntityType } from './change.ts';
import { type CatalogContent, entitiesOf, entityTypes } from './entities.ts';
import { sameValue } from './same-value.ts';

export interface EntityRef {
  readonly type: EntityType;
  readonly id: string;
}

/** What one of the two catalogs has and the other has not, or has otherwise. */
export function differencesOf(one: CatalogContent, other: CatalogContent): readonly EntityRef[] {
  const [first, second] = [entitiesOf(one), entitiesOf(other)];
  return entityTypes.flatMap((type) => {
    const ids = new Set([...first[type].keys(), ...second[type].keys()]);
    return [...ids]
      .sort()
      .filter((id) => !sameValue(first[type].get(id), second[type].get(id)))
      .map((id) => ({ type, id }));
  });
}
