import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

import type { Moments } from '../run/moments.ts';

/** A way to Postgres on which every named statement is seen, and which can be cut. */
export interface PostgresWire {
  /** The database's address through this wire. */
  readonly url: string;
  /** Every connection breaks, and none can be made, until `mend`. */
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

/** The driver writes a statement's name in clear, each time that it is run. */
const named = /trivia-[a-z-]+/;

/** How long the answer to a statement is held back: it is done, and the game goes on without knowing. */
export type HoldMs = (what: string) => number;

export async function openPostgresWire(databaseUrl: string, moments: Moments, holdMs: HoldMs): Promise<PostgresWire> {
  const target = new URL(databaseUrl);
  const sockets = new Set<Socket>();
  let isCut = false;
  const server = createServer((client) => {
    if (isCut) return client.destroy();
    const upstream = connect(Number(target.port), target.hostname);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true).on('close', () => sockets.delete(socket));
    }
    join({ client, upstream }, moments, holdMs);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  const url = new URL(databaseUrl);
  url.hostname = '127.0.0.1';
  url.port = String((server.address() as AddressInfo).port); // it listens on TCP
  const destroyAll = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    cut() {
      isCut = true;
      destroyAll();
    },
    mend() {
      isCut = false;
    },
    close() {
      destroyAll();
      return new Promise((resolve) => void server.close(() => resolve()));
    },
  };
}

interface Ends {
  readonly client: Socket;
  readonly upstream: Socket;
}

function join({ client, upstream }: Ends, moments: Moments, holdMs: HoldMs): void {
  /** What was sent last and is not answered yet: a connection does one thing at a time. */
  let asked: string | undefined;
  let last: string | undefined;
  const end = () => {
    client.destroy();
    upstream.destroy();
  };
  client.on('data', (chunk: Buffer) => {
    const text = chunk.toString('latin1');
    last = named.exec(text)?.[0] ?? last;
    // The end of a transaction goes by what was done in it.
    const what = text.includes('COMMIT') && last !== undefined ? `${last} COMMIT` : named.exec(text)?.[0];
    asked = what ?? asked;
    if (what !== undefined && moments.pass(what, 'lost')) return end();
    upstream.write(chunk);
  });
  upstream.on('data', (chunk: Buffer) => {
    const what = asked;
    asked = undefined;
    if (what !== undefined && moments.pass(what, 'unheard')) return end();
    const answer = () => client.write(chunk, () => what !== undefined && moments.pass(what, 'heard'));
    const ms = what === undefined ? 0 : holdMs(what);
    if (ms === 0) return answer();
    upstream.pause();
    setTimeout(() => {
      answer();
      upstream.resume();
    }, ms);
  });
  for (const socket of [client, upstream]) socket.on('error', end).on('close', end);
}
