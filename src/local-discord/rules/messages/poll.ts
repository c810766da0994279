import { badLength } from '../problems.ts';
import { add } from '../report.ts';
import type { MessageRule } from './message.ts';

/** An answer has 55 characters; the OpenAPI document gives it the 300 of the question. */
export const poll: MessageRule = ({ body, at }, report) => {
  for (const [index, answer] of (body.poll?.answers ?? []).entries())
    if ((answer.poll_media.text ?? '').length > 55)
      add(report, [...at, 'poll', 'answers', index, 'poll_media', 'text'], badLength('messages.poll-answer', 1, 55));
};
