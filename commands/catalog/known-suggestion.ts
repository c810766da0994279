import type { Suggestion } from '#src/app/curation/ports.ts';
import { UserError } from '#src/app/errors.ts';
import type { HandlerContext } from '#src/discord/command.ts';

/** @throws UserError `curation.unknownSuggestion` */
export async function knownSuggestion(id: string, { curation }: HandlerContext): Promise<Suggestion> {
  const suggestion = await curation.suggestion(id);
  if (suggestion === undefined) throw new UserError('curation.unknownSuggestion', {});
  return suggestion;
}
