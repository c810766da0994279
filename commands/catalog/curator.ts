import { UserError } from '#src/app/errors.ts';
import type { QuestionCase } from '#src/app/trivia/board-ports.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { plainWithin } from '#src/discord/text.ts';
import type { BaseInteraction, ChatInputCommandInteraction } from 'discord.js';

type Asking = Pick<BaseInteraction, 'user' | 'member'>;

/**
 * Asked on every path: that Discord shows the command to few is no protection.
 * @throws UserError `catalog.notCurator` for who is neither named in CURATOR_IDS nor has a role that is
 */
export function refuseOthers(asking: Asking, context: Curated): void {
  if (!isCurator(asking, context)) throw new UserError('catalog.notCurator', {});
}

/** A handler that only curators get to. */
export function forCurators<Interaction extends Asking>(
  handle: (interaction: Interaction, context: HandlerContext) => Promise<void>,
): (interaction: Interaction, context: HandlerContext) => Promise<void> {
  return async (interaction, context) => {
    refuseOthers(interaction, context);
    await handle(interaction, context);
  };
}

type Curated = Pick<HandlerContext, 'curatorIds'>;

export function isCurator({ user, member }: Asking, { curatorIds }: Curated): boolean {
  return [user.id, ...roleIds(member)].some((id) => curatorIds.has(id));
}

function roleIds(member: Asking['member']): readonly string[] {
  if (member === null) return [];
  if (Array.isArray(member.roles)) return member.roles;
  // Without the Guilds intent no server's roles are cached, and so `roles.cache` is empty; the ids that came are kept here.
  const { _roles: ids } = member as unknown as { readonly _roles?: readonly string[] };
  return ids ?? [...member.roles.cache.keys()];
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
