import type { Choice, FactsOf, Question, QuestionKind } from '#src/domain/trivia/question.ts';
import { en } from '#src/i18n/en.ts';
import { ko } from '#src/i18n/ko.ts';

import { hangulName, initials, stands, trueFalse } from './check-names.ts';
import type { Check } from './check-people.ts';
import { completeCredit, connects, memberGroup, oddOneOut, whichSong, whoIsOn } from './check-people.ts';
import { appearsOn, chartPeak, inOrder, releaseYear, songKind, whichFirst } from './check-songs.ts';
import { plainLetters } from './fold.ts';
import type { WorldReadings } from './readings.ts';

const checks: { readonly [Kind in QuestionKind]: Check<Kind> } = {
  'who-is-on': whoIsOn,
  'which-song': whichSong,
  'complete-credit': completeCredit,
  'odd-one-out': oddOneOut,
  'release-year': releaseYear,
  'which-first': whichFirst,
  'in-order': inOrder,
  'chart-peak': chartPeak,
  'song-kind': songKind,
  'member-group': memberGroup,
  connects,
  'hangul-name': hangulName,
  initials,
  'true-false': trueFalse,
  'appears-on': appearsOn,
};

const choiceCounts: Partial<Record<QuestionKind, number>> = {
  'which-first': 2,
  'chart-peak': 2,
  'true-false': 2,
  'song-kind': 3,
  'in-order': 6,
};

/** Everything that is wrong with a question; empty for a sound one. */
export function faultsOf(readings: WorldReadings, question: Question): readonly string[] {
  return [
    ...choiceFaults(readings, question),
    ...surfaceFaults(question),
    ...spoilerFaults(question),
    ...sourceFaults(readings, question),
  ].map((fault) => `${question.key} (${question.difficulty}, seed ${question.seed}): ${fault}`);
}

function choiceFaults(readings: WorldReadings, question: Question): readonly string[] {
  const check = checkFor(question);
  return question.choices.flatMap((choice, at) => {
    const text = textIn(choice, 'en');
    const { surely, possibly } = check(readings, text);
    if (at === question.answer) return surely && possibly ? [] : [`"${text}" is not surely right`];
    return possibly || surely ? [`"${text}" may be right too`] : [];
  });
}

function checkFor({
  kind,
  facts,
}: FactsOf): (readings: WorldReadings, choice: string) => ReturnType<Check<QuestionKind>> {
  const check = checks[kind] as Check<QuestionKind>;
  return (readings, choice) => check(readings, facts, choice);
}

function surfaceFaults({ kind, choices }: Question): readonly string[] {
  const wanted = choiceCounts[kind] ?? 4;
  const faults = choices.length === wanted ? [] : [`has ${choices.length} choices instead of ${wanted}`];
  for (const language of ['en', 'ko'] as const) {
    const texts = choices.map((choice) => textIn(choice, language));
    const seen = new Set(texts.map((text) => (choices[0]?.type === 'order' ? text : plainLetters(text))));
    if (seen.size < texts.length) faults.push(`has two choices that read alike: ${texts.join(', ')}`);
  }
  return faults;
}

/** Their prompts name nothing of their own: "on the Billboard Hot 100" does not say ON, nor does True Damage say that it is true. */
const nameless: ReadonlySet<QuestionKind> = new Set(['chart-peak', 'in-order', 'true-false', 'which-first']);

/** The prompt must not hold the right choice. */
function spoilerFaults(question: Question): readonly string[] {
  const right = question.choices[question.answer];
  if (right === undefined || nameless.has(question.kind)) return [];
  return (
    [
      ['en', en],
      ['ko', ko],
    ] as const
  ).flatMap(([language, messages]) => {
    const ask = messages.questions[question.kind].ask as (facts: Question['facts']) => string;
    const prompt = ask(question.facts);
    return stands(textIn(right, language), prompt) ? [`gives its answer away: ${prompt}`] : [];
  });
}

function sourceFaults({ world, enough }: WorldReadings, { proof, sources }: Question): readonly string[] {
  const weak = proof.filter((fact) => !enough(fact.sources)).map(({ says }) => `"${says}" is not verified`);
  const unknown = proof.flatMap((fact) => fact.sources.filter((id) => !world.sources.has(id)));
  return [
    ...weak,
    ...unknown.map((id) => `has a source that is not there: ${id}`),
    ...(proof.length === 0 || sources.length === 0 ? ['has no sources'] : []),
  ];
}

export function textIn(choice: Choice, language: 'en' | 'ko'): string {
  const shown = ({ latin, hangul }: { latin: string; hangul?: string }) =>
    language === 'ko' ? (hangul ?? latin) : latin;
  switch (choice.type) {
    case 'name':
      return shown(choice.name);
    case 'text':
      return choice.text;
    case 'order':
      return choice.names.map(shown).join(' → ');
    case 'word':
      return choice.word;
  }
}
