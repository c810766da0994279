/** A JSON object of which nothing is known yet. */
export type Fields = Readonly<Record<string, unknown>>;

const nothing: Fields = {};
const none: readonly unknown[] = [];

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object, or an empty one in place of anything else. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : nothing;
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : none;
}
