import { foldWords } from '../names/fold-name.ts';
import { hasHangul, toLetters } from '../names/jamo.ts';
import { otherLayout } from '../names/keyboard.ts';
import { shortestMistyped, typedLetters } from './name-text.ts';
import type { NameKey } from './name-text.ts';
import { rotations } from './name-index.ts';
import type { NameIndex } from './name-index.ts';
import type { Start } from './prefix-index.ts';
import { grades } from './top-matches.ts';
import type { Grade, TopMatches } from './top-matches.ts';

/** Offers every text that is what was typed, or begins with it, or has a word that does. */
export function collectDirect(index: NameIndex, text: string, top: TopMatches): void {
  for (const { text: number, grade } of directMatches(index, text)) offer(index, top, number, grade);
}

export interface DirectMatch {
  /** The number of the text. */
  readonly text: number;
  readonly grade: Grade;
}

export function* directMatches(index: NameIndex, text: string): Iterable<DirectMatch> {
  const typed = typedLetters(text);
  if (typed === '') return;
  // A space or an accent that someone took the trouble to type tells `chris b` from Christina.
  const spelled = text.trimStart().toLowerCase();
  const careful = spelled !== typed;
  for (const start of index.prefixes.starts(typed)) {
    const grade = gradeOf(start, isAlias(index, start.text));
    const asSpelled = careful && grade === grades.namePrefix && beginsAsSpelled(index, start.text, spelled);
    yield { text: start.text, grade: asSpelled ? grades.spelledPrefix : grade };
  }
}

/** Offers what the text may be in other letters; the other keyboard layout only when nothing else was found. */
export function collectReadings(index: NameIndex, text: string, top: TopMatches): void {
  if (top.fullBefore(grades.otherReadingPrefix)) return;
  for (const start of index.initials.starts(text)) {
    const aliasOnly = start.complete && isAlias(index, start.text);
    offer(index, top, start.text, aliasOnly ? grades.otherAliasReading : readingGrade(start));
  }
  for (const found of index.sounds.equal(text)) offer(index, top, found, grades.otherReading);
  for (const letters of rotations(text)) {
    for (const start of index.prefixes.starts(letters))
      if (start.at === 0 && (start.complete || letters.length >= shortestTurned))
        offer(index, top, start.text, readingGrade(start));
  }
  collectWords(index, text, top);
  if (top.hits.length > 0) return;
  for (const reading of otherLayout(text)) {
    if (reading === '') continue;
    for (const start of index.prefixes.starts(toLetters(reading)))
      if (start.at === 0) offer(index, top, start.text, readingGrade(start));
  }
}

/** Offers texts that have all the words of what was typed, in any order and perhaps with others between them: "mic drop remix". */
function collectWords(index: NameIndex, text: string, top: TopMatches): void {
  const words = foldWords(text).map(toLetters);
  if (words.length < 2 || words.length > mostWords || words.join('').length < shortestTurned) return;
  const [longest = '', ...others] = words.toSorted((a, b) => b.length - a.length);
  for (const { text: number } of index.prefixes.starts(longest)) {
    const key = index.keys[number];
    if (key !== undefined && others.every((word) => hasWord(key, word))) offer(index, top, number, grades.otherReading);
  }
}

const mostWords = 10;
/** The letters of `I.M` the other way round begin too many names. */
const shortestTurned = 4;

function hasWord({ letters, wordStarts }: NameKey, word: string): boolean {
  return letters.startsWith(word) || wordStarts.some((at) => letters.startsWith(word, at));
}

/** Offers what the text may be with typos. More generous than what a submitted text may stand for: a suggestion is only a guess. */
export function collectTypos(index: NameIndex, text: string, top: TopMatches): void {
  const typed = typedLetters(text);
  if (typed.length < 2 || top.fullBefore(grades.oneTypo)) return;
  const known = top.hits.some((hit) => hit.grade === grades.exactName || hit.grade === grades.exactAlias);
  const short = hasHangul(typed) ? 5 : 4;
  const long = hasHangul(typed) ? 10 : 7;
  index.typos.near(typed, typed.length >= long ? 2 : 1, (found, distance) => {
    const length = index.keys[found]?.letters.length ?? 0;
    if (length > short) offer(index, top, found, distance === 1 ? grades.oneTypo : grades.twoTypos);
    else if (length >= shortestMistyped && !known) offer(index, top, found, grades.shortNameTypo);
  });
  if (typed.length <= short || top.fullBefore(grades.oneTypoSoFar)) return;
  index.beginnings.near(typed, typed.length > long + 1 ? 2 : 1, (found, distance) => {
    offer(index, top, found, distance === 1 ? grades.oneTypoSoFar : grades.twoTyposSoFar);
  });
}

function offer(index: NameIndex, top: TopMatches, number: number, grade: Grade): void {
  const text = index.texts[number];
  if (text !== undefined) top.offer(text.item, grade, text.text);
}

function isAlias(index: NameIndex, number: number): boolean {
  return index.texts[number]?.alias === true;
}

function beginsAsSpelled(index: NameIndex, number: number, spelled: string): boolean {
  return index.texts[number]?.text.toLowerCase().startsWith(spelled) === true;
}

function gradeOf({ at, complete }: Start, alias: boolean): Grade {
  const whole = at === 0;
  if (whole && complete) return alias ? grades.exactAlias : grades.exactName;
  if (whole) return alias ? grades.aliasPrefix : grades.namePrefix;
  if (alias) return grades.aliasWordPrefix;
  return complete ? grades.lastWords : grades.wordPrefix;
}

function readingGrade({ complete }: Start): Grade {
  return complete ? grades.otherReading : grades.otherReadingPrefix;
}
