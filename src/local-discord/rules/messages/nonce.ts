import { required } from '../problems.ts';
import { add } from '../report.ts';
import type { MessageRule } from './message.ts';

/** enforce_nonce needs a nonce. */
export const nonce: MessageRule = ({ body, at }, report) => {
  if (body.enforce_nonce === true && body.nonce == null) add(report, [...at, 'nonce'], required('messages.nonce'));
};
