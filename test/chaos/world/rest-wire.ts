import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import type { Moments } from '../run/moments.ts';
import type { Chronicle } from './chronicle.ts';
import { nameOf } from './request-name.ts';

/** A way to Discord's REST API on which every request is seen. */
export interface RestWire {
  readonly apiUrl: string;
  close(): Promise<void>;
}

interface Needs {
  readonly apiUrl: string;
  readonly moments: Moments;
  readonly chronicle: Chronicle;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

export async function openRestWire(needs: Needs): Promise<RestWire> {
  const server = createServer((request, response) => {
    // Whoever was killed reads nothing any more.
    pass(needs, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const { port } = server.address() as AddressInfo; // it listens on TCP
  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}

async function pass({ apiUrl, moments, chronicle }: Needs, request: IncomingMessage, response: ServerResponse) {
  const life = chronicle.life();
  const body = await read(request);
  const { method = 'GET', url = '/' } = request;
  const what = nameOf(method, url, body.toString());
  if (what !== undefined && moments.pass(what, 'lost')) return response.destroy();
  const answer = await forward(new URL(url, apiUrl), request, body);
  chronicle.note({ method, status: answer.status, body: answer.body.toString(), what, life });
  if (what !== undefined && moments.pass(what, 'unheard')) return response.destroy();
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body, () => what !== undefined && moments.pass(what, 'heard'));
}

async function read(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer); // no encoding is set
  return Buffer.concat(chunks);
}

function forward(url: URL, { method, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const passed = send(url, { method, headers: { ...headers, host: url.host } }, (answer) => {
      read(answer).then(
        (whole) => resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: whole }),
        reject,
      );
    });
    passed.once('error', reject);
    passed.end(body);
  });
}
