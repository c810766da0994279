/** The columns that a layer is read by. */
export interface LayerRow {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly revision: string;
  readonly imported_at: Date;
}

export interface ArtistRow {
  readonly id: string;
  readonly name: string;
  readonly hangul: string | null;
  readonly scene: 'korean' | 'western' | 'other' | null;
  readonly kind: 'person' | 'group' | null;
  readonly aliases: readonly string[];
  readonly artist_id: string | null;
}

export interface SongRow {
  readonly id: string;
  readonly title: string;
  readonly released: string | null;
  readonly kinds: readonly ('single' | 'remix' | 'feature' | 'album-track' | 'soundtrack' | 'performance')[];
}

export interface CreditRow {
  readonly song_id: string;
  /** The catalog's where it has the artist. */
  readonly artist_id: string;
  readonly role: 'primary' | 'featured' | 'remixer' | 'producer';
  readonly credited_as: string | null;
}

export interface MembershipRow {
  readonly person_id: string;
  readonly group_id: string;
  readonly from_date: string;
  readonly until_date: string | null;
  readonly ended: boolean;
}

export type PairColumns = [first: string, second: string, tracks: number, example: string | null];
