import { badLength, required } from '../problems.ts';
import { add } from '../report.ts';
import type { MessageRule } from './message.ts';

/** enforce_nonce needs a nonce; a nonce has at most 25 characters. */
export const nonce: MessageRule = ({ body, at }, report) => {
  if (body.enforce_nonce === true && body.nonce == null) add(report, [...at, 'nonce'], required('messages.nonce'));
  if (String(body.nonce ?? '').length > 25) add(report, [...at, 'nonce'], badLength('messages.nonce-length', 0, 25));
};
