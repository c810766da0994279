import type { CatalogIndex } from '../catalog-index.ts';
import type { Artist } from '../model.ts';
import { foldName, foldWords } from '../names/fold-name.ts';
import { couldSpell } from '../names/romanization.ts';
import type { SpelledName } from './name-text.ts';
import { nameItems } from './named-items.ts';
import type { Named } from './named-items.ts';

/** What an artist is found by: the names, and the groups that tell two of one name apart. */
export interface ArtistNames {
  readonly index: CatalogIndex;
  readonly artists: Named<Artist>;
}

/** The best-known artists first. */
export function nameArtists(index: CatalogIndex, weightOf: (artistId: string) => number): Named<Artist> {
  return nameItems(index.catalog.artists, (artist) => ({
    id: artist.id,
    names: spelledNames(artist),
    weight: weightOf(artist.id),
    // BoA, and not the other Boa, of whom the catalog knows no song.
    tier: index.collaborationsOf(artist.id).length > 0 ? 0 : 1,
  }));
}

/** All that somebody is called: name, Hangul, aliases, each also without its article, and the given name of a person. */
export function spelledNames(artist: Pick<Artist, 'kind' | 'name' | 'hangul' | 'aliases'>): readonly SpelledName[] {
  const { name, hangul, aliases } = artist;
  const names: SpelledName[] = [{ text: name, alias: false }];
  if (hangul !== undefined) names.push({ text: hangul, alias: false });
  for (const alias of aliases) names.push({ text: alias.name, alias: true, ambiguous: alias.ambiguous === true });
  return [...names, ...withoutArticle({ text: name, alias: true }), ...givenNames(artist)];
}

const surnameAndGivenName = /^[가-힣]{3}$/u;

/**
 * Fans call people by their given name: Yoongi, 윤기. A Korean name of three syllables has a surname of one; of the names in Latin
 * letters those count whose words after the first spell the two syllables.
 */
function givenNames({
  kind,
  name,
  hangul = '',
  aliases,
}: Pick<Artist, 'kind' | 'name' | 'hangul' | 'aliases'>): readonly SpelledName[] {
  if (kind !== 'person') return [];
  const whole = [name, hangul, ...aliases.filter((alias) => alias.kind === 'real-name').map((alias) => alias.name)];
  const inHangul = whole.filter((text) => surnameAndGivenName.test(text));
  if (inHangul.length === 0) return [];
  const given = inHangul.map((text) => text.slice(1));
  const inLatin = whole.filter((text) =>
    given.some((syllables) => couldSpell(foldName(withoutSurname(text)), syllables)),
  );
  return [
    ...inHangul.map((text) => ({ text, alias: true, readAs: text.slice(1) })),
    ...inLatin.map((text) => ({ text, alias: true, readAs: withoutSurname(text) })),
  ];
}

function withoutSurname(text: string): string {
  return foldWords(text).slice(1).join(' ');
}

/** Nobody types the article of The Weeknd. */
export function withoutArticle<Name extends SpelledName>(name: Name): readonly Name[] {
  if (!/^\W*the\b/iu.test(name.text)) return [];
  const words = foldWords(name.text);
  return words[0] === 'the' && words.length > 1 ? [{ ...name, readAs: words.slice(1).join(' ') }] : [];
}
