import { customIdLength } from './limits.ts';

/** One value inside a custom id: how it is written and which texts are a valid form of it. */
export interface Field<Value> {
  write(value: Value): string;
  /** Undefined when the text is not a form of the value: forged, or from an older version. */
  read(text: string): Value | undefined;
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
        const value = readPart(fields[key], parts[position] ?? '');
        if (value === invalid) return undefined;
        values[key] = value;
      }
      return values as Values; // every key was set in the loop
    },
  };
}

const invalid = Symbol('invalid');

function readPart<Value>(field: Field<Value>, part: string): Value | typeof invalid {
  const value = field.read(part);
  if (value === undefined && !(field as Partial<Optional>).optional) return invalid;
  // An optional field is absent only when nothing is written; garbage in its place is refused.
  if (value === undefined && part !== '') return invalid;
  return value as Value; // undefined only for an optional field, whose Value includes it
}

interface Optional {
  readonly optional: true;
}

export const slug: Field<string> = {
  write: (value) => value,
  read: (text) => (/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) ? text : undefined),
};

export const count: Field<number> = {
  write: (value) => String(value),
  read: (text) => (/^(?:0|[1-9]\d{0,8})$/.test(text) ? Number(text) : undefined),
};

/** A day of the year, `MM-DD`. */
export const dayOfYear: Field<string> = {
  write: (value) => value,
  read: (text) => (/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/.test(text) ? text : undefined),
};

export function oneOf<const Value extends string>(values: readonly Value[]): Field<Value> {
  return { write: (value) => value, read: (text) => values.find((value) => value === text) };
}

export function optional<Value>(field: Field<Value>): Field<Value | undefined> & Optional {
  return {
    optional: true,
    write: (value) => (value === undefined ? '' : field.write(value)),
    read: (text) => (text === '' ? undefined : field.read(text)),
  };
}
