import { parseArgs } from 'node:util';

import { CatalogFileError } from '#src/catalog-files/problem.ts';

import type { Outcome } from './outcome.ts';
import { failed, UsageError } from './outcome.ts';

const options = {
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  dir: { type: 'string' },
  lang: { type: 'string' },
  limit: { type: 'string' },
  kind: { type: 'string' },
  difficulty: { type: 'string' },
  seed: { type: 'string' },
  count: { type: 'string' },
  answers: { type: 'string' },
  answer: { type: 'string' },
  touching: { type: 'string' },
  title: { type: 'string' },
  report: { type: 'string' },
  avoid: { type: 'string', multiple: true },
  until: { type: 'string' },
  roles: { type: 'string' },
  members: { type: 'string' },
  by: { type: 'string' },
  from: { type: 'string' },
} as const;

type OptionName = keyof typeof options;

/** The options that were given with a text stand under their names. */
export interface Request extends Partial<Readonly<Record<Exclude<OptionName, 'json' | 'help' | 'avoid'>, string>>> {
  /** It may be given more than once. */
  readonly avoid?: readonly string[];
  readonly command: string;
  readonly words: readonly string[];
}

export interface Program {
  readonly help: string;
  readonly options: readonly OptionName[];
  run(request: Request): Outcome;
}

/** What a command line gives back to the shell. */
export interface Answer {
  readonly exitCode: 0 | 1 | 2;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one command line for the shell. */
export function runProgram(program: Program, args: readonly string[]): void {
  quietOnBrokenPipe();
  const { exitCode, stdout, stderr } = answer(program, args);
  // Not process.exit: what was written to a pipe has to drain first.
  process.exitCode = exitCode;
  process.stderr.write(stderr);
  process.stdout.write(stdout);
}

/** JSON goes to stdout whatever the outcome; a readable failure goes to stderr. */
export function answer(program: Program, args: readonly string[]): Answer {
  // Known before the rest is parsed, so that a wrong option is answered in JSON too.
  const json = args.includes('--json');
  const { exitCode, text, json: document } = attempt(program, args);
  const readable = exitCode === 0 && !json ? `${text}\n` : '';
  return {
    exitCode,
    stdout: json ? `${JSON.stringify(document)}\n` : readable,
    stderr: exitCode === 0 ? '' : `${text}\n`,
  };
}

function attempt(program: Program, args: readonly string[]): Outcome {
  try {
    const { values, positionals } = parse(program, args);
    if (values.help === true) return { exitCode: 0, json: { help: program.help }, text: program.help };
    const [command, ...words] = positionals;
    if (command === undefined) throw new UsageError('No command was given.');
    return program.run({ ...values, command, words });
  } catch (error) {
    if (error instanceof UsageError) return failed({ code: 'usage', sentence: `${error.message}\n\n${program.help}` });
    if (error instanceof CatalogFileError) {
      const sentence = `The catalog's files are not in order:\n${error.message}`;
      return failed({ code: 'bad-catalog', sentence, more: { problems: error.problems } });
    }
    throw error;
  }
}

function parse(program: Program, args: readonly string[]) {
  const parsed = parseOrExplain(args);
  for (const name of Object.keys(parsed.values)) {
    if (!program.options.some((known) => known === name)) throw new UsageError(`Unknown option '--${name}'.`);
  }
  return parsed;
}

function parseOrExplain(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UsageError(error.message.replace(/\. .*$/s, '.'));
  }
}

/** `collab … | head -1` ends the reader first: that is no failure. */
function quietOnBrokenPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
}
