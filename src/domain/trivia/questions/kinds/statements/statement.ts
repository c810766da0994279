import type { ProofFact, Statement, Subject } from '../../../question.ts';
import type { DrawOptions } from '../../draw/draw.ts';
import type { Material } from '../../kind.ts';

/** A fact that can be stated truly or not. */
export interface Statable {
  readonly subject: Subject;
  readonly proof: readonly ProofFact[];
  state(truly: boolean, options: DrawOptions): Statement;
}

export type Statements = (material: Material) => readonly Statable[];
