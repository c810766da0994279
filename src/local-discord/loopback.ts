import type { IncomingMessage } from 'node:http';

/**
 * Only this machine's own pages and programs may speak to the server. A foreign Host or Origin header means that a
 * browser was led here by somebody else's page (DNS rebinding, cross-site posting); so does Sec-Fetch-Site, which
 * browsers send even where they send no Origin, and programs do not.
 */
export function isFromThisMachine(request: IncomingMessage, port: number): boolean {
  const { host, origin } = request.headers;
  const hosts = ownHosts(port);
  if (host === undefined || !hosts.includes(host)) return false;
  if (origin !== undefined && !hosts.some((own) => origin === `http://${own}`)) return false;
  return isFromOwnPage(request) || isFollowedLink(request);
}

/** Browsers leave out the port of http itself. */
function ownHosts(port: number): readonly string[] {
  const names = ['127.0.0.1', 'localhost'];
  return [...names.map((name) => `${name}:${port}`), ...(port === 80 ? names : [])];
}

/** 'none': typed into the address bar, or a bookmark. */
function isFromOwnPage({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** A link to the page in somebody's documentation is no attack: the page opens, and that other page sees nothing of it. */
function isFollowedLink({ method, url = '/', headers }: IncomingMessage): boolean {
  const isPage = url === '/' || url.startsWith('/?');
  const isOpened = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return method === 'GET' && isPage && isOpened;
}
