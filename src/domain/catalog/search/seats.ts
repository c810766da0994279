import { looksLikeInitials } from '../names/jamo.ts';
import { directMatches } from './collect-matches.ts';
import type { NameIndex } from './name-index.ts';
import { shortestMistyped, typedLetters } from './name-text.ts';
import { createTopMatches, grades } from './top-matches.ts';
import type { Grade, Hit, TopMatches } from './top-matches.ts';

/** So many seats belong to the preferred items whatever else fits: the likeliest to be meant by a few letters. */
const ofPreferred = 10;
/** Of the others one in three is for names that are nearly what was typed, the rest for names that are nearly typed. */
const slipsAmong = 3;
/** Lengths are kept above the numbers of texts. */
const room = 2 ** 20;

/**
 * Settles who is shown when more names fit than can be. By weight alone, a short name that nobody has heard of could not be found by typing
 * it: better known names that begin with `row` would fill the list until the whole of it is typed, and `peter` with a letter left out is the
 * beginning of dozens.
 */
export function assignSeats(index: NameIndex, text: string, top: TopMatches): void {
  const last = top.hits[top.limit - 1];
  const others = top.limit - ofPreferred;
  if (last === undefined || others <= 0) return;
  const first = top.hits.filter(({ grade }, place) => place < ofPreferred || grade < last.grade);
  const seated = distinct([...first, ...nearlyTyped(index, text, last.grade, top.limit), ...top.hits]);
  const known = new Set(seated.map(({ item }) => item));
  const slipped = top.fullBefore(grades.oneTypo) ? slips(index, text, Math.floor(others / slipsAmong)) : [];
  const unknown = slipped.filter(({ item }) => !known.has(item));
  const whole = top.hits.filter(({ grade }) => grade === grades.exactName).length;
  top.replace([...seated.slice(0, Math.max(whole, top.limit - unknown.length)), ...unknown]);
}

/** Of the names that begin with what was typed, where these are the worst that are shown, those of which least is missing. */
function nearlyTyped(index: NameIndex, text: string, worst: Grade, count: number): readonly Hit[] {
  if (worst !== grades.spelledPrefix && worst !== grades.namePrefix) return [];
  const shortest = createTopMatches(count);
  for (const { text: number, grade } of directMatches(index, text)) {
    const length = index.keys[number]?.letters.length ?? 0;
    if (grade === worst) shortest.offer(length * room + number, worst, '');
  }
  return shortest.hits.flatMap(({ item, grade }) => {
    const name = index.texts[item % room];
    return name === undefined ? [] : [{ ...name, grade }];
  });
}

/**
 * Names within one edit. First those of which a letter was left out: a name has as many ways to that as it has letters, and 25 times as many
 * to another letter, each that much less likely.
 */
function slips(index: NameIndex, text: string, count: number): readonly Hit[] {
  const typed = typedLetters(text);
  const likeliest = createTopMatches(count);
  if (typed.length < 2 || looksLikeInitials(typed)) return [];
  index.typos.near(typed, 1, (found) => {
    const { letters = '' } = index.keys[found] ?? {};
    const name = index.texts[found];
    if (name === undefined || letters.length < shortestMistyped || letters.startsWith(typed)) return;
    likeliest.offer(name.item, letters.length > typed.length ? grades.oneTypo : grades.shortNameTypo, name.text);
  });
  return likeliest.hits;
}

function distinct(hits: readonly Hit[]): readonly Hit[] {
  const seen = new Set<number>();
  return hits.filter(({ item }) => seen.size < seen.add(item).size);
}
