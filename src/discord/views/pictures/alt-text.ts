import { clip } from '#src/discord/text.ts';
import { altTextLength } from '#src/discord/limits.ts';

/** The text with as many of the parts, from the first on, as Discord allows; an ellipsis stands for those left out. */
export function altText(parts: readonly string[], write: (parts: readonly string[]) => string): string {
  for (let kept = parts.length; kept > 0; kept--) {
    const text = write(kept === parts.length ? parts : [...parts.slice(0, kept), '…']);
    if (text.length <= altTextLength) return text;
  }
  return clip(write(['…']), altTextLength);
}
