import type { $ZodType, $ZodTypeDef, $ZodTypes } from 'zod/v4/core';
import { fieldsBesidesSpec } from './amendments.ts';
import { type Check, fail } from './check.ts';
import { type Field, list, object, record } from './check-collections.ts';
import { anything, bitSet, bool, literal, number, text, wrongType } from './check-scalars.ts';
import { anyOf, typedUnion } from './check-union.ts';
import { formatsOf, limitsOf } from './limits.ts';

const compiled = new WeakMap<$ZodType, Check>();

/**
 * Turns a generated schema into a check that refuses unknown fields, goes straight to the component a `type` names,
 * and speaks Discord's error codes. zod's own parser does none of the three.
 */
export function compile(schema: $ZodType): Check {
  const known = compiled.get(schema);
  if (known !== undefined) return known;
  const check = compileNew(schema);
  compiled.set(schema, check);
  return check;
}

function compileNew(schema: $ZodType): Check {
  const def = definitionOf(schema);
  switch (def.type) {
    case 'lazy':
      return later(() => compile(def.getter()));
    case 'optional':
      return undefinedOr(compile(def.innerType));
    case 'nullable':
      return nullOr(compile(def.innerType));
    case 'object':
      return compileObject(schema, def.shape);
    case 'array': {
      const { min, max } = limitsOf(def);
      return list(compile(def.element), Math.max(min, 0), max);
    }
    case 'record':
      return record(compile(def.valueType));
    case 'union':
      return later(() => compileUnion(def.options));
    default:
      return compileScalar(def);
  }
}

function compileScalar(def: Definition): Check {
  switch (def.type) {
    case 'string':
      return text({ ...limitsOf(def, 0), ...formatsOf(def) });
    case 'number':
      return number({ ...limitsOf(def), integer: 'format' in def });
    case 'boolean':
      return bool;
    case 'literal':
      return literal(def.values);
    case 'null':
      return exactly(null);
    case 'undefined':
      return exactly(undefined);
    case 'unknown':
      return anything;
    default:
      throw new Error(`no check for a schema of type ${def.type}`);
  }
}

function compileObject(schema: $ZodType, shape: Readonly<Record<string, $ZodType>>): Check {
  const fields = new Map<string, Field>();
  for (const [name, field] of Object.entries(shape)) {
    const check = bitSetFields.has(name) && isNumber(field) ? nullOr(bitSet) : compile(field);
    fields.set(name, { check, optional: isOptional(field) });
  }
  for (const name of fieldsBesidesSpec(schema))
    if (!fields.has(name)) fields.set(name, { check: anything, optional: true });
  return object(fields);
}

const bitSetFields: ReadonlySet<string> = new Set(['default_member_permissions', 'permissions', 'allow', 'deny']);

export function compileUnion(options: readonly $ZodType[]): Check {
  const byType = new Map<unknown, Check>();
  for (const option of options) {
    const def = definitionOf(resolve(option));
    const type = def.type === 'object' ? def.shape['type'] : undefined;
    const typeDef = type && definitionOf(resolve(type));
    if (typeDef?.type !== 'literal' || typeDef.values.some((value) => byType.has(value)))
      return anyOf(options.map(compile));
    for (const value of typeDef.values) byType.set(value, compile(option));
  }
  return typedUnion(byType);
}

type Definition = $ZodTypes['_zod']['def'];

/** $ZodTypes is the closed union of all schemas zod has, which the base type hides. */
function definitionOf(schema: $ZodType<unknown, unknown>): Definition {
  const def: $ZodTypeDef = schema._zod.def;
  return def as Definition;
}

function resolve(schema: $ZodType): $ZodType {
  const def = definitionOf(schema);
  return def.type === 'lazy' ? resolve(def.getter()) : schema;
}

function isOptional(schema: $ZodType): boolean {
  const def = definitionOf(schema);
  if (def.type === 'union') return def.options.some(isOptional);
  return def.type === 'optional' || def.type === 'undefined' || def.type === 'unknown';
}

function isNumber(schema: $ZodType): boolean {
  const def = definitionOf(resolve(schema));
  return def.type === 'number' || ((def.type === 'optional' || def.type === 'nullable') && isNumber(def.innerType));
}

export function nullOr(check: Check): Check {
  return (value, visit) => {
    if (value !== null) check(value, visit);
  };
}

function undefinedOr(check: Check): Check {
  return (value, visit) => {
    if (value !== undefined) check(value, visit);
  };
}

/** Schemas refer to each other in circles: an inner one is compiled when it is first needed. */
function later(make: () => Check): Check {
  let check: Check | undefined;
  return (value, visit) => (check ??= make())(value, visit);
}

function exactly(only: unknown): Check {
  return (value, visit) => {
    if (value !== only) fail(visit, wrongType(value, 'BASE_TYPE_CHOICES', String(only)));
  };
}
