import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

import { withDatabase } from '#src/db/server-address.ts';
import { execute } from '#test/support/database/admin.ts';
import { startTestServer } from '#test/support/database/test-server.ts';

import { reportOf } from './run/report.ts';
import { runChaos } from './run/run-chaos.ts';

/** `npm run chaos [-- --kills 60 --seed N]`: kills the bot in the middle of games again and again, and looks whether anything is lost. */
const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } });
const kills = Number(values.kills ?? 60);
const seed = Number(values.seed ?? randomInt(2 ** 31));
if (!Number.isSafeInteger(kills) || kills < 1 || !Number.isSafeInteger(seed)) {
  process.stderr.write('--kills is a number from 1 on, --seed a whole number.\n');
  process.exit(2);
}
/** A kill takes three to ten seconds; what takes far longer hangs. */
const limitMs = 240_000 + kills * 20_000;

// What was started ends with this process.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

const say = (line: string) => process.stdout.write(`${line}\n`);
say(`Seed ${seed}: ${kills} kills.`);
const server = await startTestServer();
const name = `crossover_chaos_${process.pid}`;
try {
  await execute(server.adminUrl, `CREATE DATABASE ${name}`);
  const report = await runChaos({
    databaseUrl: withDatabase(server.adminUrl, name),
    seed,
    kills,
    mostRoundsLeft: 3,
    limitMs,
    say,
  });
  say(reportOf(report));
  process.exitCode = report.breaches.length === 0 ? 0 : 1;
} catch (error) {
  say(`Failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  process.exitCode = 1;
} finally {
  await execute(server.adminUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await server.stop();
  say(`Seed ${seed}: ${process.exitCode === 0 ? 'nothing was lost' : 'FAILED'}.`);
}
