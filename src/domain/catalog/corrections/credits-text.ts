import { creditRoles, type Artist, type Credit, type CreditRole } from '../model.ts';
import { answersTo, artistsNamed, artistsNear, type CorrectedCatalog } from './artist-names.ts';
import { tokenizeCredits, type CreditToken } from './credit-tokens.ts';
import { readNewArtist, type NewArtist } from './new-artist.ts';

/** A name that did not come down to one artist. */
export type CreditProblem =
  | { readonly type: 'unknownArtist'; readonly text: string; readonly near: readonly Artist[] }
  | { readonly type: 'ambiguousArtist'; readonly text: string; readonly candidates: readonly Artist[] }
  /** Introduced with `+`, but without scene, kind or, of a Korean artist, Hangul. */
  | { readonly type: 'unclearArtist'; readonly text: string }
  /** Introduced with `+`, but the catalog knows somebody of that name. */
  | { readonly type: 'knownArtist'; readonly text: string; readonly artist: Artist }
  | { readonly type: 'creditedTwice'; readonly text: string };

/** Of an artist who is introduced with this credit there is no id yet. */
export interface ReadCredit {
  readonly artist: Artist | NewArtist;
  readonly role: CreditRole;
  readonly creditedAs?: string;
}

export interface ReadCredits {
  /** Leading artists first, then guests, remixers, producers, writers; each in the order written. */
  readonly credits: readonly ReadCredit[];
  readonly problems: readonly CreditProblem[];
}

/** Names with dividers in them have few: Earth, Wind and Fire is four pieces. */
const mostPieces = 6;

/**
 * Reads credits as fans write them: `ROSÉ & Bruno Mars`, `BTS feat. Halsey`, `A x B`, `prod. C`, `remix: D`, `writer: E`. Whatever is
 * a whole name in the catalog is that name first: `Tyler, The Creator`. `Name (id)`, `Name (group)` and `#id` say which of several;
 * `Name [as Printed]` what stands on the release; `+Name [western person]` introduces somebody.
 */
export function readCredits(line: string, catalog: CorrectedCatalog): ReadCredits {
  const text = line.normalize('NFC').replaceAll('**', '');
  const read = wholeNames(text, tokenizeCredits(text), catalog);
  const credits = read.flatMap((one) => ('artist' in one && 'role' in one ? [one] : []));
  const problems = read.flatMap((one) => ('type' in one ? [one] : []));
  const inOrder = creditRoles.flatMap((role) => credits.filter((credit) => credit.role === role));
  return { credits: inOrder, problems: [...problems, ...repeated(inOrder)] };
}

type Read = ReadCredit | CreditProblem;

/** The longest run of pieces that is a name is that name. */
function wholeNames(text: string, tokens: readonly CreditToken[], catalog: CorrectedCatalog): readonly Read[] {
  const read: Read[] = [];
  for (let at = 0; at < tokens.length;) {
    if (tokens[at]?.divides === true) {
      at += 1;
      continue;
    }
    const run = longestName(text, tokens.slice(at, at + mostPieces), catalog);
    read.push(...run.read);
    at += run.pieces;
  }
  return read;
}

function longestName(text: string, tokens: readonly CreditToken[], catalog: CorrectedCatalog) {
  const [first] = tokens;
  if (first === undefined) return { pieces: 1, read: [] };
  for (let pieces = tokens.length; pieces > 1; pieces--) {
    const whole = text.slice(first.start, tokens[pieces - 1]?.end);
    const named = oneNamed(withoutOptions(whole).name, catalog);
    if (named.length === 1) return { pieces, read: [readOne(whole, first.role, catalog)] };
  }
  return { pieces: 1, read: [readOne(text.slice(first.start, first.end), first.role, catalog)] };
}

function readOne(text: string, role: CreditRole, catalog: CorrectedCatalog): Read {
  const { name, options, creditedAs } = withoutOptions(text);
  const as = creditedAs === undefined ? {} : { creditedAs };
  if (name.startsWith('+')) return introduce({ name: name.slice(1).trim(), options, role, as }, catalog);
  const named = oneNamed(name, catalog);
  const [artist, ...others] = named;
  if (artist === undefined) return { type: 'unknownArtist', text: name, near: artistsNear(catalog, name) };
  if (others.length > 0) return { type: 'ambiguousArtist', text: name, candidates: named };
  return { artist, role, ...as };
}

interface Introduced {
  readonly name: string;
  readonly options: readonly string[];
  readonly role: CreditRole;
  readonly as: { readonly creditedAs?: string };
}

