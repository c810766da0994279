/** What turns the stored rows of one table into the wanted ones. */
export interface EntityChanges<Row> {
  readonly added: readonly Row[];
  readonly updated: readonly Row[];
  readonly goneIds: readonly string[];
}

export function entityChanges<Row extends { id: string }>(
  stored: readonly Row[],
  wanted: readonly Row[],
): EntityChanges<Row> {
  const before = new Map(stored.map((row) => [row.id, fingerprint(row)]));
  const after = new Set(wanted.map((row) => row.id));
  return {
    added: wanted.filter((row) => !before.has(row.id)),
    updated: wanted.filter((row) => before.has(row.id) && before.get(row.id) !== fingerprint(row)),
    goneIds: [...before.keys()].filter((id) => !after.has(id)),
  };
}

/** A row that hangs on an owner, as owner and content. */
export type Part = readonly [owner: string, content: string];

/** `table` tells rows of different tables apart. */
export function partsOf<Row extends object>(
  table: string,
  rows: readonly Row[],
  ownerOf: (row: Row) => string,
): Part[] {
  return rows.map((row) => [ownerOf(row), `${table} ${fingerprint(row)}`]);
}

/**
 * The owners whose parts differ. Parts have no identity of their own, only a place in a list, so an owner's parts are replaced
 * together: no key of an old part can then be in the way of a new one.
 */
export function changedOwners(stored: readonly Part[], wanted: readonly Part[]): ReadonlySet<string> {
  const before = byOwner(stored);
  const after = byOwner(wanted);
  const owners = new Set([...before.keys(), ...after.keys()]);
  return new Set([...owners].filter((owner) => before.get(owner) !== after.get(owner)));
}

function byOwner(parts: readonly Part[]): Map<string, string> {
  const lists = Map.groupBy(parts, ([owner]) => owner);
  return new Map(
    [...lists].map(([owner, list]) => [
      owner,
      list
        .map(([, content]) => content)
        .sort()
        .join('\n'),
    ]),
  );
}

function fingerprint(row: object): string {
  return JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));
}
