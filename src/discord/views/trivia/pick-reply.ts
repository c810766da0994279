import type { PickReply } from '#src/app/trivia/trivia.ts';
import type { Messages } from '#src/i18n/index.ts';

import { choiceLine } from './question-text.ts';

const pickLength = 400;

/** What a player is told of their answer. The right one is never in it. */
export function pickReplyText(reply: PickReply, messages: Messages): string {
  const { reply: texts, seconds } = messages.trivia;
  switch (reply.type) {
    case 'counted':
      return texts.counted(choiceLine(reply.question, reply.choice, messages, pickLength));
    case 'already':
      return texts.already(choiceLine(reply.question, reply.choice, messages, pickLength));
    case 'right':
      return texts.right(seconds(reply.speedMs));
    case 'close':
      return texts.close(texts.left(reply.left));
    case 'wrong':
      return texts.wrong(texts.left(reply.left));
    case 'done':
      return reply.right ? texts.doneRight : texts.doneWrong;
    case 'late':
      return texts.late;
    case 'over':
      return texts.over;
    case 'not-stored':
      return texts.notStored;
  }
}
