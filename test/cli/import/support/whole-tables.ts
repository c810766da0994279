import pg from 'pg';

/** Everything that an import leaves behind, but for when it was and in how many portions. */
const queries: Readonly<Record<string, string>> = {
  layers: 'SELECT id, title, artists, songs, pairs FROM imported_layers ORDER BY id',
  artists: 'SELECT * FROM imported_artists ORDER BY id',
  songs: 'SELECT * FROM imported_songs ORDER BY id',
  credits: 'SELECT * FROM imported_credits ORDER BY song_id, position',
  memberships: 'SELECT * FROM imported_memberships ORDER BY person_id, group_id, from_date',
  files: `SELECT id, name, pass, options, lines_done, rows_kept, broken_lines, counts, broken_samples, done FROM import_files ORDER BY id`,
  facts: `SELECT file_id, about, substring(data FROM at * 17 + 1 FOR 17) AS fact
    FROM import_facts, generate_series(0, length(data) / 17 - 1) AS at ORDER BY 1, 2, 3`,
};

/** As text, a line for each row, so that what differs can be shown. */
export async function wholeTables(url: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const found: Record<string, readonly string[]> = {};
    for (const [name, query] of Object.entries(queries)) {
      const { rows } = await client.query<{ line: string }>(
        `SELECT row_to_json(each)::text AS line FROM (${query}) AS each`,
      );
      found[name] = rows.map(({ line }) => line);
    }
    return found;
  } finally {
    await client.end();
  }
}
