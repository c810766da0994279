import * as exported from 'discord-api-spec/zod';
import { $ZodType } from 'zod/v4/core';

const schemas = new Map(
  Object.entries<unknown>(exported).flatMap(([name, schema]) =>
    schema instanceof $ZodType ? [[name.replace(/Schema$/, ''), schema] as const] : [],
  ),
);

export const specSchemaNames: readonly string[] = [...schemas.keys()];

/** Schema of Discord's OpenAPI document by its name there, e.g. 'MessageCreateRequest'. */
export function specSchema(name: string): $ZodType {
  const schema = schemas.get(name);
  if (schema === undefined) throw new Error(`discord-api-spec has no schema ${name}`);
  return schema;
}
