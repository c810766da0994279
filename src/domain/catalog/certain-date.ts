import type { Collaboration, PartialDate } from './model.ts';

/**
 * As much of the release date as nobody contradicts: `2024-10` where one has the 18th and another the 17th, undefined where even the
 * years differ.
 */
export function certainDate({
  released,
  otherDates,
}: Pick<Collaboration, 'released' | 'otherDates'>): PartialDate | undefined {
  return otherDates.reduce<PartialDate | undefined>((date, other) => shared(date, other.date), released);
}

/** Who knows less does not contradict who knows more. */
function shared(one: PartialDate | undefined, other: PartialDate): PartialDate | undefined {
  if (one === undefined) return undefined;
  const [ones, others] = [one.split('-'), other.split('-')];
  const differs = ones.findIndex((part, at) => others[at] !== undefined && others[at] !== part);
  if (differs === -1) return ones.length >= others.length ? one : other;
  return differs === 0 ? undefined : ones.slice(0, differs).join('-');
}

/** The song dated as far as nobody contradicts. */
export function withCertainDate(song: Collaboration): Collaboration {
  if (song.otherDates.length === 0) return song;
  const { released: _, ...undated } = song;
  const date = certainDate(song);
  return { ...undated, ...(date !== undefined && { released: date }), otherDates: [] };
}
