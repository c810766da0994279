import { UserError } from '#src/app/errors.ts';
import type { QuestionCase } from '#src/app/trivia/board-ports.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { plainWithin } from '#src/discord/text.ts';
import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';

type Asking = ChatInputCommandInteraction | AutocompleteInteraction;

/**
 * Asked on every path: that Discord shows the command to few is no protection.
 * @throws UserError `catalog.notCurator` for who is neither named in CURATOR_IDS nor has a role that is
 */
export function refuseOthers({ user, member }: Asking, { curatorIds }: HandlerContext): void {
  const roles = member === null ? [] : Array.isArray(member.roles) ? member.roles : [...member.roles.cache.keys()];
  if (![user.id, ...roles].some((id) => curatorIds.has(id))) throw new UserError('catalog.notCurator', {});
}

/** @throws UserError `catalog.unknownQuestion` */
export async function caseOf(
  { options }: ChatInputCommandInteraction,
  { trivia }: HandlerContext,
): Promise<QuestionCase> {
  const code = options.getString('question', true).trim().toLowerCase();
  const [found] = /^[0-9a-f]{8}$/.test(code) ? await trivia.desk.cases({ code, limit: 1 }) : [];
  if (found === undefined) throw new UserError('catalog.unknownQuestion', { code: plainWithin(code, 40) });
  return found;
}
