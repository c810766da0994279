/** Edits between two texts: a letter added, left out, replaced, or two neighbours swapped, each counted once; `bound + 1` for more. */
export function editDistance(
  a: string,
  b: string,
  bound = Math.max(a.length, b.length),
  rows = createRows(b.length),
): number {
  const beyond = bound + 1;
  if (Math.abs(a.length - b.length) > bound) return beyond;
  const last = lastRow(a, b, bound, rows);
  return last?.[b.length] ?? beyond;
}

/** Edits between a text and that beginning of a name which fits it best: what is wrong with a half-typed name so far. */
export function prefixDistance(typed: string, name: string, bound: number, rows = createRows(name.length)): number {
  const last = lastRow(typed, name, bound, rows);
  let least = bound + 1;
  if (last === undefined) return least;
  const reach = Math.min(name.length, typed.length + bound);
  for (let at = Math.max(0, typed.length - bound); at <= reach; at++) least = Math.min(least, last[at] ?? least);
  return least;
}

/** Room for one comparison at a time, so that comparing thousands of names allocates nothing. */
export interface Rows {
  before: Uint16Array;
  above: Uint16Array;
  row: Uint16Array;
}

/** @param length the longest second text that these rows hold. */
export function createRows(length: number): Rows {
  return { before: new Uint16Array(length + 2), above: new Uint16Array(length + 2), row: new Uint16Array(length + 2) };
}

/**
 * The last row of the optimal-alignment table. Only the diagonal band that can stay within the bound is worked out, with a cell of
 * `bound + 1` on either side: two names of 12 letters cost some 60 steps. Undefined as soon as a whole row is beyond the bound.
 */
function lastRow(a: string, b: string, bound: number, rows: Rows): Uint16Array | undefined {
  const beyond = bound + 1;
  let { before, above, row } = rows;
  for (let j = 0; j <= Math.min(beyond, b.length); j++) above[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const from = Math.max(1, i - bound);
    const until = Math.min(b.length, i + bound);
    const letter = a.charCodeAt(i - 1);
    const letterBefore = i > 1 ? a.charCodeAt(i - 2) : -1;
    row[from - 1] = from === 1 ? Math.min(i, beyond) : beyond;
    row[until + 1] = beyond;
    let left = row[from - 1] ?? beyond;
    let least = left;
    for (let j = from; j <= until; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = Math.min(
        (above[j - 1] ?? beyond) + (letter === other ? 0 : 1),
        (above[j] ?? beyond) + 1,
        left + 1,
        beyond,
      );
      if (letterBefore === other && j > 1 && letter === b.charCodeAt(j - 2))
        cost = Math.min(cost, (before[j - 2] ?? beyond) + 1);
      row[j] = cost;
      left = cost;
      if (cost < least) least = cost;
    }
    if (least > bound) return undefined;
    const free = before;
    before = above;
    above = row;
    row = free;
  }
  return above;
}
