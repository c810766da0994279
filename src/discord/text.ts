import { escapeMarkdown } from 'discord.js';

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** At most `length` UTF-16 units, cut between graphemes and marked with an ellipsis where something is missing. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  // The grapheme that the limit falls into is left out whole.
  const cut = graphemes.segment(text).containing(length - 1)?.index ?? 0;
  return `${text.slice(0, cut).trimEnd()}…`;
}

/** Most names and sentences hold nothing that Markdown, a mention or a link could begin with. */
const harmless = /^\p{L}[\p{L}\p{N}\p{M} .,'’!?&;()–…"“”-]*$/u;

/** Signs that turn the direction of writing: shown back, they would turn our own words too. */
const turning = /[\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text of users and of the catalog as Discord shall show it: letter by letter.
 * discord.js escapes Markdown; mentions, timestamps, custom emoji and bare links start with `<`, `@` or a scheme.
 */
export function plain(text: string): string {
  if (harmless.test(text)) return text;
  return escapeMarkdown(text.replaceAll(turning, '').replaceAll(/\s+/g, ' '), {
    heading: true,
    bulletedList: true,
    numberedList: true,
    maskedLink: true,
  })
    .replaceAll('<', String.raw`\<`)
    .replaceAll('@', '@\u200B')
    .replaceAll(/(https?):\/\//gi, '$1:\u200B//');
}

/** `plain`, with what it adds counted: at most `length` units come out. */
export function plainWithin(text: string, length: number): string {
  let kept = clip(text, length);
  for (let escaped = plain(kept); ; escaped = plain(kept)) {
    if (escaped.length <= length) return escaped;
    kept = clip(kept, Math.max(1, kept.length - (escaped.length - length)));
  }
}

/** A Markdown link whose label is shown letter by letter; a parenthesis in the address would end it early. */
export function link(label: string, url: string): string {
  return `[${plain(label)}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
}
