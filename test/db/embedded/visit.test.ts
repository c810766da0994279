import { pino } from 'pino';
import { afterAll, describe, expect, it } from 'vitest';

import { visitEmbeddedPostgres } from '#src/db/embedded/visit.ts';
import { execute } from '#test/support/database/admin.ts';

import { createPlaces, kill, start, startHolder } from './places.ts';

const places = createPlaces();
afterAll(() => places.clear());

const visit = (dataDir: string) => visitEmbeddedPostgres(dataDir, pino({ level: 'silent' }));

describe('visiting an embedded Postgres', () => {
  it('leads to the server that a living process keeps', async () => {
    const dataDir = await places.used();
    const server = await start(dataDir);
    try {
      const url = await visit(dataDir);
      expect(url).toBe(server.url);
      expect(await execute(url ?? '', 'SELECT name FROM keep.kept')).toHaveLength(1);
    } finally {
      await server.stop();
    }
  });

  it('finds nobody in a folder without a server, or without anything', async () => {
    expect(await visit(await places.used())).toBeUndefined();
    expect(await visit(await places.empty())).toBeUndefined();
  });

  it('does not use a server whose keeper was killed, and leaves it to the next owner', async () => {
    const dataDir = await places.used();
    await kill(await startHolder(dataDir), 'SIGKILL');

    expect(await visit(dataDir)).toBeUndefined();
    const server = await start(dataDir);
    expect(await execute(server.url, 'SELECT name FROM keep.kept')).toHaveLength(1);
    await server.stop();
  });
});
