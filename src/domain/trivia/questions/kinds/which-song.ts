import type { Collaboration } from '#src/domain/catalog/model.ts';

import { acceptedForSong, besideSong } from '../../judge/accepted.ts';
import type { WrongSongs } from '../draw/song-pool.ts';
import { yearOf } from '../ground/days.ts';
import type { Ground } from '../ground/ground.ts';
import { holdsTitle, textsOf, titleGivesAway } from '../guards.ts';
import type { Draft, Kind, Material } from '../kind.ts';
import { creditsOf, nameChoice } from '../proof.ts';
import { createSubject } from '../subject.ts';
import type { Pair } from './pairs.ts';
import { pairsOn } from './pairs.ts';

/** The song of two artists. Where they have several, each is asked for, and the others are never choices. */
export const whichSong: Kind<'which-song'> = (material) =>
  material.ground.songs.flatMap((song) =>
    pairsOn(material.ground, song).flatMap((pair) => draftOf(material, song, pair) ?? []),
  );

function draftOf({ ground, songs }: Material, song: Collaboration, pair: Pair): Draft<'which-song'> | undefined {
  const wrong = wrongFor(ground, song, pair);
  const { released } = song;
  if (released === undefined || isGivenAway(ground, song, pair) || !songs.enough(wrong)) return undefined;
  const typeable = ground.readings.shared(...pair).size === 1;
  const [first, second] = [ground.nameOf(pair[0]), ground.nameOf(pair[1])];
  return {
    subject: createSubject(ground, {
      kind: 'which-song',
      ids: [song.id, ...pair],
      songs: [song],
      artistIds: pair,
      effort: 0.3,
      typeable,
    }),
    draw(options) {
      const answer = ground.titleOf(song);
      return {
        facts: { first, second, answer, year: yearOf(released) },
        right: nameChoice(answer),
        wrong: songs.draw(wrong, options).map((other) => nameChoice(ground.titleOf(other))),
        proof: [creditsOf(ground, song)],
        typed: typeable ? typedFor(ground, song) : undefined,
      };
    },
  };
}

/** A title is wrong when no song that could be meant by it could be one of both. */
function wrongFor({ readings }: Ground, answer: Collaboration, [first, second]: Pair): WrongSongs {
  return {
    answer,
    artistIds: [first, second],
    isWrong: ({ id }) =>
      readings.of(id).every((song) => {
        const people = readings.onSong(song.id);
        return !people.has(first) || !people.has(second);
      }),
  };
}

function isGivenAway(ground: Ground, song: Collaboration, pair: Pair): boolean {
  const shown = pair.flatMap((id) => textsOf(ground.nameOf(id)));
  return pair.some((id) => titleGivesAway(ground, song, id)) || holdsTitle(ground, shown, ground.titleOf(song));
}

function typedFor({ index, titleOf }: Ground, song: Collaboration) {
  return { accepted: acceptedForSong(index, song.id), beside: besideSong(index, song.id), shown: titleOf(song) };
}
