import { badLength } from '../problems.ts';
import { add } from '../report.ts';
import type { MessageRule } from './message.ts';

/** The OpenAPI document allows 4000, which is for members with Nitro; a bot has 2000. */
export const content: MessageRule = ({ body, at }, report) => {
  if ((body.content ?? '').length > 2000) add(report, [...at, 'content'], badLength('messages.content', 0, 2000));
};
