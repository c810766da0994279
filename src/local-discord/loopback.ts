import type { IncomingMessage } from 'node:http';

/**
 * Only this machine's own pages and programs may speak to the server. A foreign Host or Origin header means that a
 * browser was led here by somebody else's page (DNS rebinding).
 */
export function isFromThisMachine(request: IncomingMessage, port: number): boolean {
  const { host, origin } = request.headers;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !hosts.includes(host)) return false;
  return origin === undefined || hosts.some((own) => origin === `http://${own}`);
}
