import { createHash } from 'node:crypto';

import type { Catalog } from '#src/domain/catalog/model.ts';

/** First 12 hex digits of the SHA-256 over the content with every object's fields in alphabetical order. */
export function catalogVersion(content: Omit<Catalog, 'version'>): string {
  return createHash('sha256').update(JSON.stringify(content, fieldsInOrder)).digest('hex').slice(0, 12);
}

function fieldsInOrder(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
