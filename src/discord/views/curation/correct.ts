import type { Subject } from '#src/app/curation/ports.ts';
import type { Choice } from '#src/discord/views/card.ts';
import type { Messages } from '#src/i18n/index.ts';

import { aboutOf, suggestButton } from './ids.ts';

/** Stands on every card that is about one thing. */
export function correctChoice(subject: Subject, messages: Messages): Choice {
  return { label: messages.curation.correct, customId: suggestButton.write(aboutOf(subject)) };
}
