import { isBlank } from '../../catalog/names/is-blank.ts';
import { isVersion, isWithCompany } from './company.ts';
import { mentionIn } from './mention.ts';
import type { Mention } from './mention.ts';
import { isLongEnough, nearTo } from './near.ts';
import { isTypo, know, readsAs } from './readings.ts';
import type { Known } from './readings.ts';
import { spell } from './spelling.ts';
import type { Spelling } from './spelling.ts';
import type { CloseRule, IsAnotherName, TypedAnswer, Verdict } from './typed-answer.ts';
import { closeRules } from './typed-answer.ts';

export type { Because, IsAnotherName, TypedAnswer, Verdict } from './typed-answer.ts';

/** UTF-16 units. No name is as long, and nothing longer is looked at. */
const longestGuess = 100;
/** "I think it is rosé" is close; a longer text is chat. */
const mostExtraWords = 4;
const listSign = /[,;|&+/\n、·]|\b(?:and|or|vs)\b/iu;

/**
 * Judges a typed guess as a fair human host would. Only a whole text is ever right: the answer's name, another way of writing it, or
 * a forgivable typo of it that is not exactly something else's name. Close is for the player alone: one step beyond what is right.
 * Never throws; the same three arguments give the same verdict.
 */
export function judge(guess: string, answer: TypedAnswer, isAnotherName: IsAnotherName): Verdict {
  if (guess.length > longestGuess) return { verdict: 'wrong', because: 'too-long' };
  if (isBlank(guess)) return { verdict: 'wrong', because: 'empty' };
  const typed = spell(guess);
  const known = know(answer, isAnotherName);
  const reading = readsAs(typed, known);
  if (reading !== undefined) return { verdict: 'right', because: reading };
  if (isAnotherName(guess)) return { verdict: 'wrong', because: 'another-name' };
  if (isVersion(typed, known)) return { verdict: 'right', because: 'version' };
  if (isWithCompany(typed, known)) return { verdict: 'right', because: 'beside' };
  return judgeInexact(typed, known);
}

/** A text with a second name in it is no typo of the first one, however short the second is: "BLACKPINK V". */
function judgeInexact(typed: Spelling, known: Known): Verdict {
  const mention = mentionIn(typed, known);
  if (mention !== undefined && mention.others > 0) return judgeSeveral(typed, mention);
  if (isTypo(typed, known)) return { verdict: 'right', because: 'typo' };
  const near = nearest(typed, known) ?? (mention === undefined ? undefined : extraWords(mention));
  return near === undefined ? { verdict: 'wrong', because: 'different' } : { verdict: 'close', because: near };
}

/** A list is an attempt at several answers at once and learns nothing; "rose blackpink" only says too much. */
function judgeSeveral({ text }: Spelling, mention: Mention): Verdict {
  const extra = extraWords(mention);
  if (mention.others > 1 || listSign.test(text) || extra === undefined) return { verdict: 'wrong', because: 'several' };
  return { verdict: 'close', because: extra };
}

function extraWords({ answer, moreWords }: Mention): CloseRule | undefined {
  return moreWords <= mostExtraWords && isLongEnough(answer.letters) ? 'extra-words' : undefined;
}

function nearest(typed: Spelling, { accepted }: Known): CloseRule | undefined {
  const rules = new Set(accepted.map((right) => nearTo(typed, right)));
  return closeRules.find((rule) => rules.has(rule));
}
