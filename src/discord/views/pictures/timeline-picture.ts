import { bothScripts } from '#src/discord/views/names.ts';
import type { Artist, Collaboration } from '#src/domain/catalog/model.ts';
import type { TimelinePicture, TimelineSong } from '#src/pictures/spec.ts';

import { altText } from './alt-text.ts';
import { barsByYear } from './bars-by-year.ts';
import { legendOf, type PictureContext } from './face.ts';

/** The youngest so many: more would not be readable on a phone. */
const shownSongs = 10;

interface Work {
  readonly artist: Artist;
  /** In any order; those without a date are left out. */
  readonly songs: readonly Collaboration[];
}

type Dated = Collaboration & { readonly released: string };

/** Undefined when no song has a date. */
export function timelinePicture({ artist, songs }: Work, context: PictureContext): TimelinePicture | undefined {
  const { timeline } = context.messages.pictures;
  const dated = songs.filter(isDated).toSorted(byRelease);
  if (dated.length === 0) return undefined;
  const shown = dated.slice(-shownSongs);
  const more = dated.length - shown.length;
  const entries = shown.map((song) => entryOf(artist, song, context));
  return {
    type: 'timeline',
    title: timeline.title(artist.name),
    subtitle: context.messages.pictures.songs(dated.length),
    alt: altText(
      dated.map(({ released, title }) => `${released.slice(0, 4)}: “${title}”`),
      (list) => timeline.alt({ artist: artist.name, count: dated.length, list }),
    ),
    years: barsByYear(countByYear(dated)),
    songs: entries,
    legend: legendOf(entries, context.messages),
    ...(more > 0 && { more: timeline.more(more) }),
  };
}

function entryOf(artist: Artist, song: Dated, { index, messages }: PictureContext): TimelineSong {
  const { released } = song;
  const ids = new Set(song.credits.map(({ artistId }) => artistId));
  ids.delete(artist.id);
  const partners = [...ids].flatMap((id) => index.artist(id) ?? []);
  const leading = partners[0];
  return {
    year: yearOf(song),
    ...(released.length === 10 && { day: messages.format.dayOfYear(released.slice(5)) }),
    title: bothScripts(song.title, song.originalTitle),
    partners: messages.pictures.timeline.partners(partners.map(({ name }) => name)),
    scene: leading?.scene ?? artist.scene,
  };
}

function countByYear(songs: readonly Dated[]): ReadonlyMap<number, number> {
  return new Map([...Map.groupBy(songs, yearOf)].map(([year, { length }]) => [year, length]));
}

function yearOf({ released }: Dated): number {
  return Number(released.slice(0, 4));
}

function isDated(song: Collaboration): song is Dated {
  return song.released !== undefined;
}

function byRelease(a: Dated, b: Dated): number {
  if (a.released !== b.released) return a.released < b.released ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
