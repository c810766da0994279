import type { PodiumShow } from '#src/app/trivia/shows.ts';
import type { Messages } from '#src/i18n/index.ts';
import type { PodiumPicture, PodiumPlayer } from '#src/pictures/spec.ts';

import { altText } from './alt-text.ts';

/** More would not be readable on a phone. */
export const shownPlayers = 10;

interface Ending {
  readonly show: PodiumShow;
  /** What a player is called; undefined when nobody knows. */
  readonly nameOf: (userId: string) => string | undefined;
}

/** Undefined when nobody answered. */
export function podiumPicture({ show, nameOf }: Ending, { pictures, trivia }: Messages): PodiumPicture | undefined {
  const { standings, roundsPlayed, reason } = show;
  if (standings.length === 0) return undefined;
  const { podium } = pictures;
  const players = standings.map(({ userId, place, points, right }): PodiumPlayer => {
    const tied = standings.some((other) => other.userId !== userId && other.place === place);
    return {
      place,
      placeLabel: podium.place(place, tied),
      name: nameOf(userId) ?? podium.somebody,
      points: trivia.points(points),
      note: podium.right({ right, rounds: roundsPlayed }),
    };
  });
  const shown = players.slice(0, shownPlayers);
  const more = players.length > shownPlayers ? podium.more(players.length - shownPlayers) : undefined;
  const said = shown.map(({ placeLabel, name, points }) => podium.entry({ place: placeLabel, name, points }));
  return {
    type: 'podium',
    title: trivia.podium.heading,
    subtitle: trivia.podium.reasons[reason](roundsPlayed),
    alt: altText(more === undefined ? said : [...said, more], podium.alt),
    players: shown,
    ...(more !== undefined && { more }),
  };
}
