import { relativeTime } from './question-card.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** When the day after `day` (`YYYY-MM-DD`, UTC) begins, as Discord counts down to it. */
export function nextDay(day: string): string {
  return relativeTime(Date.parse(`${day}T00:00:00Z`) + dayMs);
}
