import { customIdLength } from './limits.ts';

/** One value inside a custom id: how it is written and which texts are a valid form of it. */
export interface Field<Value> {
  write(value: Value): string;
  /** The value in a one-tuple; undefined when the text is not a form of it: forged, or from an older version. */
  read(text: string): readonly [Value] | undefined;
}

export interface CustomId<Values> {
  readonly name: string;
  /** @throws when the id would be over Discord's 100 characters: a bug of the caller's, not of a member's */
  write(values: Values): string;
  read(id: string): Values | undefined;
}

type Fields<Values> = { readonly [Key in keyof Values]: Field<Values[Key]> };

const separator = ':';

/** A typed custom id: its name, then its fields in the order given, separated by colons. Ids carry no secrets: clients see them. */
export function customId<Values extends object>(name: string, fields: Fields<Values>): CustomId<Values> {
  const keys = Object.keys(fields) as (keyof Values)[]; // the keys of Fields<Values> are those of Values by its definition
  return {
    name,
    write(values) {
      const id = [name, ...keys.map((key) => fields[key].write(values[key]))].join(separator);
      if (id.length > customIdLength) throw new Error(`custom id over ${customIdLength} characters: ${id}`);
      return id;
    },
    read(id) {
      const [head, ...parts] = id.split(separator);
      if (head !== name || parts.length !== keys.length) return undefined;
      const values: Partial<Values> = {};
      for (const [position, key] of keys.entries()) {
        const read = fields[key].read(parts[position] ?? '');
        if (read === undefined) return undefined;
        values[key] = read[0];
      }
      return values as Values; // every key was set in the loop
    },
  };
}

export const slug: Field<string> = text(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** An artist where ids are too long (`artistKey`). */
export const shortKey: Field<string> = text(/^[a-z0-9]{13}$/);

/** A game's own id. */
export const gameToken: Field<string> = text(/^[a-z0-9]{8,12}$/);

/** Twelve characters that name one thing for good: a suggestion, a draft. */
export const token: Field<string> = text(/^[a-z0-9]{12}$/);

/** Eight hex digits of something's content. */
export const digest: Field<string> = text(/^[0-9a-f]{8}$/);

/** A day of the calendar, `YYYY-MM-DD`; whether there is such a day is for whoever looks it up. */
export const day: Field<string> = text(/^20\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/);

export const count: Field<number> = {
  write: (value) => String(value),
  read: (part) => (/^(?:0|[1-9]\d{0,8})$/.test(part) ? [Number(part)] : undefined),
};

/** A day of the year, `MM-DD`. */
export const dayOfYear: Field<string> = text(
  /^(?:(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2\d)|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)$/,
);

export function oneOf<const Value extends string>(values: readonly Value[]): Field<Value> {
  return {
    write: (value) => value,
    read(part) {
      const value = values.find((one) => one === part);
      return value === undefined ? undefined : [value];
    },
  };
}

export function optional<Value>(field: Field<Value>): Field<Value | undefined> {
  return {
    write: (value) => (value === undefined ? '' : field.write(value)),
    read: (part) => (part === '' ? [undefined] : field.read(part)),
  };
}

function text(pattern: RegExp): Field<string> {
  return { write: (value) => value, read: (part) => (pattern.test(part) ? [part] : undefined) };
}
