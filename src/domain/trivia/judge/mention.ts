import { mostWords, othersIn } from './company.ts';
import { standsFor } from './readings.ts';
import type { Known } from './readings.ts';
import { spell } from './spelling.ts';
import type { Spelling } from './spelling.ts';

/** The answer at the beginning or the end of a text that says more than the answer. */
export interface Mention {
  readonly answer: Spelling;
  readonly moreWords: number;
  /** Names of other things among the further words. */
  readonly others: number;
}

/** The mention with most other names beside it; undefined when the answer is not there, or when the text is a whole sentence. */
export function mentionIn({ words }: Spelling, known: Known): Mention | undefined {
  if (words.length > mostWords) return undefined;
  let most: Mention | undefined;
  for (let cut = 1; cut < words.length; cut++) {
    const front = words.slice(0, cut);
    const back = words.slice(cut);
    for (const [part, rest] of [[front, back] as const, [back, front] as const]) {
      const answer = spell(part.join(' '));
      if (!standsFor(answer, known)) continue;
      const others = othersIn(rest, known);
      if (most === undefined || others > most.others) most = { answer, moreWords: rest.length, others };
    }
  }
  return most;
}
