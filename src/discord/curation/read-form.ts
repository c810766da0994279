import type { ModalSubmitInteraction } from 'discord.js';

import type { SuggestionForm } from '#src/app/curation/ports.ts';
import { fieldLengths, type FormField } from '#src/discord/views/curation/forms.ts';
import { isBlank } from '#src/domain/catalog/names/is-blank.ts';

/** A form that says nothing. */
export const emptyForm: SuggestionForm = { title: '', who: '', released: '', link: '', comment: '' };

const fields = Object.keys(fieldLengths) as FormField[]; // its keys are the fields by its type

/** What was typed, of the fields that the form has: no more than it takes, nothing that cannot be seen. */
export function readForm({ fields: typed }: ModalSubmitInteraction): Partial<SuggestionForm> {
  const present = fields.filter((field) => typed.fields.has(field));
  return Object.fromEntries(present.map((field) => [field, readField(typed.getTextInputValue(field), field)]));
}

/** Signs of control but for the line's end; storage and Discord refuse some of them. */
const control = /[^\P{Cc}\n]/gu;

function readField(text: string, field: FormField): string {
  const kept = text.normalize('NFC').replaceAll('\r\n', '\n').replaceAll(control, '').trim();
  return isBlank(kept) ? '' : kept.slice(0, fieldLengths[field]);
}
