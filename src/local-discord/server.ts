import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { createBus } from './bus.ts';
import { realClock, type Clock } from './clock.ts';
import { control } from './control/control.ts';
import { createFaults } from './faults.ts';
import { createFiles } from './files.ts';
import { createGateway } from './gateway/gateway.ts';
import { checkNothing, checkPayload } from './gateway/payload-check.ts';
import { APPLICATION_ID, BOT_TOKEN, CURATOR_ROLE_ID } from './identity.ts';
import { createInteractions } from './interactions/interactions.ts';
import { showFailure } from './interactions/show-failure.ts';
import { silentLog, type LocalLog } from './log.ts';
import { isFromThisMachine } from './loopback.ts';
import { createPage, type Page } from './page-server/serve-page.ts';
import { setSecurityHeaders } from './page-server/security-headers.ts';
import type { Parts } from './parts.ts';
import { createNonces } from './rest/nonces.ts';
import { createRateLimits } from './rest/rate-limits.ts';
import { createRequestLog } from './rest/request-log.ts';
import { serve } from './rest/serve.ts';
import { serveFile } from './serve-file.ts';
import { openWorld } from './state/open-world.ts';

export interface LocalDiscordOptions {
  /** 0: any free one. */
  readonly port: number;
  readonly host?: '127.0.0.1';
  /** When given, everything but interactions and sessions survives a restart; uploads lie beside it in `<stateFile>.files`. */
  readonly stateFile?: string;
  readonly log?: LocalLog;
  /** For tests of the rules about time. */
  readonly clock?: Clock;
  /** Checks the server's own gateway events; a wrong one throws. */
  readonly checkPayloads?: boolean;
}

export interface LocalDiscord {
  /** http://127.0.0.1:4010 */
  readonly url: string;
  /** What discord.js takes as `rest.api`. */
  readonly apiUrl: string;
  /** The one bot token that is accepted. */
  readonly token: string;
  readonly applicationId: string;
  /** Of the role "Curator", in every server. */
  readonly curatorRoleId: string;
  /** Resolves when the port is free and the state is on disk. */
  close(): Promise<void>;
}

/**
 * Starts a Discord for this machine.
 * @throws Error with code EADDRINUSE when the port is taken
 */
export async function startLocalDiscord(options: LocalDiscordOptions): Promise<LocalDiscord> {
  const server = createServer({ keepAliveTimeout: 60_000 });
  // Asking the socket each time would be a system call a request.
  let port = 0;
  const { parts, saver } = build(options, () => `http://127.0.0.1:${port}`);
  const page = createPage(parts);
  server.on('request', (request, response) => void route(parts, { page, port }, request, response));
  server.on('upgrade', (request, socket, head) => upgrade(parts, port, request, socket, head));
  await listen(server, options);
  port = (server.address() as AddressInfo).port; // it listens on TCP
  return {
    url: parts.url(),
    apiUrl: `${parts.url()}/api`,
    token: BOT_TOKEN,
    applicationId: APPLICATION_ID,
    curatorRoleId: CURATOR_ROLE_ID,
    close: async () => {
      parts.gateway.shutDown();
      parts.interactions.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => void server.close(() => resolve()));
      saver.stop();
    },
  };
}

function build(options: LocalDiscordOptions, url: () => string) {
  const clock = options.clock ?? realClock;
  const log = options.log ?? silentLog;
  const bus = createBus();
  const faults = createFaults();
  const { world, nextId, saver } = openWorld({ stateFile: options.stateFile, clock, log, bus });
  const gateway = createGateway({
    world,
    clock,
    bus,
    faults,
    log,
    nextId,
    token: BOT_TOKEN,
    checkPayload: options.checkPayloads === true ? checkPayload : checkNothing,
    address: () => `${url().replace('http:', 'ws:')}/gateway`,
  });
  const interactions = createInteractions({ clock, onTimeout: (interaction) => showFailure(parts, interaction) });
  const parts: Parts = {
    world,
    clock,
    nextId,
    bus,
    gateway,
    interactions,
    faults,
    requests: createRequestLog(),
    limits: createRateLimits(clock),
    nonces: createNonces(clock),
    files: createFiles(options.stateFile === undefined ? undefined : `${options.stateFile}.files`),
    log,
    token: BOT_TOKEN,
    url,
  };
  return { parts, saver };
}

function listen(server: Server, options: LocalDiscordOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.host ?? '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });
}

const plainText = { 'Content-Type': 'text/plain; charset=utf-8' };

interface Door {
  readonly page: Page;
  readonly port: number;
}

async function route(
  parts: Parts,
  { page, port }: Door,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  try {
    const isOwn = isFromThisMachine(request, port);
    if (isOwn && path.startsWith('/api/')) return await serve(parts, request, response);
    // Not above: a bot is no browser, and its requests are many.
    setSecurityHeaders(response);
    if (!isOwn) return void response.writeHead(403, plainText).end('This server answers its own machine only.\n');
    if (path === '/control' || path.startsWith('/control/')) return await control(parts, request, response);
    if (path.startsWith('/attachments/')) return serveFile(parts, path, response);
    if (await page.serve(path, request, response)) return;
    return void response
      .writeHead(404, plainText)
      .end('The local Discord: REST under /api, the control API under /control, the page at /.\n');
  } catch (error) {
    parts.log.error({ err: error }, 'the local discord failed to answer');
    response.destroy();
  }
}

function upgrade(parts: Parts, port: number, request: IncomingMessage, socket: Duplex, head: Buffer): void {
  const path = (request.url ?? '').split('?')[0];
  if (isFromThisMachine(request, port) && (path === '/gateway' || path === '/gateway/'))
    parts.gateway.upgrade(request, socket, head);
  else socket.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n');
}
