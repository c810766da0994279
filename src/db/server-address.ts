import { DatabaseError } from './database-error.ts';

/** Where a database is, fit to be shown: `localhost:5432/crossover`, without user and password. */
export function serverAddress(url: string): string {
  const { host, hostname, port, pathname, searchParams } = parse(url);
  // A socket directory comes as a parameter: postgresql:///crossover?host=/run/postgresql
  const place = searchParams.get('host') ?? (host === '' ? 'localhost' : hostname);
  return `${place}:${port === '' ? '5432' : port}/${databaseName(pathname)}`;
}

/** The user a URL names; the driver falls back to the system's own. */
export function serverUser(url: string): string {
  const { username, searchParams } = parse(url);
  return decoded(username) || (searchParams.get('user') ?? 'the system user');
}

/** The same server and credentials, another database. */
export function withDatabase(url: string, database: string): string {
  const changed = parse(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.href;
}

function databaseName(pathname: string): string {
  const name = decoded(pathname.replace(/^\//, ''));
  return name === '' ? "(the user's own)" : name;
}

function parse(url: string): URL {
  const parsed = URL.parse(url);
  if (parsed === null || !/^postgres(ql)?:$/.test(parsed.protocol)) {
    throw new DatabaseError('invalid-url', 'DATABASE_URL is not a postgresql:// address.');
  }
  return parsed;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch (error) {
    const sentence = 'DATABASE_URL has a % that begins no code: write a % itself as %25.';
    throw new DatabaseError('invalid-url', sentence, { cause: error });
  }
}
