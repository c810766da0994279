/** `(did you mean "rose"?)` after an id that nobody declared, or nothing when no id is near. */
export function suggestId(wrong: string, known: Iterable<string>): string {
  let best = '';
  let least = Math.max(1, Math.floor(wrong.length / 3)) + 1;
  for (const id of known) {
    const distance = editDistance(wrong, id, least);
    if (distance < least) [best, least] = [id, distance];
  }
  return best === '' ? '' : ` (did you mean "${best}"?)`;
}

/** Insertions, deletions, substitutions and swaps of neighbours; anything from `bound` on may be given as `bound`. */
function editDistance(a: string, b: string, bound: number): number {
  if (Math.abs(a.length - b.length) >= bound) return bound;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? bound) + 1, (row[j - 1] ?? bound) + 1, (last[j - 1] ?? bound) + same);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, (beforeLast[j - 2] ?? bound) + 1);
      row.push(cost);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? bound;
}
