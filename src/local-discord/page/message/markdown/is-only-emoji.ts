const MOST = 30;
/** What joins, colours and encloses the emoji around it. */
const joiners = String.raw`\p{Emoji_Modifier}|\u200D|\uFE0F|\u20E3`;
const emoji = new RegExp(
  String.raw`^(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}|${joiners}|\s)+$`,
  'u',
);
const shown = /\p{Emoji_Presentation}|\p{Extended_Pictographic}/gu;

/** Whether a text is nothing but a few emoji, which Discord's client shows larger. */
export function isOnlyEmoji(text: string): boolean {
  if (text.length > MOST * 8 || !emoji.test(text)) return false;
  const count = text.match(shown)?.length ?? 0;
  return count > 0 && count <= MOST;
}
