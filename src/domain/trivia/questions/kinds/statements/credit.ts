import { creditsOf } from '../../proof.ts';
import { createSubject } from '../../subject.ts';
import { performersOf } from '../../ground/ground.ts';
import { titleGivesAway } from '../../guards.ts';
import type { WrongArtists } from '../../draw/artist-pool.ts';
import type { Statements } from './statement.ts';

/** Somebody is on a song whose title names nobody. */
export const creditStatements: Statements = ({ ground, artists }) =>
  ground.songs.flatMap((song) => {
    const performers = performersOf(song);
    const [first] = performers;
    if (first === undefined || performers.length < 2) return [];
    const onTitle = ground.readings.onTitle(song.id);
    const wrongLike = (answerId: string): WrongArtists => ({ answerId, count: 1, isWrong: (id) => !onTitle.has(id) });
    if (performers.some((id) => titleGivesAway(ground, song, id) || !artists.enough(wrongLike(id)))) return [];
    return {
      subject: createSubject(ground, { kind: 'true-false', ids: ['credit', song.id], songs: [song], effort: 0 }),
      proof: [creditsOf(ground, song)],
      state(truly, options) {
        const right = options.rng.pick(performers);
        const [id = right] = truly ? [right] : artists.draw(wrongLike(right), options);
        return {
          about: 'credit',
          song: ground.titleOf(song),
          artist: ground.nameOf(id),
          credited: performers.map(ground.nameOf),
        };
      },
    };
  });
