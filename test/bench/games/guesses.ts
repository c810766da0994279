import type { Question } from '#src/domain/trivia/question.ts';

type Typed = NonNullable<Question['typed']>;

/** What people type: the answer in its spellings, slips of it, parts of it, other answers, and talk. */
export function guessesAt({ accepted, beside, shown }: Typed, other: string): readonly string[] {
  const { latin } = shown;
  return [
    ...accepted.slice(0, 3),
    latin.toLowerCase(),
    ` ${latin.toUpperCase()}!! `,
    withoutLetter(latin),
    swapped(latin),
    latin.split(' ', 1)[0] ?? latin,
    latin.split(' ').toReversed().join(' '),
    `${latin} by ${beside?.[0] ?? other}`,
    `${latin}, ${other}`,
    `i think it is ${latin}`,
    other,
    other.toLowerCase().slice(0, 4),
    'no idea',
    'ㅋㅋㅋㅋ 모르겠어요',
    'wait was this not the one that they sang together at the end of the year show in 2019??',
  ];
}

/** Somewhere inside, where people leave letters out. */
function withoutLetter(text: string): string {
  const at = Math.floor(text.length / 2);
  return text.slice(0, at) + text.slice(at + 1);
}

function swapped(text: string): string {
  const at = Math.max(0, Math.floor(text.length / 2) - 1);
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}
