import { plain, plainWithin } from '#src/discord/text.ts';
import { bothScripts } from '#src/discord/views/names.ts';
import type { HintGiven } from '#src/domain/trivia/game.ts';
import type { AnswerForm, Choice, Name, Question, QuestionKind } from '#src/domain/trivia/question.ts';
import type { Messages } from '#src/i18n/index.ts';

/** A question in a reader's words. What comes out of these is escaped for Discord unless it says otherwise. */
export function kindName(kind: QuestionKind, messages: Messages): string {
  return messages.questions[kind].name;
}

export function promptOf(question: Question, messages: Messages, length: number): string {
  return plainWithin(rawPrompt(question, messages), length);
}

/** For places that are not Markdown: not escaped. */
export function rawPrompt({ kind, facts }: Question, messages: Messages): string {
  const ask = messages.questions[kind].ask as (facts: Question['facts']) => string; // facts belong to the kind by Question's type
  return ask(facts);
}

export function explanationOf({ kind, facts }: Question, messages: Messages, length: number): string {
  const explain = messages.questions[kind].explain as (facts: Question['facts']) => string; // as above
  return plainWithin(explain(facts), length);
}

export function letterOf(choice: number): string {
  return String.fromCodePoint(65 + choice);
}

/** `B. Bruno Mars`, as a label: not escaped. Undefined when there is no such choice. */
export function choiceLabel({ choices }: Question, at: number, messages: Messages): string | undefined {
  const choice = choices[at];
  return choice === undefined ? undefined : `${letterOf(at)}. ${choiceText(choice, messages)}`;
}

/** The same for a text, at most so many units. */
export function choiceLine(question: Question, at: number, messages: Messages, length: number): string {
  return plainWithin(choiceLabel(question, at, messages) ?? letterOf(at), length);
}

/** The right answer: by its letter where there were choices, in both scripts where it was typed. */
export function rightAnswer(question: Question, form: AnswerForm, messages: Messages, length: number): string {
  if (form !== 'typed' || question.typed === undefined) return choiceLine(question, question.answer, messages, length);
  const { latin, hangul } = question.typed.shown;
  return plainWithin(bothScripts(latin, hangul), length);
}

function choiceText(choice: Choice, messages: Messages): string {
  switch (choice.type) {
    case 'name':
      return nameText(choice.name, messages);
    case 'text':
      return choice.text;
    case 'order':
      return choice.names.map((name) => nameText(name, messages)).join(' → ');
    case 'word':
      return messages.choiceWords[choice.word];
  }
}

function nameText({ latin, hangul }: Name, { language }: Messages): string {
  return language === 'ko' ? (hangul ?? latin) : latin;
}

export function mention(userId: string): string {
  return `<@${userId}>`;
}

/** Mentions, and how many more there are. */
export function mentions(userIds: readonly string[], limit: number, messages: Messages): string {
  const shown = userIds.slice(0, limit).map(mention);
  const more = userIds.length - shown.length;
  return [...shown, ...(more > 0 ? [messages.trivia.reveal.more(more)] : [])].join(', ');
}

/** The hint in words. */
export function hintLine(question: Question, hint: HintGiven, messages: Messages): string {
  if (hint.type === 'letters') return messages.trivia.question.pattern(plain(hint.pattern));
  const struck = hint.choices.map((at) => choiceLine(question, at, messages, 100));
  return messages.trivia.question.struck(struck.join(', '));
}
