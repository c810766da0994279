import type { PodiumShow } from '#src/app/trivia/shows.ts';
import { button, card, divider, row, text, type Card } from '#src/discord/views/card.ts';
import type { Standing } from '#src/domain/trivia/game.ts';
import type { Messages } from '#src/i18n/index.ts';

import { againButton, boardButton, missesButton } from './ids.ts';
import { mention, mentions } from './question-text.ts';

const shownPlayers = 10;
const shownBest = 5;

/** How a game ended and who did how well. */
export function podiumCard(show: PodiumShow, messages: Messages): Card {
  const texts = messages.trivia.podium;
  return card(
    text(`## ${texts.heading}`, texts.reasons[show.reason](show.roundsPlayed)),
    divider,
    text(...standingLines(show, messages)),
    text(...bestLines(show, messages)),
    row(...buttons(show, messages)),
  );
}

function standingLines({ standings, roundsPlayed }: PodiumShow, messages: Messages): readonly string[] {
  if (standings.length === 0) return [messages.trivia.podium.nobody];
  const more = standings.length - shownPlayers;
  return [
    ...standings.slice(0, shownPlayers).map((one) => standingLine(one, standings, roundsPlayed, messages)),
    ...(more > 0 ? [messages.trivia.reveal.more(more)] : []),
  ];
}

function standingLine(one: Standing, standings: readonly Standing[], rounds: number, { trivia }: Messages): string {
  return trivia.podium.standing({
    place: one.place,
    who: mention(one.userId),
    points: trivia.points(one.points),
    right: one.right,
    rounds,
    tied: standings.some((other) => other !== one && other.place === one.place),
  });
}

function bestLines({ fastest, longestStreak }: PodiumShow, messages: Messages): readonly (string | undefined)[] {
  const { podium, seconds } = messages.trivia;
  const who = (userIds: readonly string[]) => mentions(userIds, shownBest, messages);
  return [
    fastest === undefined ? undefined : podium.fastest(who(fastest.userIds), seconds(fastest.speedMs)),
    longestStreak === undefined ? undefined : podium.streak(who(longestStreak.userIds), longestStreak.length),
  ];
}

function buttons({ gameId: game, standings }: PodiumShow, messages: Messages) {
  const { again, misses, board } = messages.trivia.podium;
  return [
    button({ label: again, customId: againButton.write({ game }) }),
    standings.length === 0
      ? undefined
      : button({ label: misses, customId: missesButton.write({ mode: 'open', game, page: 0 }) }),
    button({
      label: board,
      customId: boardButton.write({ mode: 'open', part: 'all', scope: 'server', window: 'all', page: 0 }),
    }),
  ];
}