function introduce({ name, options, role, as }: Introduced, catalog: CorrectedCatalog): Read {
  const artist = readNewArtist(name, options);
  if (artist === undefined) return { type: 'unclearArtist', text: name };
  const [known] = [artist.name, ...(artist.hangul === undefined ? [] : [artist.hangul])].flatMap((one) =>
    artistsNamed(catalog, one),
  );
  return known === undefined ? { artist, role, ...as } : { type: 'knownArtist', text: name, artist: known };
}

interface Options {
  readonly name: string;
  /** Single words in lower case. */
  readonly options: readonly string[];
  readonly creditedAs: string | undefined;
}

/** `Name [western person, as Printed]` without what is in its brackets; the printed name may have any sign in it. */
function withoutOptions(text: string): Options {
  const [, name = text, inside = ''] = /^(.*?)\s*\[((?:[^[\]]|\[[^[\]]*\])*)\]$/su.exec(text) ?? [];
  const [, before = inside, printed] = /^(.*?)(?:^|,)\s*as\s+(.+)$/su.exec(inside) ?? [];
  const options = before.toLowerCase().split(/[\s,]+/u);
  return { name: name.trim(), options: options.filter((option) => option !== ''), creditedAs: printed?.trim() };
}

/** Everybody whom `#id`, `Name`, `Name (id)`, `Name (Hangul)` or `Name (group)` may mean. */
function oneNamed(text: string, catalog: CorrectedCatalog): readonly Artist[] {
  const { index } = catalog;
  const byId = text.startsWith('#') ? index.artist(text.slice(1)) : undefined;
  if (byId !== undefined) return [byId];
  const whole = artistsNamed(catalog, text);
  const match = whole.length > 0 ? null : /^(.+?)\s*\(([^()]+)\)$/su.exec(text);
  if (match === null) return whole;
  const [, name = '', which = ''] = match;
  const named = artistsNamed(catalog, name);
  const chosen = named.filter(({ id }) => id === which);
  if (chosen.length > 0) return chosen;
  const groups = new Set(artistsNamed(catalog, which).map(({ id }) => id));
  return named.filter(
    (artist) => answersTo(artist, which) || index.membershipsOf(artist.id).some(({ groupId }) => groups.has(groupId)),
  );
}

function repeated(credits: readonly ReadCredit[]): readonly CreditProblem[] {
  const keys = credits.map(({ artist, role }) => `${role} ${'id' in artist ? artist.id : artist.name}`);
  return credits
    .filter((_, at) => keys.indexOf(keys[at] ?? '') < at)
    .map(({ artist }) => ({ type: 'creditedTwice', text: artist.name }));
}

/** How one artist is written in a line of credits. */
export type NameOf = (artistId: string) => string;

const before: Readonly<Record<CreditRole, string>> = {
  primary: '',
  featured: ' feat. ',
  remixer: '; remix: ',
  producer: '; prod. ',
  writer: '; writer: ',
};

/** `ROSÉ & Bruno Mars feat. X; remix: Y [as Printed]`. */
export function creditsLine(credits: readonly Credit[], nameOf: NameOf): string {
  const line = creditRoles.map((role) => {
    const names = credits
      .filter((credit) => credit.role === role)
      .map(({ artistId, creditedAs }) => nameOf(artistId) + (creditedAs === undefined ? '' : ` [as ${creditedAs}]`));
    return names.length === 0 ? '' : before[role] + names.join(' & ');
  });
  return line.join('').replace(/^; /u, '').trim();
}

/** The line that `readCredits` reads as these credits again, with ids where names alone would not do. */
export function writeCredits(credits: readonly Credit[], catalog: CorrectedCatalog): string {
  const byId: NameOf = (id) => `#${id}`;
  const line = creditsLine(credits, (id) => shortestName(id, catalog) ?? byId(id));
  return sameCredits(toCredits(readCredits(line, catalog)), credits) ? line : creditsLine(credits, byId);
}

/** What is read as this artist and nobody else. */
function shortestName(id: string, catalog: CorrectedCatalog): string | undefined {
  const name = catalog.index.artist(id)?.name ?? '';
  return [name, `${name} (${id})`].find((text) => {
    const [only, ...others] = oneNamed(text, catalog);
    return only?.id === id && others.length === 0;
  });
}

function toCredits({ credits }: ReadCredits): readonly Credit[] {
  return credits.map(({ artist, role, creditedAs }) => ({
    artistId: 'id' in artist ? artist.id : '',
    role,
    ...(creditedAs !== undefined && { creditedAs }),
  }));
}

/** Whether they say the same, whichever role was written down first. */
export function sameCredits(one: readonly Credit[], other: readonly Credit[]): boolean {
  return creditsLine(one, (id) => `#${id}`) === creditsLine(other, (id) => `#${id}`);
}
