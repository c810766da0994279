import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Collaboration } from '#src/domain/catalog/model.ts';

import type { Span } from './days.ts';
import { atTurnOfYear, hullOf, spanOf, yearOf } from './days.ts';
import type { Readings } from './songs.ts';

/** When songs came out, as far as nobody doubts it. */
export interface Dates {
  /** The one year of the song; undefined when it is not known, disputed, or another one in another time zone. */
  year(song: Collaboration): number | undefined;
  /** Years that a song of that title could have come out in by any reading: none of them is a wrong choice. */
  possibleYears(song: Collaboration): ReadonlySet<number>;
  /** Every day that any song of that title may have come out on; undefined when one of them is not known or disputed. */
  span(song: Collaboration): Span | undefined;
}

export function createDates(index: CatalogIndex, readings: Readings): Dates {
  const textsOf = ({ id }: Collaboration) => saidAbout(index, id);
  const inDoubt = (song: Collaboration) => isDateDoubted(index, song);
  const spans = new Map<string, Span | undefined>();
  const spanOfTitle = (song: Collaboration) => {
    const all = readings.of(song.id);
    const known = all.flatMap(({ released }) => (released === undefined ? [] : [spanOf(released)]));
    return known.length < all.length || all.some(inDoubt) ? undefined : hullOf(known);
  };
  return {
    year(song) {
      const { released } = song;
      const undated = readings.of(song.id).some((other) => other.released === undefined);
      return released === undefined || undated || atTurnOfYear(released) || inDoubt(song)
        ? undefined
        : yearOf(released);
    },
    possibleYears: (song) =>
      new Set(
        readings
          .of(song.id)
          .flatMap((other) => [...(other.released ?? '').slice(0, 4).split(' '), ...textsOf(other).flatMap(yearsIn)])
          .map(Number),
      ),
    span(song) {
      const group = readings.titleGroupOf(song.id);
      if (!spans.has(group)) spans.set(group, spanOfTitle(song));
      return spans.get(group);
    },
  };
}

/** A disputed release, or any doubtful sentence that names another year. */
function isDateDoubted(index: CatalogIndex, { id, released }: Collaboration): boolean {
  const own = (released ?? '').slice(0, 4);
  return index.claimsAbout({ type: 'collaboration', id }).some(({ kind, status, values }) => {
    if (status === 'verified') return false;
    if (status === 'disputed' && kind === 'release') return true;
    const years = values.flatMap(({ text }) => [text.en, text.ko]).flatMap(yearsIn);
    return (status === 'disputed' || kind === 'release') && years.some((year) => year !== own);
  });
}

function saidAbout(index: CatalogIndex, id: string): readonly string[] {
  const claims = index.claimsAbout({ type: 'collaboration', id });
  return claims.flatMap(({ values }) => values.flatMap(({ text }) => [text.en, text.ko]));
}

function yearsIn(text: string): readonly string[] {
  return text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/gu) ?? [];
}
