/**
 * The one rule of points: right = 100 + up to 50 for speed (linear over the round) + 10 for each right answer in a row before it
 * (at most 50); a hint halves the round; wrong or late = 0.
 */
export const rightPoints = 100;
export const mostSpeedPoints = 50;
export const streakPoints = 10;
export const mostStreakPoints = 50;

/** Right answers this close to each other are equally fast. */
export const tieMs = 250;

/** Everything that the points of one answer are made of. */
export interface PointsInput {
  /** And in time: what comes late is never taken. */
  readonly right: boolean;
  /**
   * From the question's Discord timestamp to the answer's, without the time that the game stood still. Over the pace when a restart
   * gave time back: it then earns nothing for speed.
   */
  readonly speedMs: number;
  readonly paceMs: number;
  /** Right answers in a row before this one. */
  readonly streakBefore: number;
  readonly hinted: boolean;
}

/** What the points of one answer are added up from. */
export interface PointsParts {
  readonly right: number;
  readonly speed: number;
  readonly streak: number;
  /** The three together, halved by a hint; whole points, half ones rounded down. */
  readonly total: number;
}

export function pointsParts({ right, speedMs, paceMs, streakBefore, hinted }: PointsInput): PointsParts {
  if (!right) return { right: 0, speed: 0, streak: 0, total: 0 };
  const left = Math.min(1, Math.max(0, 1 - speedMs / paceMs));
  const speed = Math.round(mostSpeedPoints * left);
  const streak = Math.min(mostStreakPoints, streakPoints * streakBefore);
  const full = rightPoints + speed + streak;
  return { right: rightPoints, speed, streak, total: hinted ? Math.floor(full / 2) : full };
}

export function pointsFor(input: PointsInput): number {
  return pointsParts(input).total;
}

/**
 * The speed that each right answer is paid for: whoever is within the tie of the fastest one not yet tied shares that one's.
 * @param speeds milliseconds by user id
 */
export function tiedSpeeds(speeds: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const tied = new Map<string, number>();
  let leader = -Infinity;
  for (const [userId, speed] of [...speeds].sort(([, one], [, other]) => one - other)) {
    if (speed - leader > tieMs) leader = speed;
    tied.set(userId, leader);
  }
  return tied;
}
