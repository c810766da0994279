import type { Kind } from '../kind.ts';
import { creditsOf, nameChoice } from '../proof.ts';
import { createSubject } from '../subject.ts';
import { missingPerformers } from './credit.ts';

/** Who is on this song with these others. */
export const whoIsOn: Kind<'who-is-on'> = (material) => {
  const { ground, artists } = material;
  return missingPerformers(material).map(({ song, year, answerId, others, wrong, typeable, typed }) => ({
    subject: createSubject(ground, {
      kind: 'who-is-on',
      ids: [song.id, answerId],
      songs: [song],
      effort: 0.2,
      typeable,
    }),
    draw(options) {
      const answer = ground.nameOf(answerId);
      return {
        facts: { song: ground.titleOf(song), year, others: others.map(ground.nameOf), answer },
        right: nameChoice(answer),
        wrong: artists.draw(wrong, options).map((id) => nameChoice(ground.nameOf(id))),
        proof: [creditsOf(ground, song)],
        typed: typed(),
      };
    },
  }));
};
