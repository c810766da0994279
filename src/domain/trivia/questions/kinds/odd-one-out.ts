import type { Collaboration } from '#src/domain/catalog/model.ts';

import { fnv1a } from '../../hash.ts';
import { createRandom } from '../../random.ts';
import type { WrongArtists } from '../draw/artist-pool.ts';
import { surelyApart } from '../ground/apart.ts';
import { yearOf } from '../ground/days.ts';
import type { Ground } from '../ground/ground.ts';
import { performersOf } from '../ground/ground.ts';
import { artistGivesAway } from '../guards.ts';
import type { Draft, Kind, Material } from '../kind.ts';
import { creditsOf, nameChoice } from '../proof.ts';
import { createSubject } from '../subject.ts';

/** Whom an artist worked with, each with the best known verified song of both. */
type Worked = ReadonlyMap<string, Collaboration>;

/** So many who never worked with an artist are asked for; any artist of the catalog could be, which says nothing. */
const oddOnes = 8;
const rightOnes = 3;

/** Three worked with the artist on verified songs; the fourth on no song of the catalog, however it is read. */
export const oddOneOut: Kind<'odd-one-out'> = function* (material) {
  const { ground } = material;
  const ids = new Set(ground.songs.flatMap(performersOf));
  // One artist at a time: this kind alone takes as long as all others, and whoever builds a bank may want to pause.
  for (const artistId of [...ids].sort()) {
    const worked = workedWith(ground, artistId);
    // Who has one song with three others is hardly asked about.
    const isKnown = worked.size >= rightOnes && new Set(worked.values()).size > 1;
    if (isKnown) yield* draftsFor(material, artistId, worked);
  }
};

function workedWith(ground: Ground, artistId: string): Worked {
  const worked = new Map<string, Collaboration>();
  for (const song of ground.songsOf(artistId).filter(({ released }) => released !== undefined)) {
    for (const id of performersOf(song)) {
      const known = worked.get(id);
      if (artistGivesAway(ground, artistId, id)) continue;
      if (known === undefined || ground.fame.song(song) > ground.fame.song(known)) worked.set(id, song);
    }
  }
  return worked;
}

/** Those who are most like two that did work with the artist, drawn once for all. */
function draftsFor(material: Material, artistId: string, worked: Worked): readonly Draft<'odd-one-out'>[] {
  const { ground, artists } = material;
  const rng = createRandom(fnv1a(artistId), 'odd one out');
  const odd = rng
    .shuffle([...worked.keys()].sort())
    .slice(0, 2)
    .flatMap((like) => {
      const wrong = { answerId: like, isWrong: (id: string) => surelyApart(ground, artistId, id) };
      const count = [oddOnes / 2, 1].find((some) => artists.enough({ ...wrong, count: some }));
      return count === undefined ? [] : artists.draw({ ...wrong, count }, { rng, difficulty: 'normal' });
    });
  return [...new Set(odd)].sort().flatMap((oddId) => draftOf(material, { artistId, oddId, worked }) ?? []);
}

interface Parts {
  readonly artistId: string;
  readonly oddId: string;
  readonly worked: Worked;
}

function draftOf({ ground, artists }: Material, parts: Parts): Draft<'odd-one-out'> | undefined {
  const { artistId, oddId, worked } = parts;
  const others: WrongArtists = { answerId: oddId, count: rightOnes, isWrong: (id) => worked.has(id) };
  if (!artists.enough(others)) return undefined;
  return {
    subject: createSubject(ground, {
      kind: 'odd-one-out',
      ids: [artistId, oddId],
      artistIds: [artistId],
      effort: 0.6,
    }),
    draw(options) {
      const chosen = artists.draw(others, options).map((id) => ({ id, song: worked.get(id) }));
      const answer = ground.nameOf(oddId);
      const songs = chosen.flatMap(({ song }) => song ?? []);
      return {
        facts: {
          artist: ground.nameOf(artistId),
          answer,
          worked: songs.map((song, at) => ({
            artist: ground.nameOf(chosen[at]?.id ?? ''),
            song: ground.titleOf(song),
            year: yearOf(song.released ?? ''),
          })),
        },
        right: nameChoice(answer),
        wrong: chosen.map(({ id }) => nameChoice(ground.nameOf(id))),
        proof: [...new Set(songs)].map((song) => creditsOf(ground, song)),
      };
    },
  };
}
