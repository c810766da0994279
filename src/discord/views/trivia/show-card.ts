import type { ResumedShow, Show } from '#src/app/trivia/shows.ts';
import { card, text, type Card } from '#src/discord/views/card.ts';
import type { Messages } from '#src/i18n/index.ts';

import { podiumCard } from './podium-card.ts';
import { questionCard, relativeTime } from './question-card.ts';
import { revealCard, type RevealNeeds } from './reveal-card.ts';

export interface ShowNeeds extends RevealNeeds {
  /** What is written in the channel is taken as a typed answer too; absent: it is not. */
  readonly readsMessages?: boolean;
}

/** What a game shows its channel, as a message. */
export function showCard(show: Show, messages: Messages, needs: ShowNeeds): Card {
  switch (show.type) {
    case 'question':
      return questionCard(show, messages, needs.readsMessages ?? false);
    case 'reveal':
      return revealCard(show, messages, needs);
    case 'podium':
      return podiumCard(show, messages);
    case 'resumed':
      return card(text(resumedText(show, messages)));
  }
}

function resumedText({ closesAt }: ResumedShow, { trivia: { resumed } }: Messages): string {
  return closesAt === undefined ? resumed.between : resumed.open(relativeTime(closesAt));
}
