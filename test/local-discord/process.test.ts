import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createPeople } from '#test/support/local-discord/people.ts';
import { openScene } from '#test/support/local-discord/scene.ts';

const main = fileURLToPath(new URL('../../src/local-discord/main.ts', import.meta.url));

function start(...args: string[]) {
  return spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'pipe', 'pipe'] });
}

async function said(stream: NodeJS.ReadableStream): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

describe('the local Discord as a process', () => {
  test('says in one line where it is, and ends with SIGTERM', async () => {
    const child = start();
    const [line] = (await once(child.stdout, 'data')) as [Buffer]; // a pipe gives buffers
    const { url, apiUrl, token, applicationId } = JSON.parse(String(line)) as Record<string, string>;
    expect(apiUrl).toBe(`${url ?? ''}/api`);
    expect(token).toBeTypeOf('string');
    expect(await createPeople(url ?? '').state()).toMatchObject({ application: { id: applicationId } });
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([0, null]);
  });

  test('warns on standard error of a damaged state file, and starts all the same', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'local-discord-'));
    await writeFile(join(folder, 'state.json'), '{');
    const child = start('--state', join(folder, 'state.json'));
    const [[line], [warning]] = await Promise.all([once(child.stdout, 'data'), once(child.stderr, 'data')]);
    expect(JSON.parse(String(line))).toMatchObject({ applicationId: expect.any(String) });
    expect(JSON.parse(String(warning))).toMatchObject({ level: 'warn', setAside: expect.stringContaining('damaged') });
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([0, null]);
    await rm(folder, { recursive: true });
  });

  test('refuses a port that is taken, and one that is none, in a sentence', async () => {
    await using scene = await openScene();
    for (const [port, sentence] of [
      [new URL(scene.discord.url).port, 'EADDRINUSE'],
      ['x', '--port takes a number'],
    ] as const) {
      const child = start('--port', port);
      const [text, [code]] = await Promise.all([said(child.stderr), once(child, 'exit')]);
      expect(text).toContain(sentence);
      expect(code).toBe(1);
    }
  });
});
