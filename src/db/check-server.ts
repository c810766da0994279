import pg from 'pg';

import { DatabaseError } from './database-error.ts';
import { serverAddress, serverUser } from './server-address.ts';
import { errorCode, explainServerError } from './server-error.ts';

/** What decides whether the bot can live on a server. */
export interface ServerFacts {
  /** `server_version_num`: 180004 is 18.4. */
  readonly version: number;
  readonly encoding: string;
  readonly readOnly: boolean;
  /** May create tables, or already has the bot's tables for its own. */
  readonly mayCreate: boolean;
}

const oldestVersion = 150_000;
/** A server that is starting up gets this long; one that is not there gets none. */
const patienceMs = 10_000;

/**
 * Proves that the server at `url` can hold the bot's database; changes nothing.
 * @throws DatabaseError invalid-url, unreachable, auth, missing-database, too-old, encoding, permission, too-many-connections
 */
export async function checkServer(
  url: string,
  ask: (url: string) => Promise<ServerFacts> = askServer,
): Promise<ServerFacts> {
  const where = serverAddress(url);
  const facts = await ask(url).catch((error: unknown) => {
    throw explainServerError(error, url);
  });
  if (facts.version < oldestVersion) {
    const found = Math.floor(facts.version / 10_000);
    throw new DatabaseError('too-old', `Postgres at ${where} is version ${found}: Crossover needs 15 or newer.`);
  }
  if (facts.encoding !== 'UTF8') {
    throw new DatabaseError(
      'encoding',
      `The database ${where} is encoded as ${facts.encoding}, which has no Hangul: create it with ENCODING 'UTF8'.`,
    );
  }
  if (facts.readOnly) {
    throw new DatabaseError('permission', `Postgres at ${where} is read-only (a standby?): use the primary server.`);
  }
  if (!facts.mayCreate) {
    const user = serverUser(url);
    throw new DatabaseError(
      'permission',
      `User "${user}" may not create tables at ${where}: make it the database's owner, or GRANT CREATE ON SCHEMA public.`,
    );
  }
  return facts;
}

async function askServer(url: string): Promise<ServerFacts> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const client = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 5000,
      application_name: 'crossover check',
    });
    // Without a listener a connection that breaks between two queries would end the process.
    client.on('error', () => {});
    try {
      await client.connect();
      const { rows } = await client.query<ServerFacts>(factsQuery);
      if (rows[0] === undefined) throw new Error('the server answered without a row');
      return rows[0];
    } catch (error) {
      if (errorCode(error) !== '57P03' || performance.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 200));
    } finally {
      await client.end().catch(() => {});
    }
  }
}

const factsQuery = `
  SELECT current_setting('server_version_num')::int AS version,
    current_setting('server_encoding') AS encoding,
    pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean AS "readOnly",
    coalesce(has_schema_privilege(current_schema(), 'CREATE'), false) AS "mayCreate"`;
