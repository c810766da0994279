import { foldName } from './fold-name.ts';

/** Signs that take no ink: zero-width ones, Hangul fillers, variation selectors; and the empty Braille pattern. */
const invisible = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;

/** Whether there is nothing to see in a text, whatever it is made of. */
export function isBlank(text: string): boolean {
  return foldName(text.replace(invisible, '')) === '';
}
