import type { Ground } from '../ground/ground.ts';
import type { Draft, Kind } from '../kind.ts';
import { nameChoice, releaseOf } from '../proof.ts';
import { createSubject } from '../subject.ts';
import type { Rung } from './ladder.ts';
import { effortOf, timelineOf } from './timeline.ts';

/** Two songs, of which one surely came out before the other whatever is meant by their titles. */
export const whichFirst: Kind<'which-first'> = ({ ground }) => {
  const timeline = timelineOf(ground);
  return timeline.rungs.flatMap((early) => timeline.above(early).map((late) => draftOf(ground, early, late)));
};

function draftOf(ground: Ground, early: Rung, late: Rung): Draft<'which-first'> {
  const [first, later] = [early.song, late.song];
  return {
    subject: createSubject(ground, {
      kind: 'which-first',
      ids: [first.id, later.id].sort(),
      songs: [first, later],
      effort: effortOf(early, late),
    }),
    draw() {
      const answer = ground.titleOf(first);
      return {
        facts: {
          songs: [first, later].map((song) => ({ song: ground.titleOf(song), released: song.released ?? '' })),
          answer,
        },
        right: nameChoice(answer),
        wrong: [nameChoice(ground.titleOf(later))],
        proof: [releaseOf(first), releaseOf(later)],
      };
    },
  };
}
