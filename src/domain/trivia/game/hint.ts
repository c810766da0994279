import type { Game, HintGiven, OpenRound } from '../game.ts';
import { createRandom } from '../random.ts';

/** Half of the choices struck out, or the first letters; undefined where that would leave nothing to guess. */
export function hintFor({ script }: Pick<Game, 'script'>, { question, form }: OpenRound): HintGiven | undefined {
  if (form !== 'typed') return struck(question.choices.length, question.answer, question.seed);
  const shown = question.typed?.shown;
  const text = script === 'hangul' ? (shown?.hangul ?? shown?.latin) : shown?.latin;
  return text === undefined ? undefined : letters(text);
}

function struck(choices: number, answer: number, seed: number): HintGiven | undefined {
  const wrong = Array.from({ length: choices }, (_, choice) => choice).filter((choice) => choice !== answer);
  const count = Math.floor(choices / 2);
  if (count >= wrong.length || count === 0) return undefined;
  const gone = createRandom(seed, 'hint').shuffle(wrong).slice(0, count);
  return { type: 'struck', choices: gone.sort((one, other) => one - other) };
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });
const letter = /[\p{L}\p{N}]/u;

/** A third of the letters, from the first on, so that a short answer is never given away; what is no letter stays ("1+1"). */
function letters(text: string): HintGiven {
  const signs = [...graphemes.segment(text)].map(({ segment }) => segment);
  const shown = Math.floor(signs.filter((sign) => letter.test(sign)).length / 3);
  let seen = 0;
  const pattern = signs.map((sign) => (letter.test(sign) && ++seen > shown ? '•' : sign)).join('');
  return { type: 'letters', pattern };
}
