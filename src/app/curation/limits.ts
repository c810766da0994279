import type { SuggestionLimit } from './ports.ts';

const minuteMs = 60_000;

/** How many suggestions one person may make. Curators' own proposals are not counted. */
export const suggestionLimits: readonly SuggestionLimit[] = [
  { count: 3, withinMs: 10 * minuteMs },
  { count: 10, withinMs: 24 * 60 * minuteMs },
];
