import type { Card } from '#src/discord/views/card.ts';

import { artistScreen } from './artist-screen.ts';
import { connectScreen } from './connect-screen.ts';
import { dayScreen } from './day-screen.ts';
import { pairScreen } from './pair-screen.ts';
import { pathScreen } from './path-screen.ts';
import type { ScreenContext } from './screen-context.ts';
import { writeScreen, type Screen } from './screen-ids.ts';
import { songScreen } from './song-screen.ts';
import { statsScreen } from './stats-screen.ts';
import { timelineScreen } from './timeline-screen.ts';
import { topScreen } from './top-screen.ts';

/** @throws UserError `collab.gone` when the catalog no longer has what the screen shows */
export function renderScreen(screen: Screen, context: ScreenContext): Card {
  const key = `${context.messages.language} ${writeScreen(screen, 'here')}`;
  return context.cards.get(key, () => drawScreen(screen, context));
}

function drawScreen(screen: Screen, context: ScreenContext): Card {
  switch (screen.type) {
    case 'song':
      return songScreen(screen, context);
    case 'artist':
      return artistScreen(screen, context);
    case 'pair':
      return pairScreen(screen, context);
    case 'day':
      return dayScreen(screen, context);
    case 'path':
      return pathScreen(screen, context);
    case 'connect':
      return connectScreen(screen, context);
    case 'top':
      return topScreen(screen, context);
    case 'stats':
      return statsScreen(context);
    case 'timeline':
      return timelineScreen(screen, context);
  }
}
