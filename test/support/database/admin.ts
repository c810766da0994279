import pg from 'pg';

/** Runs one statement on a connection of its own. */
export async function execute<Row extends pg.QueryResultRow>(
  url: string,
  sql: string,
  values: readonly unknown[] = [],
): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<Row>(sql, [...values]);
    return rows;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Drops every database whose name begins so, also those that a failed test has left in use. */
export async function dropDatabases(adminUrl: string, prefix: string): Promise<void> {
  const rows = await execute<{ datname: string }>(
    adminUrl,
    'SELECT datname FROM pg_database WHERE starts_with(datname, $1)',
    [prefix],
  );
  for (const { datname } of rows) await execute(adminUrl, `DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
}
