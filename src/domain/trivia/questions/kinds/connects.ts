import type { Collaboration } from '#src/domain/catalog/model.ts';

import { acceptedForArtist } from '../../judge/accepted.ts';
import type { WrongArtists } from '../draw/artist-pool.ts';
import type { Ground } from '../ground/ground.ts';
import { performersOf } from '../ground/ground.ts';
import { artistGivesAway } from '../guards.ts';
import type { Draft, Kind, Material } from '../kind.ts';
import { creditsOf, nameChoice } from '../proof.ts';
import { createSubject } from '../subject.ts';

/** One artist and the two whom they connect, each with a song. */
interface Link {
  readonly answerId: string;
  readonly ends: readonly [string, string];
  readonly songs: readonly [Collaboration, Collaboration];
}

interface CommonLink extends Link {
  /** Everybody who could be said to have worked with both. */
  readonly common: ReadonlySet<string>;
}

/** Each collaborator is paired with so many of the next ones, not with all. */
const partners = 2;

/** The only artist of the catalog who has a song with each of two that never met. */
export const connects: Kind<'connects'> = (material) => {
  const { ground } = material;
  const ids = new Set(ground.songs.flatMap(performersOf));
  const neighbours = createNeighbours(ground);
  return [...ids].sort().flatMap((answerId) =>
    linksOf(ground, answerId)
      .map((link) => ({ ...link, common: neighbours(link.ends[0]).intersection(neighbours(link.ends[1])) }))
      .filter((link) => isOnlyLink(ground, link))
      .flatMap((link) => draftOf(material, link) ?? []),
  );
};

function linksOf(ground: Ground, answerId: string): readonly Link[] {
  const songs = new Map<string, Collaboration>();
  for (const song of ground.songsOf(answerId)) {
    for (const id of performersOf(song)) {
      if (!songs.has(id) && !artistGivesAway(ground, id, answerId)) songs.set(id, song);
    }
  }
  const ends = [...songs];
  return ends.flatMap(([first, firstSong], at) =>
    ends.slice(at + 1, at + 1 + partners).map(([second, secondSong]) => ({
      answerId,
      ends: [first, second] as const,
      songs: [firstSong, secondSong] as const,
    })),
  );
}

/** Everybody who could be said to have a song with the artist. */
type Neighbours = (artistId: string) => ReadonlySet<string>;

function createNeighbours({ readings }: Ground): Neighbours {
  const known = new Map<string, ReadonlySet<string>>();
  return (id) => {
    const neighbours =
      known.get(id) ?? new Set([...readings.shared(id, id)].flatMap((song) => [...readings.onSong(song)]));
    known.set(id, neighbours);
    return neighbours;
  };
}

/** The two never met and are no kin, and nobody but the answer worked with both. */
function isOnlyLink(ground: Ground, { answerId, ends: [first, second], songs, common }: CommonLink): boolean {
  const { kin, readings } = ground;
  if (kin(first).has(second) || readings.together(first, second)) return false;
  if (readings.titleGroupOf(songs[0].id) === readings.titleGroupOf(songs[1].id)) return false;
  return [...common].every(
    (id) => id === answerId || (kin(answerId).has(id) && !(met(ground, id, first) && met(ground, id, second))),
  );
}

/** Whether any song credits both themselves. */
function met({ index }: Ground, id: string, other: string): boolean {
  return index.between(id, other).length > 0;
}

function draftOf(
  { ground, artists }: Material,
  { answerId, ends, songs, common }: CommonLink,
): Draft<'connects'> | undefined {
  const [first, second] = ends;
  const wrong: WrongArtists = {
    answerId,
    isWrong: (id) =>
      !ends.includes(id) &&
      !ground.kin(answerId).has(id) &&
      !(ground.readings.together(id, first) && ground.readings.together(id, second)),
  };
  if (!artists.enough(wrong)) return undefined;
  const answer = ground.nameOf(answerId);
  // A member of the answer who has a song with only one of the two makes a typed answer arguable.
  const typeable = [...common].every((id) => id === answerId || !ends.some((end) => met(ground, id, end)));
  return {
    subject: createSubject(ground, {
      kind: 'connects',
      ids: [answerId, ...ends.toSorted()],
      artistIds: [first, second, answerId],
      songs,
      effort: 0.9,
      typeable,
    }),
    draw: (options) => ({
      facts: {
        first: ground.nameOf(first),
        second: ground.nameOf(second),
        answer,
        songs: [ground.titleOf(songs[0]), ground.titleOf(songs[1])],
      },
      right: nameChoice(answer),
      wrong: artists.draw(wrong, options).map((id) => nameChoice(ground.nameOf(id))),
      proof: songs.map((song) => creditsOf(ground, song)),
      typed: typeable ? { accepted: acceptedForArtist(ground.index, answerId), shown: answer } : undefined,
    }),
  };
}
