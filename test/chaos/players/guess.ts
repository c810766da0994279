import type { Random } from '#src/domain/trivia/random.ts';

import type { Target } from './hand.ts';
import type { Records } from './records.ts';

interface Needs {
  readonly rng: Random;
  readonly knowledge: Records['knowledge'];
}

/** What somebody types: the answer, the answer with a slip, or something else. */
export async function guessOf({ rng, knowledge }: Needs, { game, round }: Target): Promise<string> {
  const accepted = (await knowledge(game, round))?.accepted ?? [];
  if (accepted.length === 0) return 'I have no idea';
  const answer = rng.pick(accepted).slice(0, 100);
  const mood = rng.below(10);
  if (mood < 5) return answer;
  return mood < 8 ? slip(answer, rng) : rng.pick(['BTS', '아이유', 'who knows', '¯\\_(ツ)_/¯', '@everyone **x**']);
}

/** Two letters too many make a near miss of most names. */
function slip(answer: string, rng: Random): string {
  const at = rng.below(answer.length);
  return `${answer.slice(0, at)}qx${answer.slice(at)}`.slice(0, 100);
}
