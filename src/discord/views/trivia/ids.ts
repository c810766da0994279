import { boardWindows, type BoardScope, type BoardWindow } from '#src/app/trivia/board-ports.ts';
import { count, customId, day, gameToken, oneOf, slug } from '#src/discord/custom-id.ts';
import { showModes, type ShowMode } from '#src/discord/show.ts';

/** The custom ids of trivia. They carry ids and numbers alone: never which choice is right. */
interface RoundId {
  readonly game: string;
  readonly round: number;
}

const roundId = { game: gameToken, round: count };
const mode = oneOf(showModes);

export const answerButton = customId<RoundId & { readonly choice: number }>('answer', { ...roundId, choice: count });
/** A menu whose options' values are the numbers of the choices. */
export const answerMenu = customId<RoundId>('order', roundId);
/** Opens the form for a typed answer. */
export const typeButton = customId<RoundId>('type', roundId);
export const typedForm = customId<RoundId>('typed', roundId);
export const reportButton = customId<RoundId>('report', roundId);
export const againButton = customId<{ readonly game: string }>('again', { game: gameToken });

interface GamePage {
  readonly mode: ShowMode;
  readonly game: string;
  /** Zero-based. */
  readonly page: number;
}

export const missesButton = customId<GamePage>('misses', { mode, game: gameToken, page: count });
export const whyButton = customId<GamePage>('why', { mode, game: gameToken, page: count });

export const boardScopes = ['server', 'global'] as const satisfies readonly BoardScope['type'][];

export interface BoardScreen {
  readonly scope: BoardScope['type'];
  readonly window: BoardWindow;
  readonly page: number;
}

/** What a button changes keeps ids apart that lead to the same board: Discord refuses two alike in one message. */
const boardParts = ['all', 'scope', 'window', 'page'] as const;

export const boardButton = customId<
  BoardScreen & { readonly mode: ShowMode; readonly part: (typeof boardParts)[number] }
>('board', { mode, part: oneOf(boardParts), scope: oneOf(boardScopes), window: oneOf(boardWindows), page: count });

/** On one's own profile: whether one is on the global board. */
export const visibilityButton = customId<{ readonly to: 'hidden' | 'shown' }>('visible', {
  to: oneOf(['hidden', 'shown']),
});

export const dailyButton = customId<{ readonly day: string; readonly position: number; readonly choice: number }>(
  'daily',
  { day, position: count, choice: count },
);
export const dailyShare = customId<{ readonly day: string }>('daily-share', { day });

export const pathActions = ['undo', 'ask', 'give-up', 'stay'] as const;

/** `position`: the last one of the chain that the card shows. */
export const pathButton = customId<{
  readonly day: string;
  readonly action: (typeof pathActions)[number];
  readonly position: number;
}>('puzzle', { day, action: oneOf(pathActions), position: count });
/** The artist as the step of that position. */
export const pathNext = customId<{ readonly day: string; readonly position: number; readonly artist: string }>(
  'puzzle-next',
  { day, position: count, artist: slug },
);
/** A menu whose options' values are `pathNext`. */
export const pathMenu = customId<{ readonly day: string }>('puzzle-pick', { day });
export const pathShare = customId<{ readonly day: string }>('puzzle-share', { day });
