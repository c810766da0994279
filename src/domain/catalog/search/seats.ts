import type { NameIndex } from './name-index.ts';
import { createTopMatches, grades } from './top-matches.ts';
import type { Grade, Hit, TopMatches } from './top-matches.ts';

/** Who is shown when more names fit than can be. */
export interface Seats {
  /** A name that begins with what was typed. */
  begun(text: number, grade: Grade): void;
  /** A name that is what was typed but for a slip. */
  slipped(text: number, grade: Grade): void;
  /** True when there are seats for slips. */
  readonly forSlips: boolean;
  /** Gives the seats away, when all has been offered. */
  assign(): void;
}

/** A list and its seats. */
export interface Seated {
  readonly top: TopMatches;
  readonly seats: Seats;
}

/** So many seats belong to the preferred items whatever else fits: the likeliest to be meant by a few letters. */
const ofPreferred = 10;
/** Of the others one in three is for names that are nearly what was typed, the rest for names that are nearly typed. */
const slipsAmong = 3;
/** Lengths are kept above the numbers of texts. */
const room = 2 ** 20;

/**
 * By weight alone, a short name that nobody has heard of could not be found by typing it: better known names that begin with `row` would
 * fill the list until the whole of it is typed, and `peter` with a letter left out is the beginning of dozens.
 */
export function createSeats({ keys, texts }: NameIndex, top: TopMatches): Seats {
  const others = Math.max(0, top.limit - ofPreferred);
  const shortest = createTopMatches(others === 0 ? 0 : top.limit);
  const slips = createTopMatches(Math.floor(others / slipsAmong));

  function nearlyTyped(worst: Grade): readonly Hit[] {
    const crowded = shortest.hits.filter(({ grade }) => grade === worst);
    return crowded.flatMap(({ item, grade }) => {
      const text = texts[item % room];
      return text === undefined ? [] : [{ ...text, grade }];
    });
  }
  return {
    begun(text, grade) {
      shortest.offer((keys[text]?.letters.length ?? 0) * room + text, grade, '');
    },
    slipped(text, grade) {
      const found = texts[text];
      if (found !== undefined) slips.offer(found.item, grade, found.text);
    },
    forSlips: slips.limit > 0,
    assign() {
      const last = top.hits[top.limit - 1];
      if (last === undefined || others === 0) return;
      const first = top.hits.filter(({ grade }, place) => place < ofPreferred || grade < last.grade);
      const before = distinct([...first, ...nearlyTyped(last.grade), ...top.hits]);
      const known = new Set(before.map(({ item }) => item));
      const slipped = slips.hits.filter(({ item }) => !known.has(item));
      const whole = top.hits.filter(({ grade }) => grade === grades.exactName).length;
      top.replace([...before.slice(0, Math.max(whole, top.limit - slipped.length)), ...slipped]);
    },
  };
}

function distinct(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<number>();
  return hits.filter(({ item }) => seen.size < seen.add(item).size);
}
