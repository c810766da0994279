import { boardWindows, type Board, type BoardRow } from '#src/app/trivia/board-ports.ts';
import { plainWithin } from '#src/discord/text.ts';
import { button, card, divider, row, text, type Card } from '#src/discord/views/card.ts';
import type { Messages } from '#src/i18n/index.ts';

import { boardButton, boardScopes, type BoardScreen } from './ids.ts';
import { mention } from './question-text.ts';

/** Rows on one page; with the longest names a page stays far under Discord's 4000 units. */
export const boardPageSize = 10;
const nameLength = 60;

export interface BoardCardNeeds {
  readonly board: Board;
  readonly screen: BoardScreen;
  /** Where there is no server there is no board of it. */
  readonly inServer: boolean;
  readonly messages: Messages;
}

/** A leaderboard, page by page, with the reader's own row wherever it is. */
export function boardCard(needs: BoardCardNeeds): Card {
  const { board, screen, messages } = needs;
  const { board: texts, scopes, windows } = messages.triviaBoards;
  const offPage = board.own !== undefined && !board.rows.some(({ userId }) => userId === board.own?.userId);
  return card(
    text(`## ${texts.heading(scopes[screen.scope], windows[screen.window])}`),
    text(...(board.rows.length === 0 ? [texts.empty] : board.rows.map((one) => rowLine(one, needs)))),
    offPage && board.own !== undefined ? text(texts.own, rowLine(board.own, needs)) : undefined,
    board.hidden && screen.scope === 'global' ? text(`*${texts.hidden}*`) : undefined,
    text(`-# ${[texts.players(board.players), pageLine(needs), texts.note].filter((part) => part !== '').join(' · ')}`),
    divider,
    ...controls(needs),
  );
}

/** Members are mentioned on their own server; strangers of other servers would show as numbers, so they have their names. */
function rowLine(one: BoardRow, { board, screen, messages }: BoardCardNeeds): string {
  const { board: texts } = messages.triviaBoards;
  const name = one.name === undefined ? texts.unnamed : `**${plainWithin(one.name, nameLength)}**`;
  return texts.row({
    place: one.place,
    who: screen.scope === 'server' ? mention(one.userId) : name,
    points: messages.trivia.points(one.points),
    right: one.right,
    answered: one.answered,
    tied: board.rows.some((other) => other.userId !== one.userId && other.place === one.place),
  });
}

function pageLine({ board: { page, pages }, messages }: BoardCardNeeds): string {
  return pages < 2 ? '' : messages.list.page(page + 1, pages);
}

function controls(needs: BoardCardNeeds) {
  const { screen, inServer, messages } = needs;
  const { scopes, windows } = messages.triviaBoards;
  const idOf = (part: 'scope' | 'window', change: Partial<BoardScreen>) =>
    boardButton.write({ ...screen, page: 0, ...change, mode: 'here', part });
  const scopeButtons = boardScopes.map((scope) =>
    button({ label: scopes[scope], customId: idOf('scope', { scope }) }, scope === screen.scope),
  );
  return [
    ...row(
      ...boardWindows.map((window) =>
        button({ label: windows[window], customId: idOf('window', { window }) }, window === screen.window),
      ),
    ),
    ...row(...(inServer ? scopeButtons : []), ...pageButtons(needs)),
  ];
}

function pageButtons({ board: { page, pages }, screen, messages }: BoardCardNeeds) {
  if (pages < 2) return [];
  const idOf = (to: number) => boardButton.write({ ...screen, mode: 'here', part: 'page', page: to });
  // The dead buttons of the first and last page need ids of their own too: Discord refuses two alike.
  return [
    button({ label: messages.list.previous, customId: idOf(page === 0 ? pages : page - 1) }, page === 0),
    button(
      { label: messages.list.next, customId: idOf(page === pages - 1 ? pages + 1 : page + 1) },
      page === pages - 1,
    ),
  ];
}
