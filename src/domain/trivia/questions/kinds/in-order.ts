import type { Collaboration } from '#src/domain/catalog/model.ts';

import type { Choice, Name } from '../../question.ts';
import type { Ground } from '../ground/ground.ts';
import { textsOf } from '../guards.ts';
import type { Draft, Kind } from '../kind.ts';
import { releaseOf } from '../proof.ts';
import { createSubject } from '../subject.ts';
import { timelineOf } from './timeline.ts';

/** Three titles have to fit into one line of a menu, which takes 100 signs. */
const longestTitle = 30;

type Three = readonly [Collaboration, Collaboration, Collaboration];

/** Three songs whose order is beyond doubt: each song with every later partner, and that one's farthest. */
export const inOrder: Kind<'in-order'> = ({ ground }) => {
  const timeline = timelineOf(ground, ({ song }) =>
    textsOf(ground.titleOf(song)).every((title) => title.length <= longestTitle),
  );
  return timeline.rungs.flatMap((first) =>
    timeline.above(first).flatMap((second) => {
      const third = timeline
        .above(second)
        .toSorted((a, b) => a.low - b.low)
        .at(-1);
      return third === undefined ? [] : [draftOf(ground, [first.song, second.song, third.song])];
    }),
  );
};

function draftOf(ground: Ground, three: Three): Draft<'in-order'> {
  return {
    subject: createSubject(ground, {
      kind: 'in-order',
      ids: three.map(({ id }) => id).sort(),
      songs: three,
      effort: 1,
    }),
    draw() {
      const names = three.map(ground.titleOf);
      const [right, ...wrong] = ordersOf(names).map((order): Choice => ({ type: 'order', names: order }));
      if (right === undefined) throw new Error('three songs have six orders');
      return {
        facts: { songs: three.map((song) => ({ song: ground.titleOf(song), released: song.released ?? '' })) },
        right,
        wrong,
        proof: three.map(releaseOf),
      };
    },
  };
}

/** Every order, the given one first. */
function ordersOf(names: readonly Name[]): readonly (readonly Name[])[] {
  if (names.length <= 1) return [names];
  return names.flatMap((first, at) => ordersOf(names.toSpliced(at, 1)).map((rest) => [first, ...rest]));
}
