import { createServer } from 'node:net';

import { afterAll, beforeAll, describe, expect, it, inject } from 'vitest';

import { checkServer } from '#src/db/check-server.ts';
import { withDatabase } from '#src/db/server-address.ts';
import { execute } from '#test/support/database/admin.ts';
import { createTestDatabase, type TestDatabase } from '#test/support/database/create-test-database.ts';

const facts = { version: 180_004, encoding: 'UTF8', readOnly: false, mayCreate: true };
const url = 'postgresql://fan:hunter2@db.example:5433/crossover';

describe('checkServer', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await createTestDatabase({ bare: true });
  });
  afterAll(() => database.drop());

  it('accepts a server that can hold the database', async () => {
    expect(await checkServer(database.url)).toMatchObject({ encoding: 'UTF8', readOnly: false, mayCreate: true });
  });

  it('refuses a wrong password or an unknown user without showing the password', async () => {
    const error = await checkServer(withUser(database.url, 'nobody', 'hunter2')).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'auth', message: expect.stringContaining('"nobody"') });
    expect(String(error)).not.toContain('hunter2');
  });

  it('refuses a database that does not exist', async () => {
    await expect(checkServer(withDatabase(database.url, 'no_such_database'))).rejects.toMatchObject({
      code: 'missing-database',
      message: expect.stringContaining('/no_such_database'),
    });
  });

  it('refuses a user who may not create tables', async () => {
    const { adminUrl, prefix } = inject('testDatabase');
    const user = `${prefix}_guest`;
    await execute(adminUrl, `CREATE ROLE ${user} LOGIN PASSWORD 'guest'`);
    try {
      await expect(checkServer(withUser(database.url, user, 'guest'))).rejects.toMatchObject({
        code: 'permission',
        message: expect.stringContaining('GRANT CREATE'),
      });
    } finally {
      await execute(adminUrl, `DROP ROLE ${user}`);
    }
  });

  it('refuses a database that is read-only', async () => {
    const standby = await createTestDatabase({ bare: true });
    const name = new URL(standby.url).pathname.slice(1);
    await execute(inject('testDatabase').adminUrl, `ALTER DATABASE ${name} SET default_transaction_read_only = on`);
    await expect(checkServer(standby.url)).rejects.toMatchObject({
      code: 'permission',
      message: expect.stringContaining('read-only'),
    });
    await standby.drop();
  });

  it('refuses an address where nothing listens', async () => {
    await expect(checkServer('postgresql://fan:hunter2@127.0.0.1:1/crossover')).rejects.toMatchObject({
      code: 'unreachable',
      message: 'No Postgres answers at 127.0.0.1:1/crossover (ECONNREFUSED): start it, or correct DATABASE_URL.',
    });
  });

  it('refuses an address where something else than Postgres listens', async () => {
    const other = createServer((socket) => socket.resume().end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const address = other.address();
    const port = address !== null && typeof address === 'object' ? address.port : 0;
    try {
      await expect(checkServer(`postgresql://fan@127.0.0.1:${port}/x`)).rejects.toMatchObject({ code: 'unreachable' });
    } finally {
      await new Promise((resolve) => other.close(resolve));
    }
  });

  it.each(['', 'mysql://fan@localhost/x', 'localhost:5432'])(
    'refuses %j, which is no address of a Postgres',
    async (wrong) => {
      await expect(checkServer(wrong)).rejects.toMatchObject({ code: 'invalid-url' });
    },
  );

  it.each(['postgresql://fan:100%@h/x', 'postgresql://f%zz@h/x', 'postgresql://fan@h/100%'])(
    'refuses %j, whose percent sign begins no code',
    async (wrong) => {
      const refuse = () => Promise.reject(Object.assign(new Error('no'), { code: '28P01' }));
      await expect(checkServer(wrong, refuse)).rejects.toMatchObject({
        message: expect.stringMatching(/^DATABASE_URL has a % that begins no code|^Postgres at h:5432/),
      });
    },
  );

  it('says what is wrong with the TLS that an address asks for', async () => {
    const say = (reason: Error) => checkServer(url, () => Promise.reject(reason)).catch(String);
    const coded = (code: string, more = {}) => say(Object.assign(new Error('no'), { code, ...more }));
    expect(await say(new Error('The server does not support SSL connections'))).toContain('offers no TLS');
    for (const code of [
      'DEPTH_ZERO_SELF_SIGNED_CERT',
      'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
      'ERR_TLS_CERT_ALTNAME_INVALID',
    ])
      expect(await coded(code)).toContain(`is not trusted (${code})`);
    expect(await coded('ENOENT', { syscall: 'open' })).toContain('names a file that cannot be read (ENOENT)');
  });

  it.each([
    ['too-old', { version: 140_012 }, 'version 14'],
    ['encoding', { encoding: 'SQL_ASCII' }, 'SQL_ASCII'],
    ['permission', { readOnly: true }, 'read-only'],
    ['permission', { mayCreate: false }, '"fan"'],
  ])('refuses a server as %s', async (code, over, part) => {
    await expect(checkServer(url, async () => ({ ...facts, ...over }))).rejects.toMatchObject({
      code,
      message: expect.stringContaining(part),
    });
  });

  it.each([
    ['28P01', 'auth'],
    ['3D000', 'missing-database'],
    ['42501', 'permission'],
    ['53300', 'too-many-connections'],
    ['57P03', 'unreachable'],
    ['XX001', 'damaged'],
    ['ENOTFOUND', 'unreachable'],
    ['08006', 'unreachable'],
  ])('explains %s as %s, with the place and never the password', async (code, kind) => {
    const error = await checkServer(url, () => Promise.reject(Object.assign(new Error('no'), { code }))).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({
      name: 'DatabaseError',
      code: kind,
      message: expect.stringContaining('db.example:5433/crossover'),
    });
    expect(String(error)).not.toContain('hunter2');
  });

  it('leaves an error that is none of the server as it is', async () => {
    await expect(checkServer(url, () => Promise.reject(new RangeError('a bug')))).rejects.toThrow(RangeError);
  });
});

function withUser(address: string, user: string, password: string): string {
  const changed = new URL(address);
  changed.username = user;
  changed.password = password;
  return changed.href;
}
