import { once } from 'node:events';
import { request, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';

import { openScene, type Scene } from '#test/support/local-discord/scene.ts';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene();
});
afterAll(() => scene[Symbol.asyncDispose]());

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** `fetch` lets nobody set Host, Origin and what a browser says of where a request comes from. */
async function ask(path: string, headers: Record<string, string> = {}, method = 'GET', body?: string): Promise<Answer> {
  const sent = request(`${scene.discord.url}${path}`, { method, headers });
  sent.end(body);
  const [response] = (await once(sent, 'response')) as [IncomingMessage]; // what the event carries
  if (response.headers['content-type'] === 'text/event-stream') {
    response.destroy();
    return { status: response.statusCode ?? 0, headers: response.headers, text: '' };
  }
  const pieces: Buffer[] = await response.toArray();
  return { status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(pieces).toString() };
}

const everyDoor = ['/', '/page/main.js', '/page/page.css', '/control', '/control/state', '/control/events', '/api/v10/gateway', '/attachments/1/2/a.png', '/nowhere']; // prettier-ignore

describe('the page', () => {
  it('is one document with one script and one style sheet, and asks for nothing from elsewhere', async () => {
    const page = await ask('/', { accept: 'text/html' });
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const addresses = [...page.text.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? '');
    expect(addresses).toEqual(['/page/icon.svg', '/page/page.css', '/page/main.js']);
    const types = await Promise.all(addresses.map(async (path) => (await ask(path)).headers['content-type']));
    expect(types).toEqual(['image/svg+xml', 'text/css; charset=utf-8', 'text/javascript; charset=utf-8']);
    const style = (await ask('/page/page.css')).text;
    expect(style).not.toMatch(/https?:|url\((?!['"]?\/page\/)|@import/);
  });

  it('has no script or style in its document, which its policy would not run', async () => {
    const { text } = await ask('/');
    expect(text).not.toMatch(/<style|\bstyle=|\son\w+=|<script(?![^>]*\bsrc=)/);
  });

  it('is kept by a browser until it is another one', async () => {
    const first = await ask('/page/main.js');
    expect(first.headers['cache-control']).toBe('no-cache');
    const again = await ask('/page/main.js', { 'if-none-match': first.headers.etag ?? '' });
    expect([again.status, again.text]).toEqual([304, '']);
    expect((await ask('/page/main.js', { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('answers what only reads, and no other method', async () => {
    expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, text: '' });
    const refused = await ask('/', {}, 'POST', 'x=1');
    expect([refused.status, refused.headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('shows names of people and servers as text, without a script too', async () => {
    await using own = await openScene();
    await own.people.control('PATCH', `/control/guilds/${own.guildId}`, { name: '<img src=x onerror=alert(1)>' });
    const text = await (await fetch(own.discord.url)).text();
    expect(text).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(text).not.toContain('<img');
  });
});

describe('every answer', () => {
  it.each(everyDoor.filter((path) => !path.startsWith('/api/')))(
    'may not be framed, read or guessed at: %s',
    async (path) => {
      const { headers } = await ask(path);
      expect(headers).toMatchObject({
        'content-security-policy': expect.stringMatching(/^default-src 'none'; /),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
      });
      expect(headers['content-security-policy']).not.toMatch(/unsafe|\*|https?:/);
      expect(headers).not.toHaveProperty('access-control-allow-origin');
    },
  );

  it('allows the page its own script, style, pictures and requests, and no form or base', async () => {
    const policy = (await ask('/')).headers['content-security-policy'];
    expect(String(policy).split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "media-src 'self'",
      "connect-src 'self'",
      "font-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ]);
  });
});

describe('another page in the same browser', () => {
  it.each(everyDoor)('is refused by its name: %s', async (path) => {
    expect((await ask(path, { host: 'evil.example:4010' })).status).toBe(403);
    expect((await ask(path, { host: 'evil.example' })).status).toBe(403);
  });

  it.each(everyDoor)('is refused by its origin: %s', async (path) => {
    const { port } = new URL(scene.discord.url);
    for (const origin of [
      'http://evil.example',
      'null',
      `https://127.0.0.1:${port}`,
      'http://127.0.0.1:1',
      `http://127.0.0.1:${port}.evil.example`,
    ])
      expect([origin, (await ask(path, { origin })).status]).toEqual([origin, 403]);
  });

  it.each(['cross-site', 'same-site'])('is refused where the browser says only that it is %s', async (site) => {
    const from = { 'sec-fetch-site': site, 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'empty' };
    for (const path of everyDoor) expect([path, (await ask(path, from)).status]).toEqual([path, 403]);
    const form = { ...from, 'content-type': 'text/plain' };
    const posted = await ask('/control/users', form, 'POST', '{"username":"mallory"}');
    expect(posted.status).toBe(403);
    expect((await scene.people.state()).users.map(({ username }) => username)).not.toContain('mallory');
  });

  it('may lead to the page by a link, and to nothing else', async () => {
    const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
    expect((await ask('/?as=jun', link)).status).toBe(200);
    expect((await ask('/control/state', link)).status).toBe(403);
    expect((await ask('/', link, 'POST')).status).toBe(403);
    expect((await ask('/', { ...link, 'sec-fetch-dest': 'iframe' })).status).toBe(403);
  });

  it('gets no gateway', async () => {
    const socket = new WebSocket(`${scene.discord.url.replace('http', 'ws')}/gateway`, {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    const [error] = (await once(socket, 'error')) as [Error]; // ws reports a refused upgrade so
    expect(error.message).toBe('Unexpected server response: 403');
  });
});

describe('the page’s own requests and a program’s', () => {
  it.each([
    ['the page’s own', { 'sec-fetch-site': 'same-origin', 'content-type': 'application/json' }],
    ['an address that was typed', { 'sec-fetch-site': 'none' }],
    ['curl’s', { 'content-type': 'application/x-www-form-urlencoded' }],
  ])('are answered: %s', async (_whose, headers) => {
    expect((await ask('/control/state', headers)).status).toBe(200);
    const said = JSON.stringify({ user_id: scene.fanId, channel_id: scene.generalId, content: 'hello' });
    expect((await ask('/control/messages', headers, 'POST', said)).status).toBe(200);
  });
});
