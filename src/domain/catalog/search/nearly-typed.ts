import type { NameIndex } from './name-index.ts';
import { createTopMatches } from './top-matches.ts';
import type { Grade, TopMatches } from './top-matches.ts';

/** Of more names that begin with what was typed than can be shown, those of which least is missing. */
export interface NearlyTyped {
  /** A name that begins so. */
  offer(text: number, grade: Grade): void;
  /** Gives them the places that are not for the best known. */
  keepSeats(): void;
}

/** So many places belong to the preferred items whatever their length: the likeliest to be meant by a few letters. */
const seatsOfPreferred = 10;
/** Lengths are kept above the numbers of texts. */
const room = 2 ** 20;

/**
 * By weight alone, a short name that nobody has heard of could not be found by typing it: the thousands that begin with `row` and are better
 * known would fill the list until the whole of it is typed.
 */
export function createNearlyTyped({ keys, texts }: NameIndex, top: TopMatches): NearlyTyped {
  const shortest = createTopMatches(top.limit > seatsOfPreferred ? top.limit : 0);
  return {
    offer(text, grade) {
      shortest.offer((keys[text]?.letters.length ?? 0) * room + text, grade, '');
    },
    keepSeats() {
      const last = top.hits[top.limit - 1];
      const crowded = shortest.hits.filter(({ grade }) => grade === last?.grade);
      if (last === undefined || crowded.length === 0) return;
      const seated = top.hits.filter(({ grade }, place) => place < seatsOfPreferred || grade < last.grade);
      const known = new Set(seated.map(({ item }) => item));
      const waiting = crowded.flatMap(({ item: numbered, grade }) => {
        const text = texts[numbered % room];
        return text === undefined || known.size === known.add(text.item).size ? [] : [{ ...text, grade }];
      });
      top.replace([...seated, ...waiting, ...top.hits.filter(({ item }) => !known.has(item))]);
    },
  };
}
