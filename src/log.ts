import { pino, type Logger } from 'pino';
import { PinoPretty } from 'pino-pretty';

import type { Config } from './config.ts';

/** Wherever a secret could be nested one or two levels deep in a logged object. */
const secrets = ['token', 'password', 'authorization', 'Authorization', 'databaseUrl', 'DISCORD_TOKEN', 'DATABASE_URL'];
const paths = secrets.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);

export interface LogTarget extends NodeJS.WritableStream {
  readonly isTTY?: boolean;
}

/** JSON lines on standard error, or readable ones when that is a terminal; standard output is for people. */
export function createLog({ logLevel }: Pick<Config, 'logLevel'>, target: LogTarget): Logger {
  const options = { level: logLevel, base: null, redact: { paths, censor: '[redacted]' } };
  // Synchronous: the line before a crash is the one that matters.
  const stream = target.isTTY === true ? PinoPretty({ colorize: true, sync: true, destination: target }) : target;
  return pino(options, stream);
}
