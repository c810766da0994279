import type { $ZodType, $ZodTypeDef, $ZodTypes } from 'zod/v4/core';
import { amendedFields } from './amendments.ts';
import { type Check, fail, nullOr, undefinedOr } from './check.ts';
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
    fields.set(name, { check: compileField(name, field), optional: isOptional(field) });
  }
  for (const [name, check] of Object.entries(amendedFields(schema)))
    fields.set(name, { check, optional: fields.get(name)?.optional ?? true });
  return object(fields);
}

function compileField(name: string, field: $ZodType): Check {
  if (bitSetFields.has(name) && isNumber(field)) return nullOr(bitSet);
  return name.endsWith('_localizations') ? compileTranslations(field) : compile(field);
}

/** A translation can be null, as builders write it to take one away; the OpenAPI document knows only texts. */
function compileTranslations(field: $ZodType): Check {
  const def = definitionOf(field);
  if (def.type === 'optional') return undefinedOr(compileTranslations(def.innerType));
  if (def.type === 'nullable') return nullOr(compileTranslations(def.innerType));
  return def.type === 'record' ? record(nullOr(compile(def.valueType))) : compile(field);
}

const bitSetFields: ReadonlySet<string> = new Set(['default_member_permissions', 'permissions', 'allow', 'deny']);

export function compileUnion(schemas: readonly $ZodType[]): Check {
  const types = new Set(schemas.map((schema) => definitionOf(schema).type));
  const options = schemas.filter((schema) => !['null', 'undefined'].includes(definitionOf(schema).type));
  const check = compileTyped(options) ?? anyOf(options.map(compile));
  const orNull = types.has('null') ? nullOr(check) : check;
  return types.has('undefined') ? undefinedOr(orNull) : orNull;
}

/** undefined when the alternatives are not objects that each have a `type` of their own. */
function compileTyped(options: readonly $ZodType[]): Check | undefined {
  const byType = new Map<unknown, Check>();
  for (const option of options) {
    const def = definitionOf(resolve(option));
    const type = def.type === 'object' ? def.shape['type'] : undefined;
    const typeDef = type && definitionOf(resolve(type));
    if (typeDef?.type !== 'literal' || typeDef.values.some((value) => byType.has(value))) return undefined;
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
