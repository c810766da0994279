/** So many people have to report a question before it is withdrawn. */
export const reportsNeeded = 3;

/**
 * A player is strong from this skill on: `mu - 3 * sigma`, where everybody starts at 0 and the average player, once known well, is at
 * about 20.
 */
export const strongFrom = 25;

/** So many strong players have to have answered before their being wrong says anything about the question. */
export const strongAnswersNeeded = 8;
