import { convertHangulToQwerty, convertQwertyToAlphabet } from 'es-hangul';
import { foldName } from './fold-name.ts';
import { hasHangul } from './jamo.ts';

/**
 * What the same keys write under the other keyboard layout, folded, likeliest first: `fhwp` → 로제, `ㅠㅅㄴ` → bts. Capitals are other
 * letters there (`R` is ㄲ), but also what a shift key or caps lock leaves behind, so both readings are given.
 */
export function otherLayout(text: string): readonly string[] {
  const typed = text.normalize('NFC');
  if (hasHangul(typed)) return [foldName(convertHangulToQwerty(typed))];
  if (!/[a-z]/iu.test(typed)) return [];
  const readings = [typed, typed.toLowerCase()].map((keys) => foldName(convertQwertyToAlphabet(keys)));
  return [...new Set(readings)];
}
