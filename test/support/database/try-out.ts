import pg from 'pg';

/** The name of the rule that refuses the statements, or undefined; they are never kept. */
export async function tryOut(client: pg.Client, sql: string): Promise<string | undefined> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query('SET CONSTRAINTS ALL IMMEDIATE');
    return undefined;
  } catch (error) {
    return error instanceof pg.DatabaseError ? (error.constraint ?? error.message) : String(error);
  } finally {
    await client.query('ROLLBACK');
  }
}
