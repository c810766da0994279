import type { Collaboration, SourcedDate } from '../model.ts';

/** When a song came out by all who say so. */
export type Dated = Pick<Collaboration, 'released' | 'releasedSourceIds' | 'otherDates'>;

/**
 * The song dated anew by those cited. Who said another date goes on saying it, among the others'; a date that is only less exact
 * contradicts nobody, but vouches for no day either.
 */
export function dateWithWitness(
  before: Dated,
  released: string | undefined,
  cited: readonly string[],
): Omit<Dated, 'released'> {
  const { releasedSourceIds, otherDates } = before;
  if (released === before.released) return { releasedSourceIds, otherDates };
  if (released === undefined) return { releasedSourceIds: [], otherDates: [] };
  const saidBefore = otherDates.find(({ date }) => date === released)?.sourceIds ?? [];
  const supporters = [...new Set([...saidBefore, ...cited])].toSorted();
  const others = [...otherDates, ...asOther(before)]
    .filter(({ date }) => !released.startsWith(date) && !date.startsWith(released))
    .map(({ date, sourceIds }) => ({ date, sourceIds: sourceIds.filter((id) => !supporters.includes(id)) }))
    .filter(({ sourceIds }) => sourceIds.length > 0)
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
  return { releasedSourceIds: supporters, otherDates: others };
}

function asOther({ released, releasedSourceIds }: Dated): readonly SourcedDate[] {
  return released === undefined ? [] : [{ date: released, sourceIds: releasedSourceIds }];
}
