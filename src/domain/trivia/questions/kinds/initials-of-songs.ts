import type { Collaboration } from '#src/domain/catalog/model.ts';

import { acceptedForSong, besideSong } from '../../judge/accepted.ts';
import type { SongPool, WrongSongs } from '../draw/song-pool.ts';
import { songPool } from '../draw/song-pool.ts';
import type { Ground } from '../ground/ground.ts';
import { performersOf } from '../ground/ground.ts';
import type { Draft } from '../kind.ts';
import { nameChoice, titledSo } from '../proof.ts';
import { createSubject } from '../subject.ts';
import { lettersOf, ownersOf } from './initial-letters.ts';

type Titled = Collaboration & { readonly originalTitle: string };

/** Only titles that are nothing but Hangul, as choices too: the others could not have such initials. */
export function initialsOfSongs(ground: Ground): readonly Draft<'initials'>[] {
  const owners = ownersOf(ground.index.catalog.collaborations, ({ originalTitle, title, otherTitles }) => [
    ...(originalTitle === undefined ? [] : [originalTitle]),
    title,
    ...otherTitles,
  ]);
  const titled = ground.songs.filter(isTitled);
  const pool = songPool(ground, titled);
  return titled
    .filter(({ originalTitleSourceIds }) => ground.vouched(originalTitleSourceIds))
    .flatMap((song) => {
      const letters = lettersOf(song.originalTitle) ?? '';
      return draftOf(ground, pool, { song, letters, owners: owners(letters) }) ?? [];
    });
}

function isTitled(song: Collaboration): song is Titled {
  return song.originalTitle !== undefined && lettersOf(song.originalTitle) !== undefined;
}

interface Lettered {
  readonly song: Titled;
  readonly letters: string;
  readonly owners: readonly Collaboration[];
}

function draftOf(ground: Ground, pool: SongPool, { song, letters, owners }: Lettered): Draft<'initials'> | undefined {
  const { titleGroupOf } = ground.readings;
  const groups = new Set([song, ...owners].map(({ id }) => titleGroupOf(id)));
  const wrong: WrongSongs = {
    answer: song,
    artistIds: performersOf(song),
    isWrong: ({ id }) => !groups.has(titleGroupOf(id)),
  };
  if (!pool.enough(wrong)) return undefined;
  const typeable = groups.size === 1;
  const shown = ground.titleOf(song);
  return {
    subject: createSubject(ground, { kind: 'initials', ids: ['song', song.id], songs: [song], effort: 0.6, typeable }),
    draw: (options) => ({
      facts: { initials: letters, of: 'song', answer: { latin: song.title, hangul: song.originalTitle } },
      right: nameChoice(shown),
      wrong: pool.draw(wrong, options).map((other) => nameChoice(ground.titleOf(other))),
      proof: [titledSo(song)],
      typed: typeable
        ? { accepted: acceptedForSong(ground.index, song.id), beside: besideSong(ground.index, song.id), shown }
        : undefined,
    }),
  };
}
