import type { PartialDate } from '#src/domain/catalog/model.ts';
import { dateProblem } from '#src/domain/catalog/partial-date.ts';

/** As much of a day as MusicBrainz knows: "" is nothing, and of what no calendar has, the part that one has. */
export function dateOf(value: unknown): PartialDate | undefined {
  if (typeof value !== 'string') return undefined;
  return [10, 7, 4].map((length) => value.slice(0, length)).find((date) => dateProblem(date) === undefined);
}
