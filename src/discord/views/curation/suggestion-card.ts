import type { Subject, SuggestionForm } from '#src/app/curation/ports.ts';
import { plainWithin } from '#src/discord/text.ts';
import { button, card, divider, row, text, type Card } from '#src/discord/views/card.ts';
import type { Messages } from '#src/i18n/index.ts';

import { fieldLengths, type FormField } from './forms.ts';
import { draftButton } from './ids.ts';

/** Problems are a sentence each; these and the whole form are under Discord's 4000 units of text. */
const problemsLength = 500;

export function storedCard(name: string, messages: Messages): Card {
  return card(text(messages.curation.stored(plainWithin(name, 200))));
}

export interface Refusal {
  readonly problems: readonly string[];
  readonly form: SuggestionForm;
  readonly type: Subject['type'];
  /** The token of what was typed. */
  readonly draft: string;
}

/** Why a form was not taken, what was typed, and the button that brings it back. */
export function refusalCard({ problems, form, type, draft }: Refusal, messages: Messages): Card {
  const { curation: texts } = messages;
  const again = button({ label: texts.editAgain, customId: draftButton.write({ draft }) });
  return card(
    text(
      `## ${texts.notTaken}`,
      ...fitting(
        problems.map((problem) => `- ${problem}`),
        problemsLength,
      ),
    ),
    row(again),
    divider,
    text(`### ${texts.youTyped}`, ...typedLines(form, type, messages)),
  );
}

function fitting(lines: readonly string[], length: number): readonly string[] {
  let left = length;
  return lines.filter((line) => (left -= line.length) >= 0);
}

function typedLines(form: SuggestionForm, type: Subject['type'], { curation }: Messages): readonly string[] {
  const { form: texts } = curation;
  const isArtist = type === 'artist';
  const fields: readonly (readonly [FormField, string])[] = [
    ['title', isArtist ? texts.name.label : texts.title.label],
    ['originalTitle', texts.hangul.label],
    ['who', isArtist ? texts.aliases.label : texts.who.label],
    ['released', texts.released.label],
    ['link', texts.link.label],
    ['comment', texts.comment.label],
  ];
  return fields.flatMap(([field, label]) => {
    const typed = form[field] ?? '';
    return typed === '' ? [] : [`**${label}**: ${plainWithin(typed, fieldLengths[field])}`];
  });
}
