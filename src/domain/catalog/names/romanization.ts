import { disassembleCompleteCharacter } from 'es-hangul';
import { foldWords } from './fold-name.ts';

/**
 * How people write Korean sounds in Latin letters: Revised Romanization first in each row, then McCune–Reischauer (without its marks)
 * and the habits of passports and albums.
 */
const initials: Readonly<Record<string, string>> = {
  ㄱ: 'g k',
  ㄲ: 'kk gg k g',
  ㄴ: 'n',
  ㄷ: 'd t',
  ㄸ: 'tt dd t d',
  ㄹ: 'r l',
  ㅁ: 'm',
  ㅂ: 'b p',
  ㅃ: 'pp bb p b',
  ㅅ: 's sh',
  ㅆ: 'ss s',
  ㅇ: '',
  ㅈ: 'j ch z',
  ㅉ: 'jj ch j',
  ㅊ: 'ch',
  ㅋ: 'k kh',
  ㅌ: 't th',
  ㅍ: 'p ph f',
  ㅎ: 'h',
};
const vowels: Readonly<Record<string, string>> = {
  ㅏ: 'a ah',
  ㅐ: 'ae ai ay e eh',
  ㅑ: 'ya yah ia',
  ㅒ: 'yae ye',
  ㅓ: 'eo u o uh eoh',
  ㅔ: 'e eh ae',
  ㅕ: 'yeo yu you yo yuh eo u',
  ㅖ: 'ye yeh e',
  ㅗ: 'o oh',
  ㅗㅏ: 'wa oa',
  ㅗㅐ: 'wae we',
  ㅗㅣ: 'oe oi we oy',
  ㅛ: 'yo yoh',
  ㅜ: 'u oo ou woo wu',
  ㅜㅓ: 'wo weo wu',
  ㅜㅔ: 'we weh',
  ㅜㅣ: 'wi wee ui uie',
  ㅠ: 'yu yoo you yew',
  ㅡ: 'eu u',
  ㅡㅣ: 'ui eui ee i yi',
  ㅣ: 'i ee ie y',
};
const finals: Readonly<Record<string, string>> = {
  ㄱ: 'k g ck',
  ㄴ: 'n ne',
  ㄹ: 'l ll r',
  ㅁ: 'm',
  ㅂ: 'p b',
  ㅇ: 'ng',
  ㅎ: 'h',
};
const otherFinals: Readonly<Record<string, string>> = {
  ㄲ: 'ㄱ',
  ㄱㅅ: 'ㄱ',
  ㄹㄱ: 'ㄱ',
  ㅋ: 'ㄱ',
  ㄴㅈ: 'ㄴ',
  ㄴㅎ: 'ㄴ',
  ㄹㅁ: 'ㅁ',
  ㄹㅂ: 'ㄹ',
  ㄹㅅ: 'ㄹ',
  ㄹㅌ: 'ㄹ',
  ㄹㅎ: 'ㄹ',
  ㄹㅍ: 'ㅂ',
  ㅂㅅ: 'ㅂ',
  ㅍ: 'ㅂ',
};

type Choices = readonly string[];
type Spellings = readonly [Choices, Choices, Choices];

/** Every way of writing one syllable: initial, vowel and final each with its choices. A first syllable also has its surname's habits. */
function spellingsOf(syllable: string, first: boolean): Spellings | undefined {
  const parts = disassembleCompleteCharacter(syllable);
  if (parts === undefined) return undefined;
  const initial = choices(initials[parts.choseong]);
  const vowel = choices(vowels[parts.jungseong]);
  const final =
    parts.jongseong === '' ? [''] : choices(finals[otherFinals[parts.jongseong] ?? parts.jongseong] ?? 't d');
  if (!first) return [initial, vowel, final];
  // 박 is Park; 이, 임, 유, 류 lost an l or r that their Latin spelling keeps.
  if (parts.jungseong === 'ㅏ' && parts.jongseong !== '') vowel.push('ar');
  if (parts.choseong === 'ㅇ' && parts.jungseong === 'ㅣ') initial.push('l', 'r', 'rh', 'y');
  if (parts.choseong === 'ㅇ' && /[ㅑㅕㅖㅛㅠ]/u.test(parts.jungseong)) initial.push('r', 'l');
  return [initial, vowel, final];
}

/** Shorter texts sound like too many names. */
const shortest = 4;
const longest = 40;

/** What a text may spell in Latin letters, folded, also with the surname last: `Jung Kook` → jungkook, kookjung. None for other texts. */
export function latinReadings(text: string): readonly string[] {
  const words = foldWords(text);
  const latin = words.join('');
  if (latin.length < shortest || latin.length > longest || !/^[a-z]+$/u.test(latin)) return [];
  return words.length > 1 ? [latin, [...words.slice(-1), ...words.slice(0, -1)].join('')] : [latin];
}

/** Whether folded Latin text is a usual spelling of a folded Hangul name of two or more syllables. */
export function couldSpell(latin: string, hangul: string): boolean {
  return hangul.length >= 2 && spells({ latin, hangul, at: 0, spell: spellingsOf });
}

/** As `couldSpell`, for whoever asks of many names: what a syllable may be written like is worked out once. */
export function createSpeller(): typeof couldSpell {
  const known = new Map<string, Spellings | undefined>();
  const spell: typeof spellingsOf = (syllable, first) => {
    const key = first ? `${syllable}^` : syllable;
    if (!known.has(key)) known.set(key, spellingsOf(syllable, first));
    return known.get(key);
  };
  return (latin, hangul) => hangul.length >= 2 && spells({ latin, hangul, at: 0, spell });
}

interface Spelling {
  readonly latin: string;
  readonly hangul: string;
  /** The next syllable. */
  readonly at: number;
  readonly spell: typeof spellingsOf;
}

function spells({ latin, hangul, at, spell }: Spelling): boolean {
  if (at === hangul.length) return latin === '';
  const [initial = [], vowel = [], final = []] = spell(hangul.charAt(at), at === 0) ?? [];
  for (const afterInitial of restsAfter(latin, initial)) {
    for (const afterVowel of restsAfter(afterInitial, vowel)) {
      for (const rest of restsAfter(afterVowel, final))
        if (spells({ latin: rest, hangul, at: at + 1, spell })) return true;
    }
  }
  return false;
}

function restsAfter(latin: string, spellings: Choices): readonly string[] {
  return spellings.flatMap((spelling) => (latin.startsWith(spelling) ? [latin.slice(spelling.length)] : []));
}

/** Revised Romanization letter by letter, without the sound changes across syllables, which names are not written with. */
export function romanizeName(hangul: string): string {
  return [...hangul]
    .flatMap((syllable) => spellingsOf(syllable, false)?.map((spellings) => spellings[0] ?? '') ?? [syllable])
    .join('');
}

/** A key that all romanizations of one name share (and other names too): the consonants in classes, vowels and liquids left out. */
export function soundKey(latin: string): string {
  return latin
    .replace(/ch|[jz]/gu, 'J')
    .replace(/ck|[cqg]/gu, 'k')
    .replace(/d/gu, 't')
    .replace(/[bfv]/gu, 'p')
    .replace(/[aeiouwyhrl]/gu, '')
    .replace(/(.)\1+/gu, '$1')
    .replace(/nk/gu, 'n');
}

function choices(spellings: string | undefined): string[] {
  return (spellings ?? '').split(' ');
}
