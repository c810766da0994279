/**
 * A folding of its own for the proofs: letters and digits alone, without case and accents. Hangul comes apart into its letters, which
 * is as good for comparing.
 */
export function plainLetters(text: string): string {
  const letters = known.get(text) ?? lettersOf(text);
  known.set(text, letters);
  return letters;
}

/** The proofs fold the same few thousand texts a million times. */
const known = new Map<string, string>();

function lettersOf(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll('$', 's')
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** A title without brackets, guests and what follows a dash. */
export function shortTitle(title: string): string {
  return title
    .replace(/\s*[([［【].*$/u, '')
    .replace(/\s+(?:feat|ft)\b.*$/iu, '')
    .replace(/\s+[-–—]\s+.*$/u, '');
}

const initials = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** The first consonant of every syllable. */
export function firstConsonants(hangul: string): string {
  return [...hangul]
    .filter((sign) => sign >= '가' && sign <= '힣')
    .map((syllable) => initials[Math.floor((syllable.charCodeAt(0) - 0xac00) / 588)] ?? '')
    .join('');
}

export function isPlainHangul(text: string): boolean {
  return /^[가-힣\s]+$/u.test(text);
}
