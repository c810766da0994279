import { ComponentType, TextInputStyle, type APIModalInteractionResponseCallbackData } from 'discord-api-types/v10';

import { formTitleLength } from '#src/discord/limits.ts';
import { clip } from '#src/discord/text.ts';

/** A form as discord.js takes it. */
export interface Form {
  toJSON(): APIModalInteractionResponseCallbackData;
}

/** One text that people type; the label and the description are told by screen readers too. */
export interface TextInput {
  readonly name: string;
  readonly label: string;
  readonly description?: string | undefined;
  readonly placeholder?: string | undefined;
  /** What stands there at first; one that is too long is left out, because Discord would refuse the form. */
  readonly value?: string | undefined;
  readonly maxLength: number;
  /** Several lines. */
  readonly long?: boolean;
  /** Default false. */
  readonly required?: boolean;
}

export interface TextForm {
  readonly customId: string;
  readonly title: string;
  /** One to five. */
  readonly inputs: readonly TextInput[];
}

export function textForm({ customId, title, inputs }: TextForm): Form {
  const form: APIModalInteractionResponseCallbackData = {
    custom_id: customId,
    title: clip(title, formTitleLength),
    components: inputs.map((input) => ({
      type: ComponentType.Label,
      label: input.label,
      ...(input.description !== undefined && { description: input.description }),
      component: textInput(input),
    })),
  };
  return { toJSON: () => form };
}

function textInput({ name, placeholder, value = '', maxLength, long = false, required = false }: TextInput) {
  const fits = value !== '' && value.length <= maxLength;
  return {
    type: ComponentType.TextInput as const,
    custom_id: name,
    style: long ? TextInputStyle.Paragraph : TextInputStyle.Short,
    ...(required && { min_length: 1 }),
    max_length: maxLength,
    required,
    ...(placeholder !== undefined && { placeholder }),
    ...(fits && { value }),
  };
}
