import type { Scene } from '#src/domain/catalog/model.ts';

/**
 * What a picture shows: plain values with every text in the reader's language already, so that a spec can be sent to a thread and
 * two equal ones are the same picture. `src/discord/views/pictures/` makes them; nothing here knows a language or a catalog.
 */
export type PictureSpec =
  | PathPicture
  | NeighbourhoodPicture
  | TimelinePicture
  | StatisticsPicture
  | RankingPicture
  | PodiumPicture;

export type PictureKind = PictureSpec['type'];

export const pictureStyles = ['dark', 'light'] as const;
export type PictureStyle = (typeof pictureStyles)[number];

interface Titled {
  readonly title: string;
  /** One line under the title. */
  readonly subtitle?: string;
  /** What the picture says, for whoever does not see it; Discord takes 1,024 characters. */
  readonly alt: string;
}

/** Somebody as a picture names them. */
export interface Face {
  readonly name: string;
  /** The name in its own script, where there is one. */
  readonly hangul?: string;
  /** Shown by a colour and by `note`, never by the colour alone. */
  readonly scene: Scene;
  /** A word or two: the scene, what kind of artist. */
  readonly note?: string;
}

/** What a mark's shape and colour stand for. */
export interface LegendEntry {
  readonly scene: Scene;
  readonly text: string;
}

/** A chain of artists. */
export interface PathPicture extends Titled {
  readonly type: 'path';
  /** One more than there are steps. */
  readonly artists: readonly Face[];
  readonly steps: readonly Link[];
}

/** What leads from one artist to the next. */
export type Link =
  | {
      readonly type: 'song';
      readonly title: string;
      /** Year, kind, credits, that there are more songs: one line, fitted. */
      readonly note?: string;
    }
  /** `Jung Kook is a member of BTS` */
  | { readonly type: 'member'; readonly text: string };

/** An artist among those it made songs with. */
export interface NeighbourhoodPicture extends Titled {
  readonly type: 'neighbourhood';
  readonly centre: Face;
  /** Most songs first; who does not fit is counted in `more`. */
  readonly neighbours: readonly Neighbour[];
  /** Neighbours that made songs with each other, as places in `neighbours`. */
  readonly edges: readonly (readonly [number, number])[];
  readonly legend: readonly LegendEntry[];
  /** What the lines between neighbours stand for, where there are any. */
  readonly linked?: string;
  /** Says how many are not shown. */
  readonly more?: string;
}

export interface Neighbour extends Face {
  readonly songs: number;
  /** `3 songs` */
  readonly count: string;
}

/** What an artist made with others, in the order of time. */
export interface TimelinePicture extends Titled {
  readonly type: 'timeline';
  /** Songs of each year from the first to the last, also of those not in `songs`. */
  readonly years: readonly Bar[];
  /** Oldest first; the youngest ones where not all have room. */
  readonly songs: readonly TimelineSong[];
  readonly legend: readonly LegendEntry[];
  readonly more?: string;
}

export interface TimelineSong {
  readonly year: number;
  /** The day or month in the year, `17 Oct`, where it is known. */
  readonly day?: string;
  readonly title: string;
  /** With whom. */
  readonly partners: string;
  /** Of the first of them. */
  readonly scene: Scene;
}

/** Some bar charts below each other. */
export interface StatisticsPicture extends Titled {
  readonly type: 'statistics';
  readonly charts: readonly Chart[];
}

export interface Chart {
  readonly title: string;
  /** `columns` stand side by side along an axis, as years do; `bars` lie below each other with their names. */
  readonly form: 'columns' | 'bars';
  readonly bars: readonly Bar[];
}

export interface Bar {
  readonly label: string;
  readonly value: number;
  /** The value as text. */
  readonly says: string;
}

/** Who leads by some measure. */
export interface RankingPicture extends Titled {
  readonly type: 'ranking';
  /** Best first. */
  readonly entries: readonly RankingEntry[];
  readonly legend: readonly LegendEntry[];
}

export interface RankingEntry extends Face {
  readonly rank: number;
  readonly value: number;
  /** The value as text: `12 songs`. */
  readonly says: string;
}

/** How a game ended. */
export interface PodiumPicture extends Titled {
  readonly type: 'podium';
  /** Best first; equal points share a place. */
  readonly players: readonly PodiumPlayer[];
  readonly more?: string;
}

export interface PodiumPlayer {
  readonly place: number;
  /** As the place is called: `1`, `=2`. */
  readonly placeLabel: string;
  readonly name: string;
  readonly points: string;
  /** `7 of 10 right` */
  readonly note?: string;
}
