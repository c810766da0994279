import { Prisma } from '../generated/client.ts';
import { dashed } from './spelling.ts';

/** So many rows at once: a statement each would take long, one for all would need much memory. */
const rowsAtOnce = 5000;
/** Columns whose words the database writes with hyphens; the other enums have none. */
const hyphenated = new Set(['kind', 'kinds', 'status', 'fact']);

/**
 * Inserts Prisma's rows as one JSON parameter a statement. Prisma's own createMany takes a parameter a value: for a whole catalog
 * several times as long, and hundreds of megabytes.
 */
export async function insertRows(
  tx: Prisma.TransactionClient,
  table: string,
  rows: readonly object[],
): Promise<number> {
  const [first] = rows;
  if (first === undefined) return 0;
  const columns = Prisma.raw(
    Object.keys(first)
      .map((name) => `"${columnOf(name)}"`)
      .join(', '),
  );
  const into = Prisma.raw(`"${table}"`);
  let count = 0;
  for (let begin = 0; begin < rows.length; begin += rowsAtOnce) {
    const json = JSON.stringify(rows.slice(begin, begin + rowsAtOnce).map(toRecord));
    count += await tx.$executeRaw`
      INSERT INTO ${into} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${into}, ${json}::jsonb)`;
  }
  return count;
}

function toRecord(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [columnOf(name), hyphenated.has(name) ? stored(value) : value]),
  );
}

function stored(value: unknown): unknown {
  return Array.isArray(value) ? value.map(stored) : typeof value === 'string' ? dashed(value) : value;
}

/** `versionOfId` is `version_of_id`: how schema.prisma maps every field. */
function columnOf(field: string): string {
  return field.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
