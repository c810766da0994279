import { isBlank } from '#src/domain/catalog/names/is-blank.ts';

const plain = /^[\x20-\x7e]*$/;
const breaks = /[\p{Cc}\p{Zl}\p{Zp}\s]+/gu;
/** Marks of direction and width without ink; not those that join letters or emoji. */
const weightless = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** A text in one line, composed, without blanks at its ends; undefined when nothing visible is left of it, or it is no text. */
export function cleanText(value: unknown): string | undefined {
  const text = cleanPhrase(value)?.trim();
  return text === undefined || isBlank(text) ? undefined : text;
}

/** As `cleanText`, but the blanks at the ends stay: between two names they belong to the text. */
export function cleanPhrase(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  const text = plain.test(value) ? value : value.toWellFormed().normalize('NFC').replace(weightless, '');
  return text.replace(breaks, ' ');
}

export function hasHangul(text: string): boolean {
  return /[가-힣]/u.test(text);
}

export function hasLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text);
}
