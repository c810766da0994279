import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { connect } from 'node:net';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { isFromThisMachine } from '#src/local-discord/loopback.ts';
import { openScene, type Scene } from '#test/support/local-discord/scene.ts';

let scene: Scene;
let port: number;
beforeAll(async () => {
  scene = await openScene();
  port = Number(new URL(scene.discord.url).port);
});
afterAll(() => scene[Symbol.asyncDispose]());

/** The status of what is written to the socket as it stands. */
async function statusOf(...lines: readonly string[]): Promise<number> {
  const socket = connect(port, '127.0.0.1');
  socket.end(`${lines.join('\r\n')}\r\n\r\n`);
  const pieces: Buffer[] = await socket.toArray();
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(Buffer.concat(pieces).toString())?.[1]);
}

/** Ways to the same machine, or to what looks like it, that are not this server's name. */
const foreignHosts = () => [
  `localhost.evil.com:${port}`, `127.0.0.1.evil.com:${port}`, `evil.com:${port}`, `127.0.0.1@evil.com:${port}`,
  'localhost', '127.0.0.1', `127.0.0.1:${port + 1}`, `127.0.0.1:0${port}`, `[::1]:${port}`, `0.0.0.0:${port}`,
  `2130706433:${port}`, `localhost.:${port}`, `127.0.0.1:${port}, evil.com`, '',
]; // prettier-ignore

const foreignOrigins = () => [
  'null', 'file://', `http://localhost.evil.com:${port}`, `https://localhost:${port}`, `http://127.0.0.1:${port + 1}`,
  'http://127.0.0.1', `http://[::1]:${port}`, `http://127.0.0.1:${port}/`, `http://127.0.0.1:${port} http://evil.com`, '',
]; // prettier-ignore

const doors = [
  'GET /', 'GET /page/main.js', 'GET /page/fonts/noto-sans-400.ttf', 'GET /control/state', 'GET /control/events',
  'POST /control/users', 'PATCH /control/application', 'DELETE /control/faults', 'OPTIONS /control/users',
  'GET /api/v10/gateway/bot', 'POST /api/v10/channels/1/messages', 'GET /attachments/1/2/a.png',
]; // prettier-ignore

describe('every door of the server', () => {
  it.each(doors)('is shut to a foreign name: %s', async (door) => {
    const statuses = await Promise.all(
      foreignHosts().map(async (host) => [
        host,
        await statusOf(`${door} HTTP/1.1`, `Host: ${host}`, 'Connection: close'),
      ]),
    );
    expect(statuses).toEqual(foreignHosts().map((host) => [host, 403]));
  });

  it.each(doors)('is shut to a foreign origin: %s', async (door) => {
    const own = [`${door} HTTP/1.1`, `Host: 127.0.0.1:${port}`, 'Connection: close'];
    const statuses = await Promise.all(
      foreignOrigins().map(async (origin) => [origin, await statusOf(...own, `Origin: ${origin}`)]),
    );
    expect(statuses).toEqual(foreignOrigins().map((origin) => [origin, 403]));
  });

  it('is shut to who names no host, or two, or an address in place of a path', async () => {
    expect(await statusOf('GET /control/state HTTP/1.0')).toBe(403);
    expect(await statusOf('GET /control/state HTTP/1.1', 'Connection: close')).toBe(400);
    const two = ['Host: evil.com', `Host: 127.0.0.1:${port}`, 'Connection: close'];
    expect(await statusOf('GET /control/state HTTP/1.1', ...two)).toBeGreaterThanOrEqual(400);
    const whole = ['GET http://evil.com/control/state HTTP/1.1', `Host: 127.0.0.1:${port}`, 'Connection: close'];
    expect(await statusOf(...whole)).toBe(404);
  });
});

describe('a form on somebody else’s page', () => {
  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'application/json'])(
    'changes nothing, whatever it calls its content: %s',
    async (type) => {
      const body = '{"username":"mallory"}';
      const head = ['POST /control/users HTTP/1.1', `Host: 127.0.0.1:${port}`, 'Origin: https://evil.com'];
      const rest = [`Content-Type: ${type}`, `Content-Length: ${body.length}`, 'Connection: close', '', body];
      expect(await statusOf(...head, ...rest)).toBe(403);
      expect((await scene.people.state()).users.map(({ username }) => username)).not.toContain('mallory');
    },
  );
});

describe('the gateway', () => {
  it('takes no connection that a browser opens for another page', async () => {
    const told = [
      ...foreignOrigins().map((origin) => ({ origin })),
      ...foreignHosts().filter((host) => host !== '').map((host) => ({ host })),
    ]; // prettier-ignore
    const answers = await Promise.all(told.map(async (headers) => [headers, await refusalOf(headers)]));
    expect(answers).toEqual(told.map((headers) => [headers, 'Unexpected server response: 403']));
  });

  it('takes a bot’s', async () => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/gateway`);
    const [hello] = (await once(socket, 'message')) as [Buffer]; // ws gives texts as buffers
    expect(hello.toString()).toContain('"op":10');
    socket.terminate();
  });
});

async function refusalOf(headers: Record<string, string>): Promise<string> {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/gateway`, { headers });
  const [error] = (await once(socket, 'error')) as [Error]; // ws reports a refused upgrade so
  return error.message;
}

describe('the socket', () => {
  it('listens on one address of this machine alone', async () => {
    // All of 127.0.0.0/8 is the machine's own where that is so; elsewhere nothing is there to connect to.
    const socket = connect({ port, host: '127.0.0.2', timeout: 2000 });
    socket.on('timeout', () => socket.destroy(new Error('no answer')));
    await expect(once(socket, 'connect')).rejects.toThrow(/^connect E|^no answer/);
  });
});

describe('the names of the server', () => {
  const isAnswered = (own: number, headers: IncomingHttpHeaders) =>
    isFromThisMachine({ method: 'GET', url: '/', headers } as IncomingMessage, own); // all that it looks at

  it('are those of its port, which a browser leaves out where it is that of http', () => {
    expect(isAnswered(4010, { host: 'localhost:4010', origin: 'http://localhost:4010' })).toBe(true);
    expect(isAnswered(80, { host: 'localhost', origin: 'http://localhost' })).toBe(true);
    expect(isAnswered(80, { host: '127.0.0.1:80' })).toBe(true);
    expect(isAnswered(80, { host: 'evil.com' })).toBe(false);
    expect(isAnswered(4010, { host: 'localhost' })).toBe(false);
  });
});
