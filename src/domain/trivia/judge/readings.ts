import { hasHangul, toLetters } from '../../catalog/names/jamo.ts';
import { otherLayout } from '../../catalog/names/keyboard.ts';
import { couldSpell, latinReadings } from '../../catalog/names/romanization.ts';
import { typosBetween } from '../../catalog/names/typos.ts';
import { givenName, koreanNames, shortNames } from './short-names.ts';
import { lettersOf, spell } from './spelling.ts';
import type { Spelling } from './spelling.ts';
import type { IsAnotherName, RightRule, TypedAnswer } from './typed-answer.ts';

/** An answer prepared for one guess. */
export interface Known {
  readonly accepted: readonly Spelling[];
  /** The accepted spellings, then the short ones that are nothing else's name. */
  readonly spellings: readonly Spelling[];
  /** The letters of the accepted spellings. */
  readonly exact: ReadonlySet<string>;
  /** The letters of the names that may stand beside the answer, its own other spellings among them. */
  readonly company: ReadonlySet<string>;
  readonly isAnotherName: IsAnotherName;
}

export function know({ accepted: texts, beside = [] }: TypedAnswer, isAnotherName: IsAnotherName): Known {
  // A spelling that is empty when folded would make every text without letters right.
  const spelled = texts.map(spell).filter(({ folded }) => folded !== '');
  const exact = new Set(spelled.map(({ letters }) => letters));
  const korean = koreanNames(spelled);
  const accepted = spelled.map((one) => (korean.includes(one) ? withoutSurnamesLength(one) : one));
  const short = shortNames(accepted, korean).filter((text) => !isAnotherName(text));
  const company = new Set([...exact, ...beside.map(lettersOf)]);
  return { accepted, spellings: [...accepted, ...short.map(spell)], exact, company, isAnotherName };
}

/** One letter tells 박지민 from 박지빈 and two tell Kim Chaewon from Kim Chaeyeon: a common surname makes a name longer, but no surer. */
function withoutSurnamesLength(name: Spelling): Spelling {
  return { ...name, forgiven: spell(givenName(name)).forgiven };
}

/** Why the whole text is the answer, typos aside; undefined when it is not. */
export function readsAs(guess: Spelling, { exact, spellings, isAnotherName }: Known): RightRule | undefined {
  if (exact.has(guess.letters)) return 'exact';
  if (isAnotherName(guess.text)) return undefined;
  const isSpelling = (text: string) => spellings.some(({ letters }) => letters === text);
  if (isSpelling(guess.letters)) return 'short-name';
  if (otherLayout(guess.text).map(toLetters).some(isSpelling)) return 'keyboard';
  return soundsAs(guess, spellings) ? 'romanization' : undefined;
}

/** Romanizations of the answer's Hangul; and Hangul that spells the answer, where the catalog has no Hangul to compare. */
function soundsAs({ text, folded }: Spelling, spellings: readonly Spelling[]): boolean {
  const hangul = spellings.filter((one) => hasHangul(one.folded));
  if (hangul.length > 0 || !hasHangul(folded))
    return latinReadings(text).some((latin) => hangul.some((one) => couldSpell(latin, one.folded)));
  return spellings.some((one) => latinReadings(one.text).some((latin) => couldSpell(latin, folded)));
}

/** Whether the whole text is the answer but for typos, and not exactly something else. */
export function isTypo(guess: Spelling, { spellings, isAnotherName }: Known): boolean {
  if (isAnotherName(guess.text)) return false;
  return spellings.some((right) => {
    const typos = typosBetween(guess.letters, right.letters);
    return typos !== undefined && typos <= right.forgiven && !isOneInside(guess.letters, right.letters);
  });
}

/** A letter more or less in front makes another word that ends alike: Light and flight, Seven and even. */
function isOneInside(typed: string, right: string): boolean {
  return typed.endsWith(right) || right.endsWith(typed);
}

/** Whether the whole text is the answer, typos forgiven. */
export function standsFor(guess: Spelling, known: Known): boolean {
  return readsAs(guess, known) !== undefined || isTypo(guess, known);
}
