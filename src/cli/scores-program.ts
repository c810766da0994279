import { DatabaseError } from '#src/db/database-error.ts';
import type { ScoresReport } from '#src/db/trivia/scores/rebuild-scores.ts';

import type { Outcome } from './outcome.ts';
import { failed, found, quoted, UsageError } from './outcome.ts';
import type { Program, Request } from './run.ts';

const help = `Look after the scores in the database that the settings name.

  scores check      work out from the ledger what boards, records, ratings and statistics should be, and compare
  scores rebuild    the same, and correct what is different; rounds that would be settled meanwhile wait

Options: --json (one document on stdout), --help.
Exit code: 0 nothing is different (any more), 1 something is, or there is no database, 2 asked wrongly.`;

const commands = ['check', 'rebuild'] as const;
export type ScoresCommand = (typeof commands)[number];

/** @param run what each command does; nothing else waits here */
export function scoresProgram(run: (command: ScoresCommand) => Outcome): Program {
  return { help, options: ['json', 'help'], run: (request) => run(commandOf(request)) };
}

function commandOf({ command, words }: Request): ScoresCommand {
  const known = commands.find((name) => name === command);
  if (known === undefined) throw new UsageError(`Unknown command ${quoted(command)}.`);
  if (words.length > 0) throw new UsageError(`${quoted(command)} takes no text, only options.`);
  return known;
}

export function scoresOutcome(command: ScoresCommand, report: ScoresReport): Outcome {
  const { ledgerRows, voidedRounds, finishedGames, different } = report;
  const wrong = Object.entries(different).filter(([, count]) => count > 0);
  const isRight = wrong.length === 0;
  const read = `${ledgerRows} rows of the ledger, ${voidedRounds} voided rounds, ${finishedGames} finished games`;
  const rows = wrong.map(([name, count]) => `${count} in ${name}`).join(', ');
  const json = { ok: isRight || command === 'rebuild', ...report };
  if (isRight) return found(json, `Everything is as the ledger says: ${read}.`);
  if (command === 'rebuild') return found(json, `Corrected what was not as the ledger says (${rows}): ${read}.`);
  return { exitCode: 1, json, text: `Not as the ledger says: ${rows}. "scores rebuild" corrects it. (${read}.)` };
}

/** @throws the error when it is not the operator's to do something about */
export function scoresFailure(error: unknown): Outcome {
  if (!(error instanceof DatabaseError)) throw error;
  return failed({ code: 'no-database', sentence: error.message, more: { reason: error.code } });
}
