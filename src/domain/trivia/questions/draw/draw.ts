import type { Difficulty } from '../../question.ts';
import type { Random } from '../../random.ts';

export interface DrawOptions {
  readonly rng: Random;
  readonly difficulty: Difficulty;
}

/** What wrong choices are drawn from, and with what they must not share a choice. */
export interface Pool<Item> {
  readonly items: readonly Item[];
  /** Items of one group look or read alike. */
  groupOf(item: Item): string;
}

export interface Wanted<Item> {
  readonly count: number;
  /** Groups that the question already shows. */
  readonly taken: readonly string[];
  /** Whether the item is wrong beyond doubt. */
  isWrong(item: Item): boolean;
}

/** Distances from this on are another class of item: another scene, another role. Only drawn when the nearer classes have too few. */
export const otherClass = 1000;

/** The places of the nearest items, nearest first, among which a draw chooses. */
const windows: Readonly<Record<Difficulty, readonly [from: number, until: number]>> = {
  hard: [0, 6],
  normal: [2, 16],
  easy: [8, 40],
};

/** Whether a draw succeeds whatever the seed: as many groups as are wanted, so that no first pick can spoil the others. */
export function hasEnough<Item>({ items, groupOf }: Pool<Item>, { count, taken, isWrong }: Wanted<Item>): boolean {
  const groups = new Set(taken);
  const wanted = groups.size + count;
  for (const item of items) {
    if (!isWrong(item)) continue;
    groups.add(groupOf(item));
    if (groups.size >= wanted) return true;
  }
  return false;
}

/** @param distance of an item from what is right; a class of its own from every multiple of `otherClass` on */
export function drawNear<Item>(
  pool: Pool<Item>,
  wanted: Wanted<Item>,
  distance: (item: Item) => number,
  { rng, difficulty }: DrawOptions,
): readonly Item[] {
  const ranked = nearest(pool, wanted, distance);
  const likely = ranked.filter((one) => classOf(one.distance) <= classOf(ranked[wanted.count - 1]?.distance ?? 0));
  const [from, until] = windows[difficulty];
  // In a small pool nobody is far: then the farther half.
  const start = Math.min(from, Math.max(0, Math.floor(likely.length / 2), likely.length - 2 * wanted.count));
  const first = rng.shuffle(likely.slice(Math.min(start, Math.max(0, likely.length - wanted.count)), until));
  const order = [...first, ...likely, ...ranked].map(({ item }) => item);
  return takeDistinct(pool, wanted, order);
}

/** The first ones that are not alike; the whole pool is tried before it is given up. */
function takeDistinct<Item>(
  { items, groupOf }: Pool<Item>,
  { count, taken, isWrong }: Wanted<Item>,
  order: readonly Item[],
): readonly Item[] {
  const groups = new Set(taken);
  const chosen: Item[] = [];
  for (const list of [order, items]) {
    for (const item of list) {
      if (chosen.length === count) return chosen;
      if (groups.has(groupOf(item)) || (list === items && !isWrong(item))) continue;
      groups.add(groupOf(item));
      chosen.push(item);
    }
  }
  if (chosen.length < count) throw new Error('a subject was listed that has too few wrong choices');
  return chosen;
}

interface Ranked<Item> {
  readonly item: Item;
  readonly distance: number;
}

/** The nearest wrong items, one of each group, nearest first; in one pass, because the pool may be the whole catalog. */
function nearest<Item>(
  { items, groupOf }: Pool<Item>,
  { taken, isWrong }: Wanted<Item>,
  distanceOf: (item: Item) => number,
): readonly Ranked<Item>[] {
  const most = windows.easy[1];
  const best: Ranked<Item>[] = [];
  for (const item of items) {
    const distance = distanceOf(item);
    if (best.length === most && distance >= (best[most - 1]?.distance ?? 0)) continue;
    if (!isWrong(item) || taken.includes(groupOf(item))) continue;
    const at = best.findLastIndex((other) => other.distance <= distance) + 1;
    best.splice(at, 0, { item, distance });
    if (best.length > most) best.pop();
  }
  const groups = new Set<string>();
  return best.filter(({ item }) => groups.size < groups.add(groupOf(item)).size);
}

function classOf(distance: number): number {
  return Math.floor(distance / otherClass);
}
