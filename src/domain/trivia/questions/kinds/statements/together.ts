import type { Collaboration } from '#src/domain/catalog/model.ts';

import type { WrongArtists } from '../../draw/artist-pool.ts';
import { surelyApart } from '../../ground/apart.ts';
import type { Material } from '../../kind.ts';
import { creditsOf } from '../../proof.ts';
import { createSubject } from '../../subject.ts';
import type { Pair } from '../pairs.ts';
import { pairsOn } from '../pairs.ts';
import type { Statable, Statements } from './statement.ts';

/** Two artists have a song together; each of them may be the one who is exchanged for somebody who never met the other. */
export const togetherStatements: Statements = (material) =>
  material.ground.songs.flatMap((song) =>
    pairsOn(material.ground, song)
      .slice(0, 1)
      .flatMap(([first, second]): Pair[] => [
        [first, second],
        [second, first],
      ])
      .flatMap((pair) => statableOf(material, song, pair) ?? []),
  );

function statableOf(
  { ground, artists }: Material,
  song: Collaboration,
  [artistId, otherId]: Pair,
): Statable | undefined {
  const wrong: WrongArtists = {
    answerId: otherId,
    count: 1,
    isWrong: (id) => surelyApart(ground, artistId, id),
  };
  if (!artists.enough(wrong)) return undefined;
  return {
    subject: createSubject(ground, {
      kind: 'true-false',
      ids: ['together', artistId, otherId],
      songs: [song],
      artistIds: [artistId],
      effort: 0.1,
    }),
    proof: [creditsOf(ground, song)],
    state(truly, options) {
      const [id = otherId] = truly ? [otherId] : artists.draw(wrong, options);
      return {
        about: 'together',
        first: ground.nameOf(artistId),
        second: ground.nameOf(id),
        songs: truly ? [ground.titleOf(song)] : [],
      };
    },
  };
}
