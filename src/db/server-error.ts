import { DatabaseError } from './database-error.ts';
import { serverAddress, serverUser } from './server-address.ts';

/** Postgres's error code (`28P01`) or Node's (`ECONNREFUSED`), wherever the drivers have put it. */
export function errorCode(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  if (error instanceof AggregateError) return errorCode(error.errors[0]);
  return errorCode(error.cause);
}

/** Why the server at `url` would not have us; an error of any other sort comes back as it was. */
export function explainServerError(error: unknown, url: string): unknown {
  const code = errorCode(error);
  const where = serverAddress(url);
  const make = (...[kind, sentence]: [DatabaseError['code'], string]) =>
    new DatabaseError(kind, sentence, { cause: error });
  switch (code) {
    case '28P01':
    case '28000':
      return make(
        'auth',
        `Postgres at ${where} refuses user "${serverUser(url)}": check the user and the password in DATABASE_URL.`,
      );
    case '3D000':
      return make(
        'missing-database',
        `Postgres at ${where} has no such database: create it first (createdb), or correct DATABASE_URL.`,
      );
    case '42501':
      return make(
        'permission',
        `User "${serverUser(url)}" is not allowed to do that at ${where}: grant it the rights, or make it the database's owner.`,
      );
    case '53300':
      return make(
        'too-many-connections',
        `Postgres at ${where} has no connection left: close some, or raise max_connections.`,
      );
    case '57P03':
      return make('unreachable', `Postgres at ${where} is still starting up or shutting down: try again in a moment.`);
    case 'XX001':
    case 'XX002':
    case '58P01':
      return make('damaged', `Postgres at ${where} reports damaged files: restore a backup, or see its log.`);
    default:
      return isConnectionTrouble(code, error)
        ? make(
            'unreachable',
            `No Postgres answers at ${where} (${code ?? 'no answer in time'}): start it, or correct DATABASE_URL.`,
          )
        : error;
  }
}

function isConnectionTrouble(code: string | undefined, error: unknown): boolean {
  if (code !== undefined) return /^(E[A-Z_]+|08\w{3})$/.test(code);
  return error instanceof Error && /timeout|terminated|does not support SSL/i.test(error.message);
}
