import type { Artist } from '#src/domain/catalog/model.ts';
import { foldName } from '#src/domain/catalog/names/fold-name.ts';
import { couldSpell } from '#src/domain/catalog/names/romanization.ts';

import type { ArtistPool, WrongArtists } from '../draw/artist-pool.ts';
import { artistPool } from '../draw/artist-pool.ts';
import type { Ground } from '../ground/ground.ts';
import type { Draft, Kind } from '../kind.ts';
import { namedSo, textChoice } from '../proof.ts';
import { createSubject } from '../subject.ts';

type Asks = 'hangul' | 'latin';

/** Nothing but Hangul: a Latin letter or a number that stands in both spellings gives the answer away. */
const onlyHangul = /^[\uac00-\ud7a3\s]+$/u;

export type Named = Artist & { readonly hangul: string };

/** Artists with a name in both scripts, and each name folded once. */
export interface NamedArtists {
  readonly artists: readonly Named[];
  readonly pool: ArtistPool;
  latin(artistId: string): string;
  hangul(artistId: string): string;
  /** A name of another length is told from the right one without knowing either. */
  lengthApart(artistId: string): (other: Artist) => number;
}

export function collectNamed(ground: Ground): NamedArtists {
  const artists = ground.index.catalog.artists.filter(hasBothNames).filter(({ id }) => ground.cast.isInPlay(id));
  const folded = new Map(artists.map(({ id, name, hangul }) => [id, [foldName(name), foldName(hangul)] as const]));
  const hangul = (id: string) => folded.get(id)?.[1] ?? '';
  return {
    artists,
    pool: artistPool(ground, artists),
    latin: (id) => folded.get(id)?.[0] ?? '',
    hangul,
    lengthApart: (id) => (other) => 6 * Math.abs(hangul(id).length - hangul(other.id).length),
  };
}

function hasBothNames(artist: Artist): artist is Named {
  return (
    artist.hangul !== undefined && onlyHangul.test(artist.hangul) && /^[\p{Script=Latin}\P{L}]+$/u.test(artist.name)
  );
}

/** A verified Hangul name from both ends, as two questions. Not typeable: any romanization of the Hangul in the question would be right. */
export const hangulName: Kind<'hangul-name'> = ({ ground }) => {
  const named = collectNamed(ground);
  return named.artists
    .filter(({ id, nameSourceIds }) => ground.cast.isFamiliar(id) && ground.vouched(nameSourceIds))
    .flatMap((artist) => (['hangul', 'latin'] as const).flatMap((asks) => draftOf(ground, named, artist, asks) ?? []));
};

function draftOf(ground: Ground, named: NamedArtists, artist: Named, asks: Asks): Draft<'hangul-name'> | undefined {
  const { id, name, hangul } = artist;
  const { pool } = named;
  const wrong: WrongArtists = {
    answerId: id,
    apart: named.lengthApart(id),
    isWrong: (other) => !ground.kin(id).has(other) && !isReadAs(named, ...orderOf(asks, id, other)),
  };
  if (!pool.enough(wrong)) return undefined;
  const spelling = (one: Artist) => textChoice((asks === 'hangul' ? one.hangul : undefined) ?? one.name);
  return {
    subject: createSubject(ground, {
      kind: 'hangul-name',
      ids: [id, asks],
      artistIds: [id],
      effort: asks === 'hangul' ? 0.3 : 0.2,
    }),
    draw: (options) => ({
      facts: { name, hangul, asks },
      right: spelling(artist),
      wrong: pool.draw(wrong, options).map((other) => spelling(ground.artist(other))),
      proof: [namedSo(artist)],
    }),
  };
}

function orderOf(asks: Asks, id: string, other: string): [latinId: string, hangulId: string] {
  return asks === 'hangul' ? [id, other] : [other, id];
}

/** Whether the one's Latin name could be a spelling of the other's Hangul name. */
function isReadAs({ latin, hangul }: NamedArtists, latinId: string, hangulId: string): boolean {
  return couldSpell(latin(latinId), hangul(hangulId));
}
