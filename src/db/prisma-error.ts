/** Prisma's words for what Postgres and the network have words for. */
const samePostgresCode: Readonly<Record<string, string>> = {
  P1001: '08001', // cannot be reached
  P1002: '08001', // was reached, and said nothing in time
  P1008: '57014', // took too long
  P1017: '08006', // closed the connection
  P2024: '53300', // no connection became free in time
  P2028: '57014', // the transaction could not be begun, or be ended in time
  P2037: '53300', // too many connections
};

/** What the driver said, with its code, wherever Prisma has put it; an error of another sort comes back as it was. */
export function driverError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const said = fieldOf(fieldOf(fieldOf(error, 'meta'), 'driverAdapterError'), 'cause') ?? error.cause;
  const own = fieldOf(error, 'code');
  const code = fieldOf(said, 'originalCode') ?? (typeof own === 'string' ? (samePostgresCode[own] ?? own) : undefined);
  if (code === undefined) return error;
  const message = fieldOf(said, 'originalMessage');
  return Object.assign(new Error(typeof message === 'string' ? message : error.message, { cause: error }), { code });
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}
