import type { Collaboration } from '#src/domain/catalog/model.ts';

import type { Name } from '../../question.ts';
import type { Ground } from '../ground/ground.ts';
import { performersOf } from '../ground/ground.ts';
import type { Kind } from '../kind.ts';
import { creditsOf, nameChoice } from '../proof.ts';
import { createSubject } from '../subject.ts';
import { missingPerformers } from './credit.ts';

/** The credit as printed, with one name left out. Who is printed under another name is not the one left out: no choice would fit the gap. */
export const completeCredit: Kind<'complete-credit'> = (material) => {
  const { ground, artists } = material;
  const asThemselves = missingPerformers(material).filter(
    ({ song, answerId, others }) =>
      printedName(song, answerId) === undefined &&
      !others.some((id) => ground.givesAway(printedName(song, id) ?? '', answerId)),
  );
  return asThemselves.map(({ song, year, answerId, wrong, typeable, typed }) => ({
    subject: createSubject(ground, {
      kind: 'complete-credit',
      ids: [song.id, answerId],
      songs: [song],
      effort: 0.2,
      typeable,
    }),
    draw(options) {
      const answer = ground.nameOf(answerId);
      const credit = performersOf(song).map((id) => (id === answerId ? undefined : nameOnRelease(ground, song, id)));
      return {
        facts: { credit, song: ground.titleOf(song), year, answer },
        right: nameChoice(answer),
        wrong: artists.draw(wrong, options).map((id) => nameChoice(ground.nameOf(id))),
        proof: [creditsOf(ground, song)],
        typed: typed(),
      };
    },
  }));
};

function printedName({ credits }: Collaboration, artistId: string): string | undefined {
  return credits.find((credit) => credit.artistId === artistId)?.creditedAs;
}

function nameOnRelease(ground: Ground, song: Collaboration, artistId: string): Name {
  const printed = printedName(song, artistId);
  return printed === undefined ? ground.nameOf(artistId) : { latin: printed };
}
