import { readConfig } from '#src/config.ts';
import { openDatabase } from '#src/db/open-database.ts';
import { openPool } from '#src/db/pool/open-pool.ts';
import { checkScores, rebuildScores } from '#src/db/trivia/scores/rebuild-scores.ts';
import { createLog } from '#src/log.ts';

import type { Outcome } from './outcome.ts';
import { found } from './outcome.ts';
import { answer, runProgram } from './run.ts';
import { type ScoresCommand, scoresFailure, scoresOutcome, scoresProgram } from './scores-program.ts';

const args = process.argv.slice(2);
const asked = whatIsAsked();
const outcome = asked === undefined ? found({}, '') : await carryOut(asked).catch(scoresFailure);
runProgram(
  scoresProgram(() => outcome),
  args,
);

/** Undefined for a call for help or one that cannot be understood, which are answered without a database. */
function whatIsAsked(): ScoresCommand | undefined {
  let seen: ScoresCommand | undefined;
  answer(
    scoresProgram((command) => {
      seen = command;
      return found({}, '');
    }),
    args,
  );
  return seen;
}

async function carryOut(command: ScoresCommand): Promise<Outcome> {
  const config = readConfig();
  const log = createLog(config, process.stderr);
  const database = await openDatabase({ ...config, log, beside: true, patienceMs: 1000 });
  const pool = openPool({ url: database.url, log });
  try {
    return scoresOutcome(command, await (command === 'check' ? checkScores(pool) : rebuildScores(pool)));
  } finally {
    await pool.close();
    await database.close();
  }
}
