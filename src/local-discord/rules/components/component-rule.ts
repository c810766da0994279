import type { Path, Problem } from '../report.ts';
import type { Placed } from './walk.ts';

/** What a rule about components sees. `refuse` takes a path below the component, [] for the component itself. */
export interface ComponentsSubject {
  readonly placed: readonly Placed[];
  readonly refuse: (placed: Placed, below: Path, problem: Problem) => void;
  /** For what is wrong with the list as a whole. */
  readonly refuseAll: (problem: Problem) => void;
}

export type ComponentRule = (subject: ComponentsSubject) => void;
