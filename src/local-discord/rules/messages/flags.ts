import { MessageFlags } from 'discord-api-types/v10';
import { add, type Problem } from '../report.ts';
import type { MessageRule } from './message.ts';

/** A route takes only some flags, and a Components V2 message stays one. */
export const flags: MessageRule = ({ body, at, present, allowedFlags }, report) => {
  if (body.flags == null) return;
  const problem = flagsProblem(body.flags, allowedFlags);
  if (problem !== undefined) add(report, [...at, 'flags'], problem);
  const wasV2 = ((present?.flags ?? 0) & MessageFlags.IsComponentsV2) !== 0;
  if (wasV2 && (body.flags & MessageFlags.IsComponentsV2) === 0) add(report, [...at, 'flags'], v2Removed);
};

export function flagsProblem(given: number, allowed: number): Problem | undefined {
  const stray = Number.isSafeInteger(given) && given >= 0 && given < 2 ** 31 ? given & ~allowed : given;
  if (stray === 0) return undefined;
  return {
    rule: 'messages.flags',
    code: 'MESSAGE_FLAGS_INVALID',
    message: `These flags cannot be set here: ${stray}.`,
  };
}

const v2Removed: Problem = {
  rule: 'messages.v2-stays',
  code: 'MESSAGE_CANNOT_REMOVE_COMPONENTS_V2_FLAG',
  message: 'The IS_COMPONENTS_V2 flag cannot be removed from a message',
};
