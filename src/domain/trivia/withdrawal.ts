/** So many people have to report a question before it is withdrawn. */
export const reportsNeeded = 3;

/**
 * A player is strong from this skill on, `mu - 3 * sigma`: surely better than somebody of whom nothing is known, whose `mu` it is.
 * Everybody starts at 0; of simulated players with fifty games about a fifth are there.
 */
export const strongFrom = 25;

/** So many strong players have to have answered before their being wrong says anything about the question. */
export const strongAnswersNeeded = 8;
