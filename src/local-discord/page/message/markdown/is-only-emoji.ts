const MOST = 30;
/** No two of these begin alike: a text that is none must not be tried in every way. */
const part = String.raw`[\p{Emoji_Presentation}\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}\u200D\uFE0F\s]`;
const keycap = String.raw`[0-9#*]\uFE0F?\u20E3`;
const emoji = new RegExp(`^(?:${part}|${keycap})+$`, 'u');
const shown = /[\p{Emoji_Presentation}\p{Extended_Pictographic}\u20E3]/gu;

/** Whether a text is nothing but a few emoji, which Discord's client shows larger. */
export function isOnlyEmoji(text: string): boolean {
  if (text.length > MOST * 8 || !emoji.test(text)) return false;
  const count = text.match(shown)?.length ?? 0;
  return count > 0 && count <= MOST;
}
