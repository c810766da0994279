import type { APIEmbedField } from 'discord-api-types/v10';

interface Placed {
  readonly field: APIEmbedField;
  readonly index: number;
}

const WIDEST_ROW = 3;

/** Inline fields that follow each other, up to three in a row; any other has a row of its own. */
export function fieldRows(fields: readonly APIEmbedField[]): readonly (readonly Placed[])[] {
  const rows: Placed[][] = [];
  for (const [index, field] of fields.entries()) {
    const row = rows.at(-1);
    const isBeside = field.inline === true && row?.[0]?.field.inline === true && row.length < WIDEST_ROW;
    if (isBeside) row.push({ field, index });
    else rows.push([{ field, index }]);
  }
  return rows;
}
