import type { NoticeShow, Show } from '#src/app/trivia/shows.ts';
import { card, text, type Card } from '#src/discord/views/card.ts';
import type { Messages } from '#src/i18n/index.ts';

import { podiumCard } from './podium-card.ts';
import { questionCard, relativeTime } from './question-card.ts';
import { revealCard, type LookUpId } from './reveal-card.ts';

/** What a game shows its channel, as a message. */
export function showCard(show: Show, messages: Messages, lookUpId: LookUpId): Card {
  switch (show.type) {
    case 'question':
      return questionCard(show, messages);
    case 'reveal':
      return revealCard(show, messages, lookUpId);
    case 'podium':
      return podiumCard(show, messages);
    case 'notice':
      return card(text(noticeText(show.notice, messages)));
  }
}

function noticeText(notice: NoticeShow['notice'], { trivia }: Messages): string {
  switch (notice.code) {
    case 'resumed':
      return notice.closesAt === undefined
        ? trivia.notice.resumedBetween
        : trivia.notice.resumed(relativeTime(notice.closesAt));
    case 'paused':
      return trivia.notice.paused;
  }
}
