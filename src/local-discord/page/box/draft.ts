import type { APIApplicationCommandBasicOption } from 'discord-api-types/v10';

import { checkField } from './check-field.ts';
import type { CommandEntry } from './entries.ts';
import { emptyField, type Around, type FieldInput } from './field.ts';

/** What a person has begun to write. */
export type Draft = TextDraft | CommandDraft;

export interface TextDraft {
  readonly kind: 'text';
  readonly text: string;
}

export interface CommandDraft {
  readonly kind: 'command';
  readonly path: string;
  /** By the option's name. */
  readonly fields: Readonly<Record<string, FieldInput>>;
  /** Options that are not required and have a field all the same, in the order in which they were added. */
  readonly added: readonly string[];
}

export const emptyDraft: Draft = { kind: 'text', text: '' };

export function draftFor({ path }: CommandEntry): CommandDraft {
  return { kind: 'command', path, fields: {}, added: [] };
}

/** The options that have a field: the required ones first, then those that were added. */
export function shownOptions(entry: CommandEntry, draft: CommandDraft): readonly APIApplicationCommandBasicOption[] {
  const required = entry.options.filter((option) => option.required === true);
  const added = draft.added.flatMap((name) => entry.options.filter((option) => option.name === name));
  return [...required, ...added.filter((option) => option.required !== true)];
}

/** The options that could still be added. */
export function otherOptions(entry: CommandEntry, draft: CommandDraft): readonly APIApplicationCommandBasicOption[] {
  const shown = shownOptions(entry, draft);
  return entry.options.filter((option) => !shown.includes(option));
}

export function withField(draft: CommandDraft, name: string, input: FieldInput): CommandDraft {
  return { ...draft, fields: { ...draft.fields, [name]: input } };
}

export function withOption(draft: CommandDraft, name: string): CommandDraft {
  return draft.added.includes(name) ? draft : { ...draft, added: [...draft.added, name] };
}

export function withoutOption(draft: CommandDraft, name: string): CommandDraft {
  const { [name]: _gone, ...fields } = draft.fields;
  return { ...draft, fields, added: draft.added.filter((other) => other !== name) };
}

export interface CheckedDraft {
  /** What is sent, by the options' names, in the order of the fields. */
  readonly values: Readonly<Record<string, unknown>>;
  /** What Discord's client says at the fields that are wrong. */
  readonly errors: Readonly<Record<string, string>>;
}

export function checkDraft(entry: CommandEntry, draft: CommandDraft, around: Around): CheckedDraft {
  const values: Record<string, unknown> = {};
  const errors: Record<string, string> = {};
  for (const option of shownOptions(entry, draft)) {
    const checked = checkField(option, draft.fields[option.name] ?? emptyField, around);
    if (checked.kind === 'value') values[option.name] = checked.value;
    if (checked.kind === 'wrong') errors[option.name] = checked.message;
  }
  return { values, errors };
}

/** What another option's list may know of: the fields that are right so far. */
export function otherValues(entry: CommandEntry, draft: CommandDraft, around: Around, name: string) {
  const { [name]: _own, ...values } = checkDraft(entry, draft, around).values;
  return values;
}

/** A draft as a reload finds it: without files, which are too large to keep; anything else is no draft. */
export function keptDraft(stored: unknown): Draft {
  const draft = (stored ?? {}) as Partial<Record<string, unknown>>; // looked at here, part by part
  const { kind, text, path, fields, added } = draft;
  if (kind === 'text' && typeof text === 'string') return { kind, text };
  if (kind !== 'command' || typeof path !== 'string' || !Array.isArray(added)) return emptyDraft;
  const inputs = Object.entries((fields ?? {}) as CommandDraft['fields']).filter(([, { file }]) => file === undefined);
  return { kind, path, fields: Object.fromEntries(inputs), added: added.map(String) };
}
