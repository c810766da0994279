import type { Statement } from '../../question.ts';
import type { DrawOptions } from '../draw/draw.ts';
import type { Drawn, Kind } from '../kind.ts';
import { creditStatements } from './statements/credit.ts';
import { peakStatements } from './statements/peak.ts';
import { togetherStatements } from './statements/together.ts';
import { yearStatements } from './statements/year.ts';

/**
 * A fact as it is, or with one thing in it exchanged: the seed decides, evenly. What is stated wrongly is wrong against the whole
 * catalog, as a wrong choice is.
 */
export const trueFalse: Kind<'true-false'> = (material) =>
  [creditStatements, yearStatements, peakStatements, togetherStatements]
    .flatMap((statements) => statements(material))
    .map(({ subject, state, proof }) => ({ subject, draw: (options) => drawnOf(state, proof, options) }));

function drawnOf(
  state: (truly: boolean, options: DrawOptions) => Statement,
  proof: Drawn<'true-false'>['proof'],
  options: DrawOptions,
): Drawn<'true-false'> {
  const answer = options.rng.below(2) === 0;
  const [right, wrong] = answer ? (['true', 'false'] as const) : (['false', 'true'] as const);
  return {
    facts: { statement: state(answer, options), answer },
    right: { type: 'word', word: right },
    wrong: [{ type: 'word', word: wrong }],
    proof,
  };
}
