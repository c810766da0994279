import type { ChoiceWord, QuestionFacts, QuestionKind } from '#src/domain/trivia/question.ts';

/** What each kind of question says, in plain text without Markdown. */
export type QuestionTexts = {
  readonly [Kind in QuestionKind]: {
    readonly name: string;
    readonly ask: (facts: QuestionFacts[Kind]) => string;
    /** One sentence or two: why the answer is right. */
    readonly explain: (facts: QuestionFacts[Kind]) => string;
  };
};

export type ChoiceWords = Readonly<Record<ChoiceWord, string>>;

const longestText = 300;
const longestName = 60;

/** A name in a sentence; a longer one than any in use is cut. */
export function short(name: string): string {
  return cut(name, longestName);
}

/** The same texts, none of them longer than 300 signs however many names a fact has. */
export function capped(texts: QuestionTexts): QuestionTexts {
  const pairs = Object.entries(texts).map(([kind, { name, ask, explain }]) => [
    kind,
    {
      name,
      ask: (facts: never) => cut(ask(facts), longestText),
      explain: (facts: never) => cut(explain(facts), longestText),
    },
  ]);
  return Object.fromEntries(pairs) as QuestionTexts; // the same kinds, each with its own functions wrapped
}

/** Whole letters: a cut never leaves half a surrogate pair. */
function cut(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/u, '')}…`;
}
