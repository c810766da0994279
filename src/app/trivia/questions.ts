import type { IsAnotherName } from '#src/domain/trivia/judge/judge.ts';
import type { QuestionBank } from '#src/domain/trivia/question.ts';

/** What the catalog of the moment can ask, and how texts are judged against it. */
export interface QuestionSource {
  readonly bank: QuestionBank;
  /** Whether a text is exactly the name of something that is none of the accepted spellings. */
  otherNames(accepted: readonly string[]): IsAnotherName;
}
