import type { PathState } from '#src/app/trivia/path.ts';
import { selectOptionLimit } from '#src/discord/limits.ts';
import { button, card, choices, divider, row, text, type Card } from '#src/discord/views/card.ts';
import type { PuzzleArtist, PuzzleStep } from '#src/domain/trivia/path-puzzle/puzzle.ts';

import { pathButton, pathMenu, pathNext, pathShare, type pathActions } from './ids.ts';
import { nextDay } from './next-day.ts';
import { puzzleLabel, puzzleName, stepLine, type PathWords } from './path-words.ts';

export interface PathCardNeeds extends PathWords {
  readonly state: PathState;
  /** How the command is called, ready to be pressed. */
  readonly command: string;
  /** What is said about what the player just did. */
  readonly note?: string | undefined;
  /** Those to choose from, where it is not everybody who can be next. */
  readonly among?: readonly PuzzleArtist[] | undefined;
  /** Whether to ask once more before giving up. */
  readonly asking?: boolean;
}

/** Steps at most that a card tells in words. */
const shownSteps = 10;

/** The day's two artists, the chain between them so far, and how to go on; or what came of it. */
export function pathCard(needs: PathCardNeeds): Card {
  const { index, messages, state, note } = needs;
  const { triviaPath: texts, graph } = messages;
  const { from, to, par } = state.puzzle;
  const task = texts.task({ from: puzzleName(index, from), to: puzzleName(index, to), par: graph.steps(par) });
  const begins = state.steps.length === 0 && state.outcome === 'open';
  return card(
    text(`## ${texts.heading(messages.format.date(state.day))}`, task, begins ? `-# ${texts.rules}` : undefined),
    note === undefined ? undefined : text(note),
    divider,
    text(...chainLines(needs)),
    ...(state.outcome === 'open' ? goOn(needs) : result(needs)),
  );
}

function chainLines(needs: PathCardNeeds): readonly (string | undefined)[] {
  const { index, state } = needs;
  const { steps, puzzle, outcome } = state;
  return [
    `**${puzzleName(index, puzzle.from)}**`,
    ...stepLines(needs, steps),
    outcome === 'solved' ? undefined : `… → **${puzzleName(index, puzzle.to)}**`,
  ];
}

function stepLines(words: PathWords, steps: readonly PuzzleStep[]): readonly string[] {
  const before = Math.max(0, steps.length - shownSteps);
  const { triviaPath: texts, graph } = words.messages;
  return [
    ...(before === 0 ? [] : [texts.earlier(graph.steps(before))]),
    ...steps.slice(before).map((step, at) => stepLine(words, step, before + at + 1)),
  ];
}

function goOn(needs: PathCardNeeds) {
  const { messages, state, asking = false } = needs;
  const { triviaPath: texts } = messages;
  if (asking) return [text(texts.sure), ...row(action(needs, 'give-up'), action(needs, 'stay'))];
  return [
    ...nextRows(needs),
    text(`-# ${howToType(needs)}`, state.tried > 0 ? `-# ${texts.tried(state.tried)}` : undefined),
    ...row(state.steps.length > 0 ? action(needs, 'undo') : undefined, action(needs, 'ask')),
  ];
}

function nextRows({ index, messages, state, among = state.open }: PathCardNeeds) {
  const { day, steps } = state;
  const list = among.map((artist) => ({
    label: puzzleLabel(index, artist),
    customId: pathNext.write({ day, position: steps.length + 1, artist: artist.id }),
  }));
  return choices(list, { customId: pathMenu.write({ day }), placeholder: messages.triviaPath.choose });
}

function howToType({ messages: { triviaPath: texts }, state, command, among = state.open }: PathCardNeeds): string {
  if (among.length === 0) return texts.deadEnd;
  const more = among.length - selectOptionLimit;
  return more > 0 ? texts.more({ count: more, command }) : texts.type(command);
}

function action({ messages: { triviaPath: texts }, state }: PathCardNeeds, what: (typeof pathActions)[number]) {
  const labels = { undo: texts.undo, ask: texts.giveUp, 'give-up': texts.giveUpForSure, stay: texts.stay };
  const { day, steps } = state;
  return button({ label: labels[what], customId: pathButton.write({ day, action: what, position: steps.length }) });
}

function result(needs: PathCardNeeds) {
  const { messages, state } = needs;
  const { triviaPath: texts, triviaBoards } = messages;
  const { day, puzzle, outcome } = state;
  return [
    divider,
    ...(outcome === 'solved'
      ? [text(`**${verdict(needs)}**`)]
      : [text(`**${texts.result.gaveUp}**`, ...stepLines(needs, puzzle.solution))]),
    text(triviaBoards.daily.copy, `\`\`\`\n${pathShareLines(state, messages).join('\n')}\n\`\`\``),
    text(`-# ${texts.next(nextDay(day))}`),
    ...row(button({ label: triviaBoards.daily.share, customId: pathShare.write({ day }) })),
  ];
}

function verdict({ messages, state: { steps, puzzle } }: PathCardNeeds): string {
  const { result: texts } = messages.triviaPath;
  const inWords = messages.graph.steps(steps.length);
  const by = steps.length - puzzle.par;
  if (by === 0) return texts.par(inWords);
  return by > 0
    ? texts.over({ steps: inWords, by, par: puzzle.par })
    : texts.under({ steps: inWords, by: -by, par: puzzle.par });
}

/** Steps at most that are shared one by one. */
const sharedSteps = 15;

/** What one may show to others who have not played yet: no artist and no song. Words stand beside every sign. */
export function pathShareLines(state: PathState, { triviaPath: texts, graph }: PathWords['messages']) {
  const { day, puzzle, steps, outcome, tried, streak } = state;
  const facts = { day, steps: graph.steps(steps.length), par: puzzle.par };
  const more = steps.length - sharedSteps;
  return [
    outcome === 'given-up' ? texts.shareGaveUp(facts) : texts.shareHeading(facts),
    ...steps
      .slice(0, sharedSteps)
      .map(({ trend, via }, at) => `${at + 1}. ${texts.trends[trend]}, ${texts.vias[via.type]}`),
    ...(more > 0 ? [texts.shareMore(graph.steps(more))] : []),
    texts.tried(tried),
    texts.streak(streak),
  ];
}
