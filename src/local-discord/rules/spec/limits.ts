import type { $ZodCheck } from 'zod/v4/core';
import type { NumberLimits, TextLimits } from './check-scalars.ts';

interface Limited {
  readonly checks?: readonly $ZodCheck<never>[] | undefined;
}

/** Bounds of a length or a value; every bound in the OpenAPI document is inclusive. */
export function limitsOf(def: Limited, least = -Infinity): Pick<NumberLimits, 'min' | 'max'> {
  let min = least;
  let max = Infinity;
  for (const check of checksOf(def)) {
    min = Math.max(
      min,
      asNumber(check['minimum']) ?? (check['check'] === 'greater_than' ? asNumber(check['value']) : undefined) ?? min,
    );
    max = Math.min(
      max,
      asNumber(check['maximum']) ?? (check['check'] === 'less_than' ? asNumber(check['value']) : undefined) ?? max,
    );
  }
  return { min, max };
}

export function formatsOf(def: Limited): Pick<TextLimits, 'pattern' | 'isUrl' | 'isTime'> {
  const formats = [def, ...checksOf(def)] as readonly Readonly<Record<string, unknown>>[];
  const pattern = formats.find((format) => format['format'] === 'regex')?.['pattern'];
  return {
    ...(pattern instanceof RegExp && { pattern }),
    isUrl: formats.some((format) => format['format'] === 'url'),
    isTime: formats.some((format) => format['format'] === 'datetime'),
  };
}

/** The definitions are a wide union by kind; only their few known fields are read, each tested first. */
function checksOf({ checks = [] }: Limited): readonly Readonly<Record<string, unknown>>[] {
  return checks.map((check) => ({ ...check._zod.def }));
}

function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
