import pg from 'pg';
import type { Logger } from 'pino';

import { away, isAway, isSlow } from './away.ts';
import { insist } from './insist.ts';
import { createLane } from './lane.ts';

/** One statement; a named one is parsed once a connection. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

export interface Queries {
  rows<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row[]>;
}

/**
 * The connections of everything that is asked in plain SQL. A broken connection and a lost conflict are tried again, so every piece of work
 * must bear being done twice.
 * @throws StoreAwayError from every call, when storage does not answer
 */
export interface SqlPool extends Queries {
  /** As `rows`, on connections that nothing else keeps busy. */
  hotRows<Row extends pg.QueryResultRow>(statement: Statement): Promise<Row[]>;
  transaction<Value>(work: (tx: Queries) => Promise<Value>, settings?: TransactionSettings): Promise<Value>;
  /** A connection outside of the pool, for what lasts as long as a connection. */
  dedicated(name: string): pg.Client;
  close(): Promise<void>;
}

export interface TransactionSettings {
  /** All statements see the same state. */
  readonly snapshot?: boolean;
  /** It goes through whole tables and takes the time that it takes. */
  readonly bulk?: boolean;
}

interface PoolNeeds {
  readonly url: string;
  readonly log: Logger;
}

const hotConnections = 2;
const otherConnections = 6;
const statementMs = 5000;

export function openPool({ url, log }: PoolNeeds): SqlPool {
  const pool = new pg.Pool({
    ...connection(url),
    max: hotConnections + otherConnections,
    min: 2,
    idleTimeoutMillis: 60_000,
  });
  pool.on('error', (error) => log.warn(inShort(error), 'an idle database connection broke'));
  // The pool listens to idle ones alone. One that breaks in use tells its query; unheard, it would also end the process.
  pool.on('connect', (client) => void client.on('error', () => {}));
  const lanes = { hot: createLane(hotConnections), other: createLane(otherConnections) };

  function inLane<Value>(lane: keyof typeof lanes, work: (client: pg.PoolClient) => Promise<Value>): Promise<Value> {
    return lanes[lane]
      .run(() => insist(() => withClient(pool, work)))
      .catch((error: unknown) => {
        if (!isAway(error)) throw error;
        const said = away(error);
        // Whoever waits behind a server that is not there would wait in vain.
        if (!isSlow(error)) for (const each of Object.values(lanes)) each.clear(said);
        throw said;
      });
  }

  return {
    rows: (statement) => inLane('other', (client) => rowsOf(client, statement)),
    hotRows: (statement) => inLane('hot', (client) => rowsOf(client, statement)),
    transaction: (work, settings = {}) => inLane('other', (client) => inTransaction(client, work, settings)),
    dedicated(name) {
      const client = new pg.Client({ ...connection(url), application_name: name });
      // Without a listener a connection that breaks between two queries would end the process.
      client.on('error', (error) => log.warn(inShort(error), 'a database connection broke'));
      return client;
    },
    close: () => pool.end(),
  };
}

function connection(url: string) {
  return {
    connectionString: url,
    application_name: 'crossover queries',
    connectionTimeoutMillis: 2000,
    statement_timeout: statementMs,
    // When not even the server's own limit arrives.
    query_timeout: statementMs + 1000,
    idle_in_transaction_session_timeout: 10_000,
    keepAlive: true,
    // A plan that was made while a table was empty is kept as long as the connection: it must not be one that reads whole tables.
    options:
      '-c jit=off -c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c plan_cache_mode=force_generic_plan',
  };
}

async function withClient<Value>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Value>): Promise<Value> {
  const client = await connect(pool);
  let failure: unknown;
  try {
    return await work(client);
  } catch (error) {
    failure = error;
    throw error;
  } finally {
    // A statement that was given up may still be running on it.
    client.release(failure !== undefined && isAway(failure));
  }
}

/** Whatever keeps us from connecting, storage is away: that the settings are right was proved at the start. */
async function connect(pool: pg.Pool): Promise<pg.PoolClient> {
  try {
    return await pool.connect();
  } catch (error) {
    throw away(error);
  }
}

async function rowsOf<Row extends pg.QueryResultRow>(
  client: pg.ClientBase,
  { name, text, values = [] }: Statement,
  limitMs?: number,
): Promise<Row[]> {
  const limit = limitMs === undefined ? {} : { query_timeout: limitMs };
  const { rows } = await client.query<Row>({
    text,
    values: [...values],
    ...(name !== undefined && { name }),
    ...limit,
  });
  return rows;
}

const longestTimerMs = 2 ** 31 - 1;
const bulkSettings = `SET LOCAL statement_timeout = 0; SET LOCAL work_mem = '128MB';
  SET LOCAL enable_seqscan = on; SET LOCAL enable_hashjoin = on; SET LOCAL enable_mergejoin = on`;

async function inTransaction<Value>(
  client: pg.PoolClient,
  work: (tx: Queries) => Promise<Value>,
  { snapshot = false, bulk = false }: TransactionSettings,
): Promise<Value> {
  await client.query(snapshot ? 'BEGIN ISOLATION LEVEL REPEATABLE READ' : 'BEGIN');
  try {
    if (bulk) await client.query(bulkSettings);
    const value = await work({ rows: (statement) => rowsOf(client, statement, bulk ? longestTimerMs : undefined) });
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => {});
    throw error;
  }
}

/** The driver hangs the whole connection on its error, keys included. */
function inShort(error: Error): object {
  return { err: { message: error.message, code: 'code' in error ? error.code : undefined } };
}
