import { editDistance } from '#src/domain/catalog/names/edit-distance.ts';

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
