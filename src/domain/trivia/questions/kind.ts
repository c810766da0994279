import type { Choice, Question, QuestionFacts, QuestionKind, Subject } from '../question.ts';
import type { ArtistPool } from './draw/artist-pool.ts';
import type { DrawOptions } from './draw/draw.ts';
import type { SongPool } from './draw/song-pool.ts';
import type { Ground } from './ground/ground.ts';

/** What the kinds make questions of. */
export interface Material {
  readonly ground: Ground;
  readonly artists: ArtistPool;
  readonly songs: SongPool;
}

/** A question before its choices are in their order. */
export interface Drawn<Kind extends QuestionKind> {
  readonly facts: QuestionFacts[Kind];
  readonly right: Choice;
  readonly wrong: readonly Choice[];
  readonly proof: Question['proof'];
  readonly typed?: Question['typed'] | undefined;
  /** The artists and songs of the question as drawn, where they differ from the subject's. */
  readonly artistIds?: readonly string[];
}

/** One subject with what draws it; for any seed and difficulty it succeeds. */
export interface Draft<Kind extends QuestionKind = QuestionKind> {
  readonly subject: Subject;
  draw(options: DrawOptions): Drawn<Kind>;
}

/** A kind of question: everything that it can ask of a catalog, in a fixed order. */
export type Kind<Name extends QuestionKind> = (material: Material) => Iterable<Draft<Name>>;
