import { ComponentType, TextInputStyle, type APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';

import type { Messages } from '#src/i18n/index.ts';

/** The one input of the form for a typed answer. */
export const answerInput = 'text';
/** What is kept of an answer; no name is longer. */
const answerLength = 100;

export function answerForm(customId: string, { trivia }: Messages) {
  const form: APIModalInteractionResponseCallbackData = {
    custom_id: customId,
    title: trivia.form.title,
    components: [
      {
        type: ComponentType.Label,
        label: trivia.form.label,
        description: trivia.form.description,
        component: {
          type: ComponentType.TextInput,
          custom_id: answerInput,
          style: TextInputStyle.Short,
          min_length: 1,
          max_length: answerLength,
          required: true,
        },
      },
    ],
  };
  return { toJSON: () => form };
}
