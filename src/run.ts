import { CatalogFileError } from './catalog-files/problem.ts';
import { DatabaseError } from './db/database-error.ts';
import { StartError } from './start-error.ts';

export interface Host {
  start(): Promise<void>;
  stop(): Promise<void>;
}

export interface RunNeeds {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  /** May throw a StartError itself: a wrong setting. */
  readonly createHost: (say: (line: string) => void, onFatal: (error: StartError) => void) => Host;
}

/** What is in flight may take this long; then the process ends all the same, inside Docker's and systemd's patience. */
const stopMs = 9000;

/** Starts the host, keeps it until a signal, stops it and ends the process: 0 after a signal, 1 after a failure. */
export async function runUntilSignal({ stdout, stderr, createHost }: RunNeeds): Promise<void> {
  let host: Host | undefined;
  let ending = false;

  const end = async (code: number): Promise<void> => {
    if (ending) return;
    ending = true;
    setTimeout(() => process.exit(code), stopMs).unref();
    await host?.stop();
    process.exit(code);
  };
  const fail = async (error: unknown): Promise<void> => {
    if (ending) return;
    stderr.write(`${sentenceOf(error)}\n`);
    await end(1);
  };

  // Who only listens is gone (`npm start | head -1`, a closed terminal): the bot has other people to answer.
  for (const stream of [stdout, stderr]) stream.on('error', () => {});
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      stdout.write(`Stopping (${signal}).\n`);
      void end(0);
    });
  }
  process.on('uncaughtException', (error) => void fail(error));
  process.on('unhandledRejection', (error) => void fail(error));

  try {
    host = createHost(
      (line) => stdout.write(`${line}\n`),
      (error) => void fail(error),
    );
    await host.start();
  } catch (error) {
    await fail(error);
  }
}

/** Expected failures are one sentence; anything else is a bug and shows where. */
function sentenceOf(error: unknown): string {
  if (error instanceof StartError || error instanceof DatabaseError || error instanceof CatalogFileError)
    return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
