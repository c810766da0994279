import { type Check, fail, nullOr } from './check.ts';
import { list, object, record } from './check-collections.ts';
import { bitSet, bool, number, text, wrongType } from './check-scalars.ts';
import { anyOf } from './check-union.ts';
import { compile, compileUnion } from './compile.ts';
import type { TypeExpression, TypeField } from './parse-type.ts';
import { specSchema } from './schemas.ts';

const scalars: Readonly<Partial<Record<string, Check>>> = {
  string: text({ min: 0, max: Infinity }),
  number: number({ min: -Infinity, max: Infinity, integer: false }),
  boolean: bool,
  null: (value, visit) => {
    if (value !== null) fail(visit, wrongType(value, 'BASE_TYPE_CHOICES', 'null'));
  },
};

export function compileType(type: TypeExpression): Check {
  switch (type.kind) {
    case 'name':
      return scalars[type.name] ?? compile(specSchema(type.name));
    case 'list':
      return list(compileType(type.of), 0, Infinity);
    case 'record':
      return record(compileType(type.of));
    case 'union':
      return compileAlternatives(type.of);
    case 'object':
      return object(
        new Map(type.fields.map((field) => [field.name, { check: compileField(field), optional: field.optional }])),
      );
  }
}

/** Of the bodies written out in routes.json only a channel's permission overwrite has bit sets. */
function compileField({ name, type }: TypeField): Check {
  return name === 'allow' || name === 'deny' ? nullOr(bitSet) : compileType(type);
}

function compileAlternatives(types: readonly TypeExpression[]): Check {
  const names = types.flatMap((type) => (type.kind === 'name' && scalars[type.name] === undefined ? [type.name] : []));
  if (names.length === types.length) return compileUnion(names.map(specSchema));
  return anyOf(types.map(compileType));
}
