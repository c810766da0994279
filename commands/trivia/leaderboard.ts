import { SlashCommandSubcommandBuilder } from '@discordjs/builders';
import type { MessageComponentInteraction } from 'discord.js';

import { choiceOption } from '#commands/collab/options.ts';
import { UserError } from '#src/app/errors.ts';
import { boardWindows, type Board, type BoardScope } from '#src/app/trivia/board-ports.ts';
import type { HandlerContext } from '#src/discord/command.ts';
import { describe } from '#src/discord/describe.ts';
import { answer, show } from '#src/discord/show.ts';
import type { Card } from '#src/discord/views/card.ts';
import { boardCard, boardPageSize } from '#src/discord/views/trivia/board-card.ts';
import { boardButton, boardScopes, type BoardScreen } from '#src/discord/views/trivia/ids.ts';

import { gamePlace, serverPlace, type Doing } from './place.ts';
import type { TriviaSubcommand } from './subcommand.ts';

export const leaderboard = {
  data: describe(
    new SlashCommandSubcommandBuilder().setName('leaderboard'),
    (messages) => messages.commands.trivia.leaderboard.description,
  )
    .addStringOption(
      describe(
        choiceOption('scope', boardScopes, (messages, scope) => messages.triviaBoards.scopes[scope]),
        (messages) => messages.commands.trivia.leaderboard.scope,
      ),
    )
    .addStringOption(
      describe(
        choiceOption('window', boardWindows, (messages, window) => messages.triviaBoards.windows[window]),
        (messages) => messages.commands.trivia.leaderboard.window,
      ),
    ),
  async execute(interaction, context) {
    const { options } = interaction;
    const here = serverPlace(interaction) === undefined ? 'global' : 'server';
    const scope = boardScopes.find((one) => one === options.getString('scope')) ?? here;
    const window = boardWindows.find((one) => one === options.getString('window')) ?? 'all';
    const { card, onlyReader } = await drawBoard(interaction, { scope, window, page: 0 }, context);
    await answer(interaction, card, onlyReader);
  },
} satisfies TriviaSubcommand;

/** Another page, window or scope. */
export async function openBoard(interaction: MessageComponentInteraction, context: HandlerContext): Promise<void> {
  const read = boardButton.read(interaction.customId);
  if (read === undefined) throw new UserError('component.old', {});
  const { card, onlyReader } = await drawBoard(interaction, read, context);
  await show(interaction, card, onlyReader && !isPrivate(interaction) ? 'open' : read.mode);
}

function isPrivate({ message }: MessageComponentInteraction): boolean {
  return message.flags.has('Ephemeral');
}

/** Who hides on the global board sees their row there, but the channel must not. */
async function drawBoard(
  interaction: Doing,
  { scope, window, page }: BoardScreen,
  { trivia, messages }: HandlerContext,
): Promise<{ readonly card: Card; readonly onlyReader: boolean }> {
  const board: Board = await trivia.boards.board({
    scope: scopeOf(scope, interaction),
    window,
    at: interaction.createdTimestamp,
    page,
    pageSize: boardPageSize,
    viewerId: interaction.user.id,
  });
  const inServer = serverPlace(interaction) !== undefined;
  const screen = { scope, window, page: board.page };
  return { card: boardCard({ board, screen, inServer, messages }), onlyReader: scope === 'global' && board.hidden };
}

/** @throws UserError `trivia.needsServer` for the board of a server where there is none */
function scopeOf(scope: BoardScope['type'], interaction: Doing): BoardScope {
  return scope === 'global' ? { type: 'global' } : { type: 'server', guildId: gamePlace(interaction).guildId };
}
