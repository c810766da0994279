import type { Artist } from '#src/domain/catalog/model.ts';

import { acceptedForArtist } from '../../judge/accepted.ts';
import type { WrongArtists } from '../draw/artist-pool.ts';
import type { Ground } from '../ground/ground.ts';
import type { Draft, Kind } from '../kind.ts';
import { nameChoice, namedSo } from '../proof.ts';
import { createSubject } from '../subject.ts';
import type { NamedArtists } from './hangul-name.ts';
import { collectNamed } from './hangul-name.ts';
import { lettersOf, ownersOf } from './initial-letters.ts';
import { initialsOfSongs } from './initials-of-songs.ts';

/** The first consonants of a verified Korean name or title. */
export const initials: Kind<'initials'> = ({ ground }) => [...initialsOfArtists(ground), ...initialsOfSongs(ground)];

function initialsOfArtists(ground: Ground): readonly Draft<'initials'>[] {
  const { artists } = ground.index.catalog;
  const owners = ownersOf(artists, ({ id }) => ground.names.textsOf(id));
  const named = collectNamed(ground);
  return named.artists
    .filter(({ id, nameSourceIds }) => ground.cast.isFamiliar(id) && ground.vouched(nameSourceIds))
    .flatMap((artist) => {
      const letters = lettersOf(artist.hangul);
      return letters === undefined ? [] : (draftOf(ground, named, { artist, letters, owners: owners(letters) }) ?? []);
    });
}

interface Lettered {
  readonly artist: Artist;
  readonly letters: string;
  /** Every artist with these initials under any name. */
  readonly owners: readonly Artist[];
}

function draftOf(
  ground: Ground,
  { pool, lengthApart }: NamedArtists,
  lettered: Lettered,
): Draft<'initials'> | undefined {
  const { artist, letters, owners } = lettered;
  // Made again for each question: kept for every name, these sets were a fifth of all that questions take.
  const wrong = (): WrongArtists => {
    const possible = new Set([artist, ...owners].flatMap(({ id }) => [...ground.kin(id)]));
    return { answerId: artist.id, apart: lengthApart(artist.id), isWrong: (id) => !possible.has(id) };
  };
  if (!pool.enough(wrong())) return undefined;
  const typeable = owners.length === 1;
  const shown = ground.nameOf(artist.id);
  return {
    subject: createSubject(ground, {
      kind: 'initials',
      ids: ['artist', artist.id],
      artistIds: [artist.id],
      effort: 0.5,
      typeable,
    }),
    draw: (options) => ({
      facts: { initials: letters, of: 'artist', answer: { latin: artist.name, hangul: artist.hangul ?? '' } },
      right: nameChoice(shown),
      wrong: pool.draw(wrong(), options).map((id) => nameChoice(ground.nameOf(id))),
      proof: [namedSo(artist)],
      typed: typeable ? { accepted: acceptedForArtist(ground.index, artist.id), shown } : undefined,
    }),
  };
}
