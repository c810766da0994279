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
      return explainConnection(error, code, where);
  }
}

function explainConnection(error: unknown, code: string | undefined, where: string): unknown {
  const make = (sentence: string) => new DatabaseError('unreachable', sentence, { cause: error });
  if (error instanceof Error && /does not support SSL/i.test(error.message))
    return make(
      `Postgres at ${where} offers no TLS, which DATABASE_URL asks for: switch it on, or set sslmode=disable.`,
    );
  if (code !== undefined && /CERT|^ERR_TLS|VERIFY/.test(code))
    return make(
      `The certificate of Postgres at ${where} is not trusted (${code}): name its authority with sslrootcert in DATABASE_URL.`,
    );
  if (error instanceof Error && 'syscall' in error && error.syscall === 'open')
    return make(`DATABASE_URL for ${where} names a file that cannot be read (${code}): correct its ssl settings.`);
  return isConnectionTrouble(code, error)
    ? make(`No Postgres answers at ${where} (${code ?? 'no answer in time'}): start it, or correct DATABASE_URL.`)
    : error;
}

function isConnectionTrouble(code: string | undefined, error: unknown): boolean {
  if (code !== undefined) return /^(E[A-Z_]+|08\w{3})$/.test(code);
  return error instanceof Error && /timeout|terminated/i.test(error.message);
}
