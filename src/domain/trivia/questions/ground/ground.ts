import type { CatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { isVerified } from '#src/domain/catalog/is-verified.ts';
import type { Artist, Collaboration, CreditRole } from '#src/domain/catalog/model.ts';
import { foldName } from '#src/domain/catalog/names/fold-name.ts';

import type { Name } from '../../question.ts';
import { createCast, type Cast } from '../../cast.ts';
import { nameOfArtist, nameOfSong } from '../../name-of.ts';
import type { ArtistNames } from './artist-names.ts';
import { nameArtists } from './artist-names.ts';
import type { Peak } from './charts.ts';
import { collectPeaks } from './charts.ts';
import type { Dates } from './dates.ts';
import { createDates } from './dates.ts';
import type { Fame } from './fame.ts';
import { createFame } from './fame.ts';
import type { Kin } from './kin.ts';
import { createKin } from './kin.ts';
import type { Readings } from './songs.ts';
import { readSongs } from './songs.ts';
import type { Spoils } from './spoilers.ts';
import { createSpoils } from './spoilers.ts';

/** What every kind of question stands on: the verified part to ask about, and the whole to be wrong against. */
export interface Ground {
  readonly index: CatalogIndex;
  readonly cast: Cast;
  readonly names: ArtistNames;
  readonly kin: Kin;
  readonly readings: Readings;
  readonly dates: Dates;
  readonly fame: Fame;
  /** Songs whose credits are verified, by id. */
  readonly songs: readonly Collaboration[];
  /** The verified songs that the artist performs on, by id. */
  songsOf(artistId: string): readonly Collaboration[];
  readonly peaks: readonly Peak[];
  /** Whether those who say so are enough. */
  vouched(sourceIds: readonly string[]): boolean;
  /** @throws when there is no such artist */
  artist(id: string): Artist;
  nameOf(artistId: string): Name;
  titleOf(song: Collaboration): Name;
  readonly spoils: Spoils;
  /** Whether the shown text gives the artist away, under any name. */
  givesAway(shown: string, artistId: string): boolean;
}

/** Longer names fit on no button. */
const longestName = 80;

export function createGround(index: CatalogIndex): Ground {
  const cast = createCast(index);
  const names = nameArtists(index, cast.isInPlay);
  const spoils = createSpoils();
  const kin = createKin(index, names);
  const readings = readSongs(index, names, kin);
  const vouched = (ids: readonly string[]) => isVerified(ids.flatMap((id) => index.source(id) ?? []));
  const songs = index.catalog.collaborations.filter(
    ({ title, sourceIds, credits }) =>
      vouched(sourceIds) && isShort(title) && credits.every(({ artistId }) => index.artist(artistId) !== undefined),
  );
  const byPerformer = new Map<string, Collaboration[]>();
  for (const song of songs) {
    for (const id of performersOf(song)) {
      const known = byPerformer.get(id);
      if (known === undefined) byPerformer.set(id, [song]);
      else known.push(song);
    }
  }
  const artist = (id: string) => {
    const found = index.artist(id);
    if (found === undefined) throw new Error(`the catalog has no artist ${id}`);
    return found;
  };
  return {
    index,
    cast,
    names,
    kin,
    readings,
    dates: createDates(index, readings),
    fame: createFame(index),
    songs,
    songsOf: (id) => byPerformer.get(id) ?? [],
    peaks: collectPeaks(index, readings, songs, vouched),
    vouched,
    artist,
    nameOf: (id) => nameOfArtist(artist(id)),
    titleOf: nameOfSong,
    spoils,
    givesAway: (shown, id) => names.textsOf(id).some((name) => spoils(shown, name)),
  };
}

function isShort(text: string): boolean {
  return text.length <= longestName && foldName(text) !== '';
}

/** Who performs; writers and producers are on no song in the sense of a question. */
const performing: ReadonlySet<CreditRole> = new Set(['primary', 'featured', 'remixer']);

/** In the order of the release, each once. */
export function performersOf({ credits }: Collaboration): readonly string[] {
  return [...new Set(credits.filter(({ role }) => performing.has(role)).map(({ artistId }) => artistId))];
}

export function roleOf({ credits }: Collaboration, artistId: string): CreditRole | undefined {
  return credits.find((credit) => credit.artistId === artistId)?.role;
}
