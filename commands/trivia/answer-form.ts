import { textForm, type Form } from '#src/discord/views/text-form.ts';
import type { Messages } from '#src/i18n/index.ts';

/** The one input of the form for a typed answer. */
export const answerInput = 'text';
/** What is kept of an answer; no name is longer. */
const answerLength = 100;

export function answerForm(customId: string, { trivia }: Messages): Form {
  const { title, label, description } = trivia.form;
  const input = { name: answerInput, label, description, maxLength: answerLength, required: true };
  return textForm({ customId, title, inputs: [input] });
}
