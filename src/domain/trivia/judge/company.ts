import { baseTitle, namesVersion } from '../../catalog/names/base-title.ts';
import { joiners } from '../../catalog/search/artist-and-title.ts';
import { standsFor } from './readings.ts';
import type { Known } from './readings.ts';
import { lettersOf, runsOf, spell } from './spelling.ts';
import type { Spelling } from './spelling.ts';

/** More words are a sentence. */
export const mostWords = 10;

/**
 * Whether the text is the answer with names that belong to it before or after: "APT. by ROSÉ", "rose apt", "ROSÉ (로제)". Every word
 * must be accounted for, and no name may be there twice ("Bang Bang Bang" is not "Bang").
 */
export function isWithCompany({ words }: Spelling, known: Known): boolean {
  if (words.length < 2 || words.length > mostWords) return false;
  for (let from = 0; from < words.length; from++) {
    const before = namesIn(words.slice(0, from), known.company);
    if (before === undefined) continue;
    for (let until = words.length; until > from; until--) {
      const after = namesIn(words.slice(until), known.company);
      if (after === undefined || before.length + after.length === 0) continue;
      if (isAlone(spell(words.slice(from, until).join(' ')), [...before, ...after], known)) return true;
    }
  }
  return false;
}

function isAlone(rest: Spelling, names: readonly string[], known: Known): boolean {
  return new Set([rest.letters, ...names]).size > names.length && standsFor(rest, known);
}

/** The names that the words are, joining words aside; undefined when a word is left over or nothing but joining words is there. */
function namesIn(words: readonly string[], company: ReadonlySet<string>): readonly string[] | undefined {
  if (words.length === 0) return [];
  const names = readNames(words, company);
  return names === undefined || names.length === 0 ? undefined : names;
}

function readNames(words: readonly string[], company: ReadonlySet<string>): readonly string[] | undefined {
  if (words.length === 0) return [];
  for (const run of runsOf(words, 0)) {
    const name = lettersOf(run);
    const rest = company.has(name) ? readNames(words.slice(run.split(' ').length), company) : undefined;
    if (rest !== undefined) return [name, ...rest];
  }
  return joiners.has(words[0] ?? '') ? readNames(words.slice(1), company) : undefined;
}

/** Whether the text is the answer with a version's name behind it that the catalog does not have: "Seven (Clean Version)". */
export function isVersion({ text }: Spelling, known: Known): boolean {
  const base = baseTitle(text);
  const ending = text.trim().slice(base.length);
  return (
    ending !== '' && namesVersion(ending) && othersIn(spell(ending).words, known) === 0 && standsFor(spell(base), known)
  );
}

/** How many names of other things the words hold, the longest taken first. */
export function othersIn(words: readonly string[], { company, isAnotherName }: Known): number {
  let others = 0;
  for (let at = 0; at < words.length;) {
    const name = runsOf(words, at).find((run) => isAnotherName(run) || company.has(lettersOf(run)));
    if (name !== undefined && !company.has(lettersOf(name))) others += 1;
    at += name?.split(' ').length ?? 1;
  }
  return others;
}
