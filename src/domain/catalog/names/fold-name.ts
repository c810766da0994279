import { composeJamo, splitClusters, typedJamo } from './jamo.ts';

/** Letters that Unicode does not take apart, spelled as people without that key type them. */
const ligatures: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ı: 'i',
  ς: 'σ',
  '×': 'x',
};
const ligature = new RegExp(`[${Object.keys(ligatures).join('')}]`, 'gu');
/** Marks over Latin, Greek and Cyrillic letters. Others (kana voicing, Thai vowels) make a different letter. */
const accent = /[\u0300-\u036f]/gu;
const apostrophe = /['`´‘’‛′\u02b0-\u02ff]/gu;
/** Takes no ink, but some of it counts as a mark or a letter: the selector in ❤\ufe0f would be a word of its own. */
const ignorable = /\p{Default_Ignorable_Code_Point}/gu;
const plainText = /^[\x20-\x7e]*$/u;
const word = /(?:[\p{L}\p{N}\p{M}]|(?<=\p{N})\+(?=\p{N}))+/gu;
const symbol = /[\p{P}\p{S}]/gu;
const featuring = new Set(['ft', 'feat', 'featuring']);

/**
 * The one spelling under which two texts count as the same name: no case, accents, punctuation, spaces or widths, Hangul in whole
 * syllables. `&` reads as *and*, `$` beside a letter as *s*, `!` between letters as *i*; `+` stays between digits ("1+1") and is *and*
 * between words. A name of nothing but signs ("...") keeps them. Empty only where there is nothing to see. Folding twice changes nothing.
 */
export function foldName(text: string): string {
  const joined = foldWords(text).join('');
  // Words that start with a mark or a lone letter may close up when nothing stands between them.
  return plainText.test(joined) ? joined : composeJamo(joined.normalize('NFC'));
}

/** The folded words in order; joined they are the folded name. */
export function foldWords(text: string): readonly string[] {
  const words = readSigns(foldLetters(text)).match(word);
  if (words === null) return onlySigns(text);
  return words.map((one, at) => (at > 0 && at < words.length - 1 && featuring.has(one) ? 'feat' : one));
}

function foldLetters(text: string): string {
  if (plainText.test(text)) return text.toLowerCase().replace(apostrophe, '');
  // Compatibility normalization would turn typed consonants (ㅂ) into the initials of syllables, so these are kept out of it.
  const wide = splitClusters(text.replace(apostrophe, '').replace(ignorable, '').normalize('NFC')).replace(
    /[^\u3131-\u318e]+/gu,
    compatible,
  );
  return wide.replace(ligature, (letter) => ligatures[letter] ?? letter);
}

function compatible(text: string): string {
  // Lower case first: some capitals have no compatible form but their small letters do; again after, as the form may be a capital.
  const plain = text
    .toLowerCase()
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFKD')
    .replace(accent, '')
    .replace(apostrophe, '');
  return typedJamo(plain.normalize('NFC'));
}

function readSigns(text: string): string {
  if (!/[&+$!]/u.test(text)) return text;
  return text
    .replace(/\s+/gu, ' ')
    .replace(/&/gu, ' and ')
    .replace(/(?<=\p{L}\$*)\$|\$(?=\$*\p{L})/gu, 's')
    .replace(/(?<=\p{L})!(?=\p{L})/gu, 'i')
    .replace(/(?<=\p{N}) ?\+ ?(?=\p{N})/gu, '+')
    .replace(/(?<=[\p{L}\p{N}] ?)(?<!\p{N})\+(?= ?[\p{L}\p{N}])|(?<=[\p{L}\p{N}] ?)\+(?= ?\p{L})/gu, ' and ');
}

function onlySigns(text: string): readonly string[] {
  const signs = text.normalize('NFKC').match(symbol);
  return signs === null ? [] : [signs.join('')];
}
