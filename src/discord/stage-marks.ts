import type { Show } from '#src/app/trivia/shows.ts';

import { againButton, answerButton, answerMenu, reportButton, typeButton } from './views/trivia/ids.ts';

/** Whether a message's components are those of the show: custom ids say which game and round a message belongs to. */
export function belongsTo(show: Show, components: unknown): boolean {
  return customIdsIn(components).some((id) => isOf(show, id));
}

function isOf(show: Show, id: string): boolean {
  switch (show.type) {
    case 'question':
    case 'reveal': {
      // A question's message becomes the reveal's: both stand for the round.
      const read = answerButton.read(id) ?? answerMenu.read(id) ?? typeButton.read(id) ?? reportButton.read(id);
      return read?.game === show.gameId && read.round === show.round;
    }
    case 'podium':
      return againButton.read(id)?.game === show.gameId;
    case 'resumed':
      return false;
  }
}

function customIdsIn(components: unknown): readonly string[] {
  if (!Array.isArray(components)) return [];
  return (components as readonly unknown[]).flatMap((part) => {
    if (typeof part !== 'object' || part === null) return [];
    const { custom_id: id, components: inner } = part as { custom_id?: unknown; components?: unknown }; // plain JSON
    return [...(typeof id === 'string' ? [id] : []), ...customIdsIn(inner)];
  });
}
