import type { Collaboration } from '#src/domain/catalog/model.ts';

import type { Question } from '../../question.ts';
import { acceptedForArtist } from '../../judge/accepted.ts';
import type { WrongArtists } from '../draw/artist-pool.ts';
import type { Ground } from '../ground/ground.ts';
import { performersOf, roleOf } from '../ground/ground.ts';
import { yearOf } from '../ground/days.ts';
import { artistGivesAway, titleGivesAway } from '../guards.ts';
import type { Material } from '../kind.ts';

/** One performer of a song as the thing to be found, beside the others. */
export interface MissingPerformer {
  readonly song: Collaboration;
  readonly year: number;
  readonly answerId: string;
  readonly others: readonly string[];
  readonly wrong: WrongArtists;
  readonly typeable: boolean;
  /** What is right when it is typed, where it can be. */
  typed(): Question['typed'];
}

/** Every performer of a dated song who is not given away by the title or by the others. */
export function missingPerformers({ ground, artists }: Material): readonly MissingPerformer[] {
  return ground.songs.flatMap((song) => {
    const performers = performersOf(song);
    const { released } = song;
    if (released === undefined || performers.length < 2) return [];
    return performers.flatMap((answerId) => {
      const others = performers.filter((id) => id !== answerId);
      const wrong = wrongFor(ground, song, answerId);
      if (isGivenAway(ground, song, answerId) || !artists.enough(wrong)) return [];
      const typeable = isTypeable(ground, song);
      const typed = () =>
        typeable ? { accepted: acceptedForArtist(ground.index, answerId), shown: ground.nameOf(answerId) } : undefined;
      return [{ song, year: yearOf(released), answerId, others, wrong, typeable, typed }];
    });
  });
}

function wrongFor({ readings }: Ground, song: Collaboration, answerId: string): WrongArtists {
  return {
    answerId,
    role: roleOf(song, answerId),
    year: song.released === undefined ? undefined : yearOf(song.released),
    isWrong: (id) => !readings.onTitle(song.id).has(id),
  };
}

function isGivenAway(ground: Ground, song: Collaboration, answerId: string): boolean {
  const others = new Set(song.credits.map(({ artistId }) => artistId).filter((id) => id !== answerId));
  return titleGivesAway(ground, song, answerId) || [...others].some((id) => artistGivesAway(ground, id, answerId));
}

/** So many others are shown with the question; with more, the one who is missing could be any that is not shown. */
const mostShown = 4;

/** Without choices only where nobody else is on any song of that title. */
function isTypeable({ readings }: Ground, song: Collaboration): boolean {
  const onTitle = new Set(readings.of(song.id).flatMap(({ credits }) => credits.map(({ artistId }) => artistId)));
  const shown = performersOf(song);
  return shown.length - 1 <= mostShown && onTitle.size <= shown.length;
}
