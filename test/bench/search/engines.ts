import uFuzzy from '@leeoniya/ufuzzy';
import flexsearch from 'flexsearch';
import Fuse from 'fuse.js';
import MiniSearch from 'minisearch';

import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import type { Artist, Collaboration } from '#src/domain/catalog/model.ts';
import { createCatalogSearch } from '#src/domain/catalog/search/create-search.ts';

import type { Name } from './names.ts';

/** How many are asked for: as many as Discord shows. */
export const shown = 25;

export interface Engine {
  /** The places of the names found in the list that it was built of, best first. */
  find(text: string): readonly number[];
  /** Looking up what is no name: the one artist that it stands for, and the nearest. Only ours has this. */
  readonly unknown?: { resolve(text: string): unknown; near(text: string): unknown };
}

/** Ready to be built; what a library wants prepared is prepared. Only the call is measured. */
export type Prepared = () => Engine;

/** Each as its documentation says for names that are typed in part and with slips. The names come with the weightiest first. */
export const engines = {
  Crossover: ours,
  ufuzzy,
  minisearch,
  'fuse.js': fuse,
  'flexsearch, forward': (names: readonly Name[]) => flex(names, 'forward'),
  'flexsearch, tolerant': (names: readonly Name[]) => flex(names, 'tolerant'),
} as const satisfies Readonly<Record<string, (names: readonly Name[]) => Prepared>>;

/** The index is the catalog's own but for the number of collaborations, which is given and not made of songs. */
function ours(names: readonly Name[]): Prepared {
  const artists = names.map(toArtist);
  const catalog = { version: '', updated: '', artists, memberships: [], collaborations: [], sources: [], claims: [] };
  const placeOf = new Map(artists.map(({ id }, place) => [id, place]));
  const songs = names.map(({ weight }) => Array<Collaboration>(weight));
  const index = {
    ...createCatalogIndex(catalog),
    collaborationsOf: (id: string) => songs[placeOf.get(id) ?? -1] ?? [],
  };
  return () => {
    const search = createCatalogSearch(index);
    return {
      find: (text) => search.artists(text, shown).map(({ item }) => placeOf.get(item.id) ?? -1),
      unknown: { resolve: (text) => search.resolveArtist(text), near: (text) => search.nearArtists(text, 3) },
    };
  };
}

function toArtist({ id, name, hangul }: Name): Artist {
  const known = { id, name, nameSourceIds: [], aliases: [], parentIds: [] };
  return { ...known, kind: 'person', scene: 'other', ...(hangul !== undefined && { hangul }) };
}

/** One error a term (`intraMode: 1`), accents taken away from both sides; up to 10,000 hits are ranked, which finds more than 1,000. */
function ufuzzy(names: readonly Name[]): Prepared {
  const hangul = names.some((name) => name.hangul !== undefined);
  const texts = names.map(({ name, hangul: korean }) => (korean === undefined ? name : `${name} ${korean}`));
  return () => {
    const haystack = uFuzzy.latinize(texts);
    const search = new uFuzzy(hangul ? { ...unicode, intraMode: 1 } : { intraMode: 1 });
    return {
      find(text) {
        const [found, info, order] = search.search(haystack, uFuzzy.latinize(text), 0, 10_000);
        if (found === null) return [];
        if (order === null) return found.slice(0, shown);
        return order.slice(0, shown).map((at) => info.idx[at] ?? -1);
      },
    };
  };
}

/** As its documentation lists them. */
const unicode = {
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
} as const;

/** Beginnings and a quarter of the letters wrong: of 0.2 (as in its examples), 0.25 and 0.3 the one that finds most. */
function minisearch(names: readonly Name[]): Prepared {
  const documents = names.map(({ name, hangul }, id) => ({ id, name, hangul: hangul ?? '' }));
  return () => {
    const search = new MiniSearch<{ id: number; name: string; hangul: string }>({
      fields: ['name', 'hangul'],
      processTerm: (term) => withoutAccents(term.toLowerCase()),
      searchOptions: { prefix: true, fuzzy: 0.25 },
    });
    search.addAll(documents);
    return {
      find: (text) =>
        search
          .search(text)
          .slice(0, shown)
          .map(({ id }) => Number(id)),
    };
  };
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFC');
}

function fuse(names: readonly Name[]): Prepared {
  return () => {
    const search = new Fuse(names, { keys: ['name', 'hangul'], ignoreDiacritics: true });
    return { find: (text) => search.search(text, { limit: shown }).map(({ refIndex }) => refIndex) };
  };
}

/** Its index takes beginnings (`forward`) or slips (`tolerant`), not both. Its phonetic encoders find less than the plain one. */
function flex(names: readonly Name[], tokenize: 'forward' | 'tolerant'): Prepared {
  const { Charset, Index } = flexsearch;
  return () => {
    const search = new Index({ tokenize, encoder: Charset.Normalize });
    names.forEach(({ name, hangul: korean }, place) => search.add(place, `${name} ${korean ?? ''}`));
    return { find: (text) => search.search(text, { limit: shown, suggest: true }).map(Number) };
  };
}
