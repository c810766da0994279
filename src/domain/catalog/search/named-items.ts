import { createNameIndex } from './name-index.ts';
import type { NameIndex } from './name-index.ts';
import type { NameText, SpelledName } from './name-text.ts';

/** What an item is found by. */
export interface Findable {
  readonly id: string;
  /** Its names, the first the one that it goes by, and what else it is called. */
  readonly names: readonly SpelledName[];
  /** How well known it is, in any unit: of items that fit equally well the greater weight comes first. */
  readonly weight: number;
  /**
   * 0 to 255, least first and before any weight: what is typed stands for the item of the lowest tier of all that fit equally well, and the
   * others do not make it ambiguous. So a reviewed catalog (0) keeps its names beside thousands of others (1). Default 0.
   */
  readonly tier?: number;
}

/** Items in order of preference, with every text they are found by. */
export interface Named<Item> {
  readonly items: readonly Item[];
  readonly names: NameIndex;
  /** The tier of each item, by its place. */
  readonly tiers: Uint8Array;
}

/** Lowest tier first, then the greatest weight; of equals the shorter name, of which a typed beginning is more. */
export function nameItems<Item>(items: Iterable<Item>, describe: (item: Item) => Findable): Named<Item> {
  const found = Array.from(items, (item) => ({ item, as: describe(item) }));
  found.sort((a, b) => byPreference(a.as, b.as));
  return nameInOrder(
    found.map(({ item }) => item),
    found.map(({ as }) => as),
  );
}

/** @param descriptions one an item, in the same order, which is that of preference. */
export function nameInOrder<Item>(
  items: readonly Item[],
  descriptions: readonly Pick<Findable, 'names' | 'tier'>[],
): Named<Item> {
  const texts: NameText[] = [];
  descriptions.forEach(({ names }, item) => {
    for (const name of names) texts.push({ ...name, item });
  });
  const tiers = Uint8Array.from(descriptions, ({ tier = 0 }) => tier);
  return { items, names: createNameIndex(texts), tiers };
}

function byPreference(a: Findable, b: Findable): number {
  const nameA = a.names[0]?.text ?? '';
  const nameB = b.names[0]?.text ?? '';
  return (
    (a.tier ?? 0) - (b.tier ?? 0) ||
    b.weight - a.weight ||
    nameA.length - nameB.length ||
    compare(nameA, nameB) ||
    compare(a.id, b.id)
  );
}

export function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
