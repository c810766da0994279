import type { Artist, CreditRole } from '#src/domain/catalog/model.ts';

import { yearOf } from '../ground/days.ts';
import type { Ground } from '../ground/ground.ts';
import { performersOf, roleOf } from '../ground/ground.ts';
import type { DrawOptions, Pool } from './draw.ts';
import { drawNear, hasEnough, otherClass } from './draw.ts';

/** An artist as a wrong choice. */
interface Performer {
  readonly artist: Artist;
  readonly roles: ReadonlySet<CreditRole | undefined>;
  /** The middle of the years of the artist's songs. */
  readonly year: number | undefined;
  readonly fame: number;
  readonly group: string;
}

/** What wrong choices should be like, and what none of them may be. */
export interface WrongArtists {
  readonly answerId: string;
  readonly role?: CreditRole | undefined;
  readonly year?: number | undefined;
  /** How many; three when not said. */
  readonly count?: number;
  /** What else makes an artist less like the right one. */
  apart?(artist: Artist): number;
  isWrong(artistId: string): boolean;
}

export interface ArtistPool {
  enough(wrong: WrongArtists): boolean;
  draw(wrong: WrongArtists, options: DrawOptions): readonly string[];
}

/** Everybody who performs on a verified song: who is never heard of is no plausible choice. */
export function performerPool(ground: Ground): ArtistPool {
  const ids = new Set(ground.songs.flatMap(performersOf));
  return artistPool(
    ground,
    [...ids].sort().map((id) => ground.artist(id)),
  );
}

export function artistPool(ground: Ground, artists: readonly Artist[]): ArtistPool {
  const items = artists.map((artist) => performer(ground, artist));
  const known = new Map(items.map((item) => [item.artist.id, item]));
  const pool: Pool<Performer> = { items, groupOf: ({ group }) => group };
  const wantedBy = ({ answerId, count = 3, isWrong }: WrongArtists) => ({
    count,
    taken: [ground.names.nameGroupOf(answerId)],
    isWrong: ({ artist }: Performer) => isWrong(artist.id),
  });
  return {
    enough: (wrong) => hasEnough(pool, wantedBy(wrong)),
    draw(wrong, options) {
      const right = known.get(wrong.answerId) ?? performer(ground, ground.artist(wrong.answerId));
      const near = distanceFrom({ ...right, year: wrong.year ?? right.year }, wrong.role);
      const distance = (other: Performer) => near(other) + (wrong.apart?.(other.artist) ?? 0);
      return drawNear(pool, wantedBy(wrong), distance, options).map(({ artist }) => artist.id);
    },
  };
}

function performer(ground: Ground, artist: Artist): Performer {
  const songs = ground.index.collaborationsOf(artist.id);
  const years = songs
    .flatMap(({ released }) => (released === undefined ? [] : [yearOf(released)]))
    .sort((a, b) => a - b);
  return {
    artist,
    roles: new Set(songs.map((song) => roleOf(song, artist.id))),
    year: years[Math.floor(years.length / 2)],
    fame: ground.fame.artist(artist.id),
    group: ground.names.nameGroupOf(artist.id),
  };
}

/** Another scene weighs more than another role; within these a person is not a group, and years and fame count. */
function distanceFrom(right: Performer, role: CreditRole | undefined): (other: Performer) => number {
  return (other) => {
    const scene = other.artist.scene === right.artist.scene ? 0 : 2;
    const asRole = role === undefined || other.roles.has(role) ? 0 : 1;
    const kind = (other.artist.kind === 'person') === (right.artist.kind === 'person') ? 0 : 8;
    const years = right.year === undefined || other.year === undefined ? 4 : Math.abs(right.year - other.year);
    return otherClass * (scene + asRole) + kind + years + 10 * Math.abs(right.fame - other.fame);
  };
}
