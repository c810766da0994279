import type { Artist } from '#src/domain/catalog/model.ts';
import { foldName } from '#src/domain/catalog/names/fold-name.ts';
import { couldSpell } from '#src/domain/catalog/names/romanization.ts';

import type { ArtistPool, WrongArtists } from '../draw/artist-pool.ts';
import { artistPool } from '../draw/artist-pool.ts';
import type { Ground } from '../ground/ground.ts';
import type { Draft, Kind } from '../kind.ts';
import { namedSo, textChoice } from '../proof.ts';
import { createSubject } from '../subject.ts';

type Named = Artist & { readonly hangul: string };
type Asks = 'hangul' | 'latin';

/** Nothing but Hangul: a Latin letter or a number that stands in both spellings gives the answer away. */
const onlyHangul = /^[\uac00-\ud7a3\s]+$/u;

/** A verified Hangul name from both ends, as two questions. Not typeable: any romanization of the Hangul in the question would be right. */
export const hangulName: Kind<'hangul-name'> = ({ ground }) => {
  const named = ground.index.catalog.artists.filter(hasBothNames);
  const pool = artistPool(ground, named);
  return named
    .filter(({ nameSourceIds }) => ground.vouched(nameSourceIds))
    .flatMap((artist) => (['hangul', 'latin'] as const).flatMap((asks) => draftOf(ground, pool, artist, asks) ?? []));
};

export function hasBothNames(artist: Artist): artist is Named {
  return (
    artist.hangul !== undefined && onlyHangul.test(artist.hangul) && /^[\p{Script=Latin}\P{L}]+$/u.test(artist.name)
  );
}

function draftOf(ground: Ground, pool: ArtistPool, artist: Named, asks: Asks): Draft<'hangul-name'> | undefined {
  const { id, name, hangul } = artist;
  const wrong: WrongArtists = { answerId: id, isWrong: (other) => isWrong(ground, artist, other, asks) };
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

/** No kin and no namesake, and not a name that could be read as the right one. */
function isWrong(ground: Ground, artist: Named, otherId: string, asks: Asks): boolean {
  if (ground.kin(artist.id).has(otherId)) return false;
  const [latinIn, hangulIn] = asks === 'hangul' ? [artist.id, otherId] : [otherId, artist.id];
  const { name } = ground.artist(latinIn);
  const { hangul = '' } = ground.artist(hangulIn);
  return !couldSpell(foldName(name), foldName(hangul));
}
