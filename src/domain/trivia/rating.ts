import { rate } from 'openskill';

/** A skill as openskill (Weng-Lin, Plackett-Luce) sees it: it lies within three `sigma` of `mu`. */
export interface Rating {
  readonly mu: number;
  readonly sigma: number;
}

export interface RatedPlayer {
  readonly userId: string;
  /** 1 for the best; ties share it. */
  readonly place: number;
  /** Before the game. */
  readonly rating: Rating;
}

/** What everybody has before the first game. */
export const newRating: Rating = { mu: 25, sigma: 25 / 3 };

/**
 * The ratings after a game, in the order of the players: it depends on nothing else than who was before whom.
 * @param players two or more
 */
export function rateGame(players: readonly RatedPlayer[]): readonly Rating[] {
  const teams = players.map(({ rating: { mu, sigma } }) => [{ mu, sigma }]);
  const rated = rate(teams, { rank: players.map(({ place }) => place) });
  return players.map(({ rating }, at) => rated[at]?.[0] ?? rating);
}
