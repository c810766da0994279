import type { Card } from '#src/discord/views/card.ts';
import { statsCard } from '#src/discord/views/graph/stats-card.ts';

import type { ScreenContext } from './screen-context.ts';

/** The catalog in numbers. */
export function statsScreen({ lookups, messages }: ScreenContext): Card {
  return statsCard({ index: lookups.reviewed.index, messages, facts: lookups.graph.statistics() });
}
