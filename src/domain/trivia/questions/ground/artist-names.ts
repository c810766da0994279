import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist } from '#src/domain/catalog/model.ts';

import { createGroups } from './groups.ts';
import type { NameMap } from './name-map.ts';
import { createNameMap } from './name-map.ts';

/** What artists are called, and who could be taken for whom because of it. */
export interface ArtistNames {
  readonly map: NameMap;
  /** Every name, alias and printed credit. */
  textsOf(artistId: string): readonly string[];
  /** Everybody with a name in common, or whose name is part of the other's ("NCT", "NCT 127"; "A", "A & B"); with themselves. */
  alike(artistId: string): ReadonlySet<string>;
  /** Artists of one name group are never both choices. */
  nameGroupOf(artistId: string): string;
}

/** @param isInPlay who may be a choice: only their likeness makes groups, else every second given name would be in one with all others */
export function nameArtists(index: CatalogIndex, isInPlay: (artistId: string) => boolean): ArtistNames {
  const texts = collectTexts(index);
  const map = createNameMap();
  for (const [id, names] of texts) for (const name of names) map.add(id, name);
  const groups = createGroups();
  const alike = new Map([...texts.keys()].map((id) => [id, new Set([id])]));
  for (const [id, names] of texts) {
    for (const other of names.flatMap((name) => map.namedIn(name))) {
      if (isInPlay(id) && isInPlay(other)) groups.join(id, other);
      alike.get(id)?.add(other);
      alike.get(other)?.add(id);
    }
  }
  return {
    map,
    textsOf: (id) => texts.get(id) ?? [],
    alike: (id) => alike.get(id) ?? new Set([id]),
    nameGroupOf: (id) => groups.groupOf(id),
  };
}

function collectTexts({ catalog }: CatalogIndex): ReadonlyMap<string, readonly string[]> {
  const texts = new Map(catalog.artists.map((artist) => [artist.id, new Set(ownTexts(artist))]));
  for (const { artistId, creditedAs } of catalog.collaborations.flatMap(({ credits }) => credits)) {
    if (creditedAs !== undefined) texts.get(artistId)?.add(creditedAs);
  }
  return new Map([...texts].map(([id, names]) => [id, [...names]]));
}

function ownTexts({ kind, name, hangul, aliases }: Artist): string[] {
  const texts = [name, ...(hangul === undefined ? [] : [hangul]), ...aliases.map((alias) => alias.name)];
  return kind === 'person' ? [...texts, ...texts.filter((text) => fullName.test(text)).map(givenName)] : texts;
}

/** Most Korean full names: one syllable of surname, two of given name, by which fans call people: 윤기 of 민윤기. */
const fullName = /^[\uac00-\ud7a3]{3}$/u;

function givenName(text: string): string {
  return text.slice(1);
}
