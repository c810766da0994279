import { WebSocket } from 'ws';
import type { LocalDiscord } from '#src/local-discord/server.ts';

export interface Frame {
  readonly op: number;
  readonly d: unknown;
  readonly s: number | null;
  readonly t: string | null;
}

/** A raw gateway client, for what discord.js would never send. */
export interface GatewayPeer extends AsyncDisposable {
  send(op: number, d: unknown): void;
  sendText(text: string): void;
  /** The next frame not yet read that fits. */
  next(fits: (frame: Frame) => boolean): Promise<Frame>;
  readonly closed: Promise<number>;
}

export async function openPeer(discord: LocalDiscord, query = '?v=10&encoding=json'): Promise<GatewayPeer> {
  const socket = new WebSocket(`${discord.url.replace('http', 'ws')}/gateway${query}`);
  const frames: Frame[] = [];
  const waiting = new Set<() => void>();
  socket.on('message', (data: Buffer) => {
    frames.push(JSON.parse(data.toString('utf8')) as Frame); // the server's own frame
    for (const look of waiting) look();
  });
  const closed = new Promise<number>((resolve) => void socket.on('close', resolve));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return {
    send: (op, d) => socket.send(JSON.stringify({ op, d })),
    sendText: (text) => socket.send(text),
    next: (fits) =>
      new Promise((resolve) => {
        const look = () => {
          const index = frames.findIndex(fits);
          const [frame] = index === -1 ? [] : frames.splice(index, 1);
          if (frame === undefined) return;
          waiting.delete(look);
          resolve(frame);
        };
        waiting.add(look);
        look();
      }),
    closed,
    [Symbol.asyncDispose]: async () => {
      socket.terminate();
      await closed;
    },
  };
}

export function identifyData(discord: LocalDiscord, more: Readonly<Record<string, unknown>> = {}) {
  return { token: discord.token, intents: 0, properties: { os: 'linux', browser: 'test', device: 'test' }, ...more };
}

/** Says who it is and waits until it is ready. */
export async function identified(
  discord: LocalDiscord,
  more: Readonly<Record<string, unknown>> = {},
): Promise<{ peer: GatewayPeer; ready: Frame }> {
  const peer = await openPeer(discord);
  peer.send(2, identifyData(discord, more));
  return { peer, ready: await peer.next(({ t }) => t === 'READY') };
}
