/** How the text between two credited names joins them. */
export type Joining = 'featured' | 'joint' | 'versus';

/** Said before a guest's name; letters without marks, as `bare` leaves them. Where it may go on, it ends with `*`. */
const guests = [
  // English, and everywhere
  'feat|feats|ft|fts|featuring|featured|f/|guest|guests|guest star*|starring|introducing|assisted by|with a little help from',
  'with special appearance*|special appearance*|guest appearance*',
  // Spanish, Portuguese, Italian, French, Romanian
  'colaboracion*|con la participacion*|participacion*|participacao*|participa|part|part esp|invitad*|convida|convidad*',
  'con la partecipazione*|partecipazione*|ospite*|participation*|invite|invitee|invites|invitat*',
  // German, Dutch, Scandinavian, Finnish
  'mit gast|gast|gaste|zu gast|unter mitwirkung von|m.m.v|met medewerking van|met gast|gastartist|gjest|gaest|vieraana|vierailijana',
  // Polish, Hungarian, Turkish, Greek
  'gosc*|z udzialem|udzial*|vendeg*|kozremukod*|konuk*|συμμετ*',
  // Russian, Ukrainian
  'при участии|при уч|п/у|участ*|фит|за участю|гост*',
  // Hebrew, Arabic
  'בהשתתפות|מארח|מארחת|بمشاركة|ضيف*',
  // Vietnamese, Indonesian, Thai
  'voi su tham gia*|khach moi|menampilkan|ฟีท*|ฟีเจอริ*',
].flatMap((words) => words.split('|'));

/** Written without blanks around them, so they may stand in the middle of a word. */
const guestsInside = [
  '피처링',
  '피쳐링',
  '피처',
  '객원',
  '게스트',
  'フィーチャ',
  'ゲスト',
  '客演',
  '特邀',
  '嘉賓',
  '嘉宾',
  '客串',
];

const rivals = ['vs', 'v.s', 'v/s', 'v', 'versus', 'contra', 'gegen', 'kontra', 'против', '対', '對', '对', '대'];

const guest = new RegExp(`${wholeWords(guests)}|${guestsInside.map(bare).join('|')}`, 'u');
const rival = new RegExp(wholeWords(rivals), 'u');

/**
 * What the free text between two names says. Most of it says no more than "and" (`&`, `×`, `, `, `with`, `♥`, `loves`), so that is what
 * counts where nothing else is recognized: people who are named side by side made it together.
 */
export function joiningOf(phrase: string): Joining {
  const text = bare(phrase);
  if (guest.test(text)) return 'featured';
  return rival.test(text) ? 'versus' : 'joint';
}

/** A bracket around the guests has closed: who comes now is not one of them. */
export function closesBracket(phrase: string): boolean {
  return /^\s*[)\]}）】」]/u.test(phrase);
}

/** Small letters in one width without their marks, so that `GÄST`, `gast` and `ｇａｓｔ` are one; one blank between words. */
function bare(text: string): string {
  const letters = text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .toLowerCase()
    .normalize('NFC');
  return letters.replaceAll('ł', 'l').replaceAll('æ', 'ae').replace(/\s+/gu, ' ').trim();
}

function wholeWords(words: readonly string[]): string {
  const patterns = words.map((word) => {
    const isOpen = word.endsWith('*');
    const escaped = bare(isOpen ? word.slice(0, -1) : word).replace(/[./]/g, String.raw`\$&`);
    return isOpen || word.endsWith('/') ? escaped : `${escaped}(?![\\p{L}\\p{N}])`;
  });
  return `(?<![\\p{L}\\p{N}])(?:${patterns.join('|')})`;
}
