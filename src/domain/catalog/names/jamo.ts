import { combineCharacter, disassemble, getChoseong } from 'es-hangul';

const hangul = /[\u1100-\u11ff\u3131-\u318e\ua960-\ua97f\uac00-\ud7a3]/u;
const lone = /[\u3131-\u3163]/u;
const initial = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const vowel = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
const final = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';
const syllable = new RegExp(`([${initial}])([${vowel}])(?:([ㄱㄲㄴㄷㄹㅁㅂㅅㅆㅇㅈㅊㅋㅌㅍㅎ])(?![${vowel}]))?`, 'gu');
/** Two keys typed in a row that an input method shows as one final: meant as two initials where no syllable holds them. */
const clusters: Readonly<Record<string, string>> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
};

export function hasHangul(text: string): boolean {
  return hangul.test(text);
}

export function splitClusters(text: string): string {
  return text.replace(/[ㄳㄵㄶㄺ-ㅀㅄ]/gu, (cluster) => clusters[cluster] ?? cluster);
}

/** Parts of syllables that found no syllable (ᄇ), as the letters on the keys (ㅂ). */
export function typedJamo(text: string): string {
  return text.replace(/[\u1100-\u1112\u1161-\u1175\u11a8-\u11c2]/gu, (part) => {
    const code = part.charCodeAt(0);
    if (code < 0x1113) return initial.charAt(code - 0x1100);
    return code < 0x1176 ? vowel.charAt(code - 0x1161) : splitClusters(final.charAt(code - 0x11a8));
  });
}

/** Joins letters typed one by one into syllables where they spell one: `ㄹㅗㅈㅔ` is 로제, `ㅂㅌ` stays. */
export function composeJamo(text: string): string {
  return text.replace(syllable, (_, first: string, middle: string, last: string | undefined) =>
    combineCharacter(first, middle, last ?? ''),
  );
}

/**
 * A folded name as the row of letters that a keyboard makes of it (방ㅌ → ㅂㅏㅇㅌ), in which a half-typed syllable is a plain prefix and
 * a typo is one letter. Other scripts stay as they are.
 */
export function toLetters(folded: string): string {
  return hangul.test(folded) ? disassemble(folded) : folded;
}

/** The first consonant of every syllable: 방탄소년단 → ㅂㅌㅅㄴㄷ. Other letters stay. */
export function initialsOf(folded: string): string {
  return getChoseong(folded, { keepNonHangul: true });
}

/** Two or more signs, one of them a consonant on its own and none a vowel on its own: ㅂㅌ, 방ㅌ. */
export function looksLikeInitials(folded: string): boolean {
  return folded.length >= 2 && /[ㄱ-ㅎ]/u.test(folded) && !/[ㅏ-ㅣ]/u.test(folded);
}

/** True when the text begins the name, each consonant on its own standing for any syllable that starts with it. */
export function initialsBegin(folded: string, name: string): boolean {
  if (folded.length > name.length) return false;
  for (let at = 0; at < folded.length; at++) {
    const typed = folded.charAt(at);
    const meant = name.charAt(at);
    if (typed === meant) continue;
    if (lone.test(typed)) {
      if (initialsOf(meant) !== typed) return false;
    } else if (at < folded.length - 1 || !disassemble(meant).startsWith(disassemble(typed))) return false;
  }
  return true;
}
