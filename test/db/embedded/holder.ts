/** A process that keeps an embedded Postgres, to be killed or asked to stop: `node holder.ts <dataDir>`. */
import { pino } from 'pino';

import { startEmbeddedPostgres } from '#src/db/embedded/start-embedded-postgres.ts';
import { fastSettings } from '#test/support/database/test-server.ts';

const [dataDir = ''] = process.argv.slice(2);
const server = await startEmbeddedPostgres({ dataDir, log: pino({ level: 'silent' }), settings: fastSettings });
process.once('SIGTERM', () => void server.stop().then(() => process.exit(0)));
console.log(server.url);
// The connection that holds the lock keeps the process alive.
