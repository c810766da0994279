import type { APIChannel } from 'discord-api-types/v10';

import { nameOf } from '../state/known.ts';
import type { Person } from '../state/wire.ts';
import { fold } from './entries.ts';

/** The name that is being typed after an @, and where it begins. */
export interface MentionTyped {
  readonly start: number;
  readonly name: string;
}

export function mentionAt(text: string, caret: number): MentionTyped | undefined {
  const [, before = '', name] = /^(.*(?:^|\s))?@([^\s@]*)$/su.exec(text.slice(0, caret)) ?? [];
  return name === undefined ? undefined : { start: before.length, name };
}

/** Those whose display or user name begins so. */
export function peopleNamed(people: readonly Person[], name: string): readonly Person[] {
  const wanted = fold(name);
  return people.filter((person) => [nameOf(person), person.username].some((own) => fold(own).startsWith(wanted)));
}

/** What is sent: `@jun` and `#general` as Discord writes them, when there are such. */
export function toMarkup(text: string, people: readonly Person[], channels: readonly APIChannel[]): string {
  const idOf = new Map<string, string>([
    ...people.map(({ id, username }) => [`@${username.toLowerCase()}`, `<@${id}>`] as const),
    ...channels.map(({ id, name }) => [`#${name ?? ''}`, `<#${id}>`] as const),
  ]);
  return text.replaceAll(/(?<=^|\s)[@#][^\s]+/g, (word) => {
    const [, name = '', after = ''] = /^(.*?)([,.!?:;)]*)$/s.exec(word) ?? [];
    const markup = idOf.get(name.toLowerCase());
    return markup === undefined ? word : markup + after;
  });
}
