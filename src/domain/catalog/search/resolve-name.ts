import type { Resolution } from '../search.ts';
import { calledInCompany } from './in-company.ts';
import { nearest } from './nearest.ts';
import { equalTexts, nearestTypos, otherReadings } from './name-index.ts';
import type { NameIndex } from './name-index.ts';
import { typedLetters } from './name-text.ts';
import type { NameText } from './name-text.ts';
import type { Named } from './named-items.ts';
import { longestText, suggestNames } from './suggest-names.ts';
import type { Names } from './suggest-names.ts';

/** As many as a Discord menu holds. */
export const mostCandidates = 25;

/**
 * The one item a submitted text stands for. A whole name comes before a whole alias, that before a beginning, another way of writing
 * and a typo. A beginning stands for a name only when it is nearly all of it; part of a name never does, so that IU is nobody else.
 */
export function resolveName<Item>(searched: Names<Item>, text: string): Resolution<Item> {
  const { named, belongs } = searched;
  const { items, names } = named;
  if (text.length > longestText || typedLetters(text) === '') return { type: 'unknown', near: [] };
  const attempts = [
    () => wholeNames(named, text),
    () => ofLowestTier(named, calledInCompany(named, belongs, text)),
    () => beginnings(named, text),
    () => ofLowestTier(named, itemsOf(otherReadings(names, text))),
    () => (isAWord(names, text) ? [] : ofLowestTier(named, itemsOf(nearestTypos(names, text)))),
  ];
  const found = firstFound(attempts).flatMap((item) => items[item] ?? []);
  return oneOf(found) ?? { type: 'unknown', near: nearNames(searched, text) };
}

/** A text that begins a name or a word of one, as it stands, has no typo. */
export function isAWord({ prefixes }: NameIndex, text: string): boolean {
  const [start] = prefixes.starts(typedLetters(text));
  return start !== undefined;
}

/** What the first attempt that finds anything found. */
export function firstFound<Value>(attempts: readonly (() => readonly Value[])[]): readonly Value[] {
  for (const attempt of attempts) {
    const found = attempt();
    if (found.length > 0) return found;
  }
  return [];
}

export function oneOf<Item>(items: readonly Item[]): Resolution<Item> | undefined {
  const [first, ...others] = items;
  if (first === undefined) return undefined;
  if (others.length === 0) return { type: 'found', item: first };
  return { type: 'ambiguous', candidates: items.slice(0, mostCandidates) };
}

/** As many as are offered as buttons. */
export const mostNear = 3;

export function nearNames<Item>(searched: Names<Item>, text: string, most = mostNear): readonly Item[] {
  if (text.length > longestText || typedLetters(text) === '') return [];
  const suggested = suggestNames(searched, text, most).map(({ item }) => item);
  return nearest(searched.named, suggested, { text, most });
}

/** Those whose own name this is, else those with the alias; with a name that is marked as shared, all of them, of any tier. */
function wholeNames(named: Named<unknown>, text: string): readonly number[] {
  const equal = equalTexts(named.names, text);
  const own = equal.filter(({ alias, ambiguous }) => !alias || ambiguous === true);
  const found = itemsOf(own.some(({ alias }) => !alias) ? own : equal);
  return equal.some(({ ambiguous }) => ambiguous === true) ? found : ofLowestTier(named, found);
}

/** Items whose name begins so: several are a question; one is meant only when little is missing. */
function beginnings(named: Named<unknown>, text: string): readonly number[] {
  const { prefixes, texts, keys } = named.names;
  const typed = typedLetters(text);
  if (typed.length < shortestBeginning) return [];
  const whole = [...prefixes.starts(typed)].filter(({ at }) => at === 0);
  const found = itemsOf(whole.flatMap(({ text: number }) => texts[number] ?? []));
  const [first, ...others] = ofLowestTier(named, found);
  const isNearlyAll = (number: number) =>
    texts[number]?.item === first && typed.length >= nearlyWhole * (keys[number]?.letters.length ?? Infinity);
  if (first !== undefined && others.length === 0 && typed.length > shortestBeginning)
    if (whole.some(({ text: number }) => isNearlyAll(number))) return [first];
  return found.length > 1 ? found : [];
}

const shortestBeginning = 3;
const nearlyWhole = 0.7;

/** @param found in the order of preference, which is that of tiers. */
function ofLowestTier({ tiers }: Named<unknown>, found: readonly number[]): readonly number[] {
  const [first] = found;
  return first === undefined ? found : found.filter((item) => tiers[item] === tiers[first]);
}

/** Best first, each once. */
export function itemsOf(texts: readonly NameText[]): readonly number[] {
  return [...new Set(texts.map(({ item }) => item))].sort((a, b) => a - b);
}
