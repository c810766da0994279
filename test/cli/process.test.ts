import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { smallCatalog, written } from '#test/catalog-files/small-catalog.ts';

import { jsonOf, runCli } from './run-cli.ts';

/** A process takes half a second to start, and longer on a busy machine. */
const timeout = 60_000;

describe('the programs as processes', { timeout }, () => {
  it.each([
    ['search', ['rose'], { artists: expect.any(Array), songs: expect.any(Array) }],
    ['song', ['apt'], { song: expect.objectContaining({ id: 'apt' }) }],
    ['artist', ['로제'], { artist: expect.objectContaining({ id: 'rose' }), songs: expect.any(Array) }],
    ['between', ['rose', 'bruno mars'], { songs: [expect.objectContaining({ id: 'apt' })] }],
  ])('answer collab %s %j with one JSON document and 0', async (command, words, shape) => {
    const ran = await runCli('collab', command, ...words, '--json');

    expect(ran).toMatchObject({ exitCode: 0, stderr: '' });
    expect(jsonOf(ran)).toEqual(shape);
  });

  it.each([
    ['search', ['qqqqzzzz'], 'nothing-found', 1],
    ['between', ['rose', 'usher'], 'no-collaboration', 1],
    ['sing', ['apt'], 'usage', 2],
  ])('end collab %s %j with the error %s and %d', async (command, words, code, exitCode) => {
    const ran = await runCli('collab', command, ...words, '--json');

    expect(ran.exitCode).toBe(exitCode);
    expect(jsonOf(ran)).toMatchObject({ error: { code } });
  });

  it('find the shipped catalog in order', async () => {
    const ran = await runCli('catalog', 'check');

    expect(ran).toMatchObject({ exitCode: 0, stderr: '', stdout: expect.stringMatching(/^In order: /) });
  });

  it('count the shipped catalog', async () => {
    const ran = await runCli('catalog', 'stats', '--json');

    expect(jsonOf(ran)).toMatchObject({ songs: expect.any(Number), claims: { disputed: expect.any(Number) } });
  });

  it('end with 1 for a catalog that is not in order', async () => {
    const catalog = smallCatalog();
    catalog.raw['songs/2024.json'] = '{';

    const ran = await runCli('catalog', 'check', '--dir', written(catalog));

    expect(ran).toMatchObject({
      exitCode: 1,
      stdout: '',
      stderr: expect.stringContaining('songs/2024.json:1 not JSON'),
    });
  });

  it('is not upset by a reader that has had enough', async () => {
    const root = fileURLToPath(new URL('../..', import.meta.url));
    const child = spawn(process.execPath, ['src/cli/collab.ts', 'search', 'bts'], { cwd: root });
    let complaint = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (complaint += text));
    child.stdout.destroy();

    const [exitCode] = await once(child, 'close');

    expect({ exitCode, complaint }).toEqual({ exitCode: 0, complaint: '' });
  });
});
