import { alone } from './games/alone.ts';
import { crowd } from './games/crowd.ts';
import { questions } from './games/questions.ts';

/** Games: one alone, a thousand at once, and what is worked out without waiting. Each part has processes of its own. */
export async function games(): Promise<string> {
  const one = await alone();
  const thousand = await crowd();
  return [
    `### One game`,
    one,
    `### 1,000 games at once`,
    thousand,
    `### Questions and guesses`,
    await questions(),
  ].join('\n\n');
}
