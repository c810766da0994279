import { count, customId, dayOfYear, oneOf, optional, shortKey, slug } from '#src/discord/custom-id.ts';
import { showModes, type ShowMode } from '#src/discord/show.ts';
import { artistKey } from '#src/domain/catalog/artist-key.ts';
import { collaborationKinds, type CollaborationKind } from '#src/domain/catalog/model.ts';
import { noLimits, topMeasures, type PathLimits, type TopMeasure } from '#src/domain/graph/chain.ts';

/** Everything that a button of `/collab` can lead to. All of it is in the custom id, so buttons outlive a restart. */
export type Screen =
  | SongScreen
  | ArtistScreen
  | PairScreen
  | DayScreen
  | PathScreen
  | ConnectScreen
  | TopScreen
  | StatsScreen
  | TimelineScreen;

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

export const pathRoles = ['all', 'performers'] as const satisfies readonly PathLimits['roles'][];
export const pathMembers = ['joined', 'apart'] as const satisfies readonly PathLimits['members'][];

/** A page is one of the equally short chains. */
export interface PathScreen {
  readonly type: 'path';
  /** Artists by their short keys, here and below: three ids do not fit. */
  readonly from: string;
  readonly to: string;
  readonly avoid: string | undefined;
  readonly until: number | undefined;
  readonly roles: PathLimits['roles'];
  readonly members: PathLimits['members'];
  readonly page: number;
}

export interface ConnectScreen {
  readonly type: 'connect';
  readonly artist: string;
  readonly page: number;
}

export interface TopScreen {
  readonly type: 'top';
  readonly by: TopMeasure;
  readonly from: number | undefined;
  readonly until: number | undefined;
  readonly page: number;
}

export interface StatsScreen {
  readonly type: 'stats';
}

/** An artist's collaborations as a picture. */
export interface TimelineScreen {
  readonly type: 'timeline';
  readonly artist: string;
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
  path: customId<Written<PathScreen>>('path', {
    mode,
    from: shortKey,
    to: shortKey,
    avoid: optional(shortKey),
    until: optional(count),
    roles: oneOf(pathRoles),
    members: oneOf(pathMembers),
    page: count,
  }),
  connect: customId<Written<ConnectScreen>>('connect', { mode, artist: slug, page: count }),
  top: customId<Written<TopScreen>>('top', {
    mode,
    by: oneOf(topMeasures),
    from: optional(count),
    until: optional(count),
    page: count,
  }),
  stats: customId<Written<StatsScreen>>('stats', { mode }),
  timeline: customId<Written<TimelineScreen>>('timeline', { mode, artist: slug }),
};

export const screenTypes = [
  'song',
  'artist',
  'pair',
  'day',
  'path',
  'connect',
  'top',
  'stats',
  'timeline',
] as const satisfies readonly Screen['type'][];

const slots = ['artists', 'versions', 'answers', 'songs', 'pairs'] as const;

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
    case 'path':
      return codecs.path.write({ ...screen, mode: how });
    case 'connect':
      return codecs.connect.write({ ...screen, mode: how });
    case 'top':
      return codecs.top.write({ ...screen, mode: how });
    case 'stats':
      return codecs.stats.write({ mode: how });
    case 'timeline':
      return codecs.timeline.write({ ...screen, mode: how });
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

export function pairOf(first: string, second: string): PairScreen {
  return { type: 'pair', first, second, page: 0 };
}

/** @param limits of the artists to avoid the first alone is kept: a question names no more than one */
export function pathOf(
  from: string,
  to: string,
  { avoid: [avoid], until, roles, members }: PathLimits = noLimits,
): PathScreen {
  return {
    type: 'path',
    from: artistKey(from),
    to: artistKey(to),
    avoid: avoid === undefined ? undefined : artistKey(avoid),
    until,
    roles,
    members,
    page: 0,
  };
}

export function connectOf(artist: string): ConnectScreen {
  return { type: 'connect', artist, page: 0 };
}
