import { count, customId, dayOfYear, oneOf, optional, slug } from '#src/discord/custom-id.ts';
import { showModes, type ShowMode } from '#src/discord/show.ts';
import { collaborationKinds, type CollaborationKind } from '#src/domain/catalog/model.ts';

/** Everything that a button of `/collab` can lead to. All of it is in the custom id, so buttons outlive a restart. */
export type Screen = SongScreen | ArtistScreen | PairScreen | DayScreen;

export interface SongScreen {
  readonly type: 'song';
  readonly song: string;
  /** Zero-based, here and below. */
  readonly page: number;
}

export interface ArtistScreen {
  readonly type: 'artist';
  readonly artist: string;
  readonly kind: CollaborationKind | undefined;
  readonly from: number | undefined;
  readonly until: number | undefined;
  readonly page: number;
}

export interface PairScreen {
  readonly type: 'pair';
  readonly first: string;
  readonly second: string;
  readonly page: number;
}

export interface DayScreen {
  readonly type: 'day';
  /** `MM-DD` */
  readonly day: string;
  readonly page: number;
}

type Written<Of extends Screen> = Omit<Of, 'type'> & { readonly mode: ShowMode };

const mode = oneOf(showModes);
const codecs = {
  song: customId<Written<SongScreen>>('song', { mode, song: slug, page: count }),
  artist: customId<Written<ArtistScreen>>('artist', {
    mode,
    artist: slug,
    kind: optional(oneOf(collaborationKinds)),
    from: optional(count),
    until: optional(count),
    page: count,
  }),
  pair: customId<Written<PairScreen>>('pair', { mode, first: slug, second: slug, page: count }),
  day: customId<Written<DayScreen>>('day', { mode, day: dayOfYear, page: count }),
};

const screenTypes = ['song', 'artist', 'pair', 'day'] as const satisfies readonly Screen['type'][];

const slots = ['artists', 'versions', 'answers'] as const;

/** Menus whose options' values are screens' custom ids; several in one message need a slot each. */
export const pickMenu = customId<{ readonly slot: (typeof slots)[number] }>('pick', { slot: oneOf(slots) });

export function writeScreen(screen: Screen, how: ShowMode): string {
  switch (screen.type) {
    case 'song':
      return codecs.song.write({ ...screen, mode: how });
    case 'artist':
      return codecs.artist.write({ ...screen, mode: how });
    case 'pair':
      return codecs.pair.write({ ...screen, mode: how });
    case 'day':
      return codecs.day.write({ ...screen, mode: how });
  }
}

/** Undefined for an id that is forged or that an older version wrote. */
export function readScreen(id: string): { readonly screen: Screen; readonly mode: ShowMode } | undefined {
  for (const type of screenTypes) {
    const read = codecs[type].read(id);
    if (read === undefined) continue;
    const { mode: how, ...values } = read;
    return { screen: { type, ...values } as Screen, mode: how }; // the codec of a type reads the values of that type
  }
  return undefined;
}

export function songOf(song: string): SongScreen {
  return { type: 'song', song, page: 0 };
}

export function artistOf(artist: string): ArtistScreen {
  return { type: 'artist', artist, kind: undefined, from: undefined, until: undefined, page: 0 };
}
