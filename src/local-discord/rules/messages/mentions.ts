import { repeated } from '../problems.ts';
import { add, type Problem, type Report } from '../report.ts';
import type { MessageRule } from './message.ts';

/** A kind of mention is either allowed altogether (`parse`) or by a list, and a list names nobody twice. */
export const mentions: MessageRule = ({ body, at }, report) => {
  const allowed = body.allowed_mentions;
  if (allowed == null) return;
  const here = [...at, 'allowed_mentions'];
  for (const kind of ['users', 'roles'] as const)
    if (allowed.parse?.includes(kind) === true && (allowed[kind]?.length ?? 0) > 0) add(report, here, exclusive(kind));
  for (const kind of ['parse', 'users', 'roles'] as const) checkUnique(allowed[kind] ?? [], [...here, kind], report);
};

function checkUnique(values: readonly (string | null)[], at: readonly (string | number)[], report: Report): void {
  for (const [index, value] of values.entries())
    if (values.indexOf(value) < index) add(report, [...at, index], repeated('messages.mentions-unique'));
}

function exclusive(kind: string): Problem {
  return {
    rule: 'messages.mentions-exclusive',
    code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
    message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
  };
}
