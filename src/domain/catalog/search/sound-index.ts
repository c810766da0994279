import { foldName } from '../names/fold-name.ts';
import { hasHangul } from '../names/jamo.ts';
import { createSpeller, latinReadings, romanizeName, soundKey } from '../names/romanization.ts';
import type { NameText } from './name-text.ts';

/** Finds Hangul texts by any usual way of writing their sound in Latin letters, also with the surname last: `Jeong Gook` → 정국. */
export interface SoundIndex {
  equal(text: string): readonly number[];
}

export function createSoundIndex(texts: readonly NameText[]): SoundIndex {
  const couldSpell = createSpeller();
  const byKey = new Map<string, { readonly folded: string; readonly text: number }[]>();
  texts.forEach(({ text: shown, readAs: name = shown }, text) => {
    if (!hasHangul(name)) return;
    const folded = foldName(name);
    const key = soundKey(romanizeName(folded));
    const bucket = byKey.get(key);
    if (bucket === undefined) byKey.set(key, [{ folded, text }]);
    else bucket.push({ folded, text });
  });

  function equalTo(latin: string): number[] {
    const bucket = byKey.get(soundKey(latin)) ?? [];
    return bucket.filter(({ folded }) => couldSpell(latin, folded)).map(({ text }) => text);
  }
  return { equal: (text) => [...new Set(latinReadings(text).flatMap(equalTo))] };
}
