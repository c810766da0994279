import type { Draft } from '#src/app/curation/drafts.ts';
import type { Subject, SuggestionForm } from '#src/app/curation/ports.ts';
import { textForm, type Form, type TextInput } from '#src/discord/views/text-form.ts';
import type { Messages } from '#src/i18n/index.ts';

import { editForm, proposeForm, rejectForm, suggestForm, type FormPart } from './ids.ts';

export type FormField = keyof SuggestionForm;

/** What is taken of each field. Together they are under what a message can show again. */
export const fieldLengths: Readonly<Record<FormField, number>> = {
  title: 200,
  who: 1000,
  released: 40,
  link: 1000,
  comment: 1000,
  kinds: 100,
  versionOf: 200,
  originalTitle: 200,
  album: 200,
};

export interface FilledForm {
  readonly customId: string;
  readonly title: string;
  readonly type: Subject['type'];
  readonly values: Partial<SuggestionForm>;
}

/** What fans are asked. */
export function fansForm(filled: FilledForm, messages: Messages): Form {
  const { form: texts } = messages.curation;
  const input = inputsOf(filled);
  const comment = input('comment', texts.comment, { long: true });
  const link = input('link', texts.link);
  const inputs =
    filled.type === 'artist'
      ? [input('title', texts.name), input('originalTitle', texts.hangul), aliases(input, messages), link, comment]
      : [input('title', texts.title), input('who', texts.who), input('released', texts.released), link, comment];
  return textForm({ customId: filled.customId, title: filled.title, inputs });
}

/** What curators are asked, who can say more. An artist's form has one part. */
export function curatorsForm(filled: FilledForm, part: FormPart, messages: Messages): Form {
  const { form: texts } = messages.curation;
  const input = inputsOf(filled);
  const { customId, title } = filled;
  const link = input('link', texts.curatorsLink);
  if (filled.type === 'artist') {
    const names = [input('title', texts.name), input('originalTitle', texts.hangul), aliases(input, messages)];
    return textForm({ customId, title, inputs: [...names, link, input('kinds', texts.scene)] });
  }
  if (part === 'details') {
    const details = [
      input('versionOf', texts.versionOf),
      input('originalTitle', texts.originalTitle),
      input('album', texts.album),
    ];
    return textForm({ customId, title: texts.details, inputs: details });
  }
  const main = [
    input('title', texts.title),
    input('who', texts.curatorsWho, { long: true }),
    input('released', texts.curatorsDate),
  ];
  return textForm({ customId, title, inputs: [...main, link, input('kinds', texts.kinds)] });
}

/** Why a suggestion is not taken. */
export function reasonForm(customId: string, messages: Messages, value?: string): Form {
  const { form: texts } = messages.curation;
  const { label, description } = texts.reason;
  const input = { name: reasonField, label, description, value, maxLength: reasonLength, long: true, required: true };
  return textForm({ customId, title: texts.reject, inputs: [input] });
}

/** A reason is no field of a suggestion, but what is kept of one that could not be stored stands where comments do. */
export const reasonField = 'comment' satisfies FormField;
const reasonLength = 300;

type Texts = Pick<TextInput, 'label' | 'description' | 'placeholder'>;
type Input = (name: FormField, texts: Texts, more?: Pick<TextInput, 'long'>) => TextInput;

function inputsOf({ values }: FilledForm): Input {
  return (name, texts, more = {}) => ({
    name,
    label: texts.label,
    description: texts.description,
    placeholder: texts.placeholder,
    value: values[name],
    maxLength: fieldLengths[name],
    ...more,
  });
}

function aliases(input: Input, messages: Messages): TextInput {
  return input('who', messages.curation.form.aliases, { long: true });
}

/** The form that a draft was typed into, with what was typed. Undefined for a form that there is no more. */
export function formAgain({ customId, title, type, form }: Draft, messages: Messages): Form | undefined {
  const filled = { customId, title, type, values: form };
  const edited = editForm.read(customId);
  if (edited !== undefined) return curatorsForm(filled, edited.part, messages);
  if (proposeForm.read(customId) !== undefined) return curatorsForm(filled, 'main', messages);
  if (rejectForm.read(customId) !== undefined) return reasonForm(customId, messages, form.comment);
  return suggestForm.read(customId) === undefined ? undefined : fansForm(filled, messages);
}
