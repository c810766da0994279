import type { APIApplicationCommandBasicOption, APIChannel, APIRole } from 'discord-api-types/v10';

import { nameOf } from '../state/known.ts';
import type { Person } from '../state/wire.ts';
import { fold, localized } from './entries.ts';
import { kindOf } from './option-kind.ts';

export interface Upload {
  readonly filename: string;
  readonly content_type: string;
  readonly base64: string;
}

/** What stands in one option's field. */
export interface FieldInput {
  readonly text: string;
  /** What was picked from a list; typing on forgets it. */
  readonly picked?: string | number | boolean;
  readonly file?: Upload;
}

export const emptyField: FieldInput = { text: '' };

/** Something that can be picked. */
export interface Candidate {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** Whom and what an option of this place can mean. */
export interface Around {
  readonly people: readonly Person[];
  readonly roles: readonly APIRole[];
  readonly channels: readonly APIChannel[];
  readonly locale: string;
}

/** Everything that can be picked for an option; none for one that is typed freely, or whose list the bot makes. */
export function candidatesFor(option: APIApplicationCommandBasicOption, around: Around): readonly Candidate[] {
  const people = () => around.people.map((person) => ({ name: nameOf(person), value: person.id }));
  const roles = () => around.roles.map(({ id, name }) => ({ name, value: id }));
  switch (kindOf(option)) {
    case 'string':
    case 'integer':
    case 'number':
      return choicesOf(option, around.locale);
    case 'boolean':
      return [
        { name: 'True', value: true },
        { name: 'False', value: false },
      ];
    case 'user':
      return people();
    case 'channel':
      return channelsFor(option, around.channels);
    case 'role':
      return roles();
    case 'mentionable':
      return [...people(), ...roles()];
    case 'attachment':
      return [];
  }
}

function channelsFor(option: APIApplicationCommandBasicOption, channels: readonly APIChannel[]): readonly Candidate[] {
  const wanted: readonly number[] | undefined = 'channel_types' in option ? option.channel_types : undefined;
  const fitting = channels.filter(({ type }) => wanted?.includes(type) ?? true);
  return fitting.map(({ id, name }) => ({ name: `#${name ?? ''}`, value: id }));
}

function choicesOf(option: APIApplicationCommandBasicOption, locale: string): readonly Candidate[] {
  if (!('choices' in option) || option.choices === undefined) return [];
  return option.choices.map(({ name, name_localizations: names, value }) => ({
    name: localized(name, names, locale),
    value,
  }));
}

/** The bot makes the list while the person types. */
export function isSuggested(option: APIApplicationCommandBasicOption): boolean {
  return 'autocomplete' in option && option.autocomplete;
}

/** At most as many as Discord shows. */
const SHOWN = 25;

/** Those that fit the text: begins so, then holds it. */
export function matching(candidates: readonly Candidate[], text: string): readonly Candidate[] {
  const wanted = fold(text);
  const begins = candidates.filter(({ name }) => fold(name).startsWith(wanted));
  const holds = candidates.filter(({ name }) => !fold(name).startsWith(wanted) && fold(name).includes(wanted));
  return [...begins, ...holds].slice(0, SHOWN);
}
