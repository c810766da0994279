import type { ServerResponse } from 'node:http';
import type { Parts } from './parts.ts';

/** GET /attachments/{channel}/{attachment}/{name}: an uploaded file, never run by a browser. */
export function serveFile(parts: Parts, path: string, response: ServerResponse): void {
  const [, , , id] = path.split('/');
  const bytes = parts.files.get(id ?? '');
  if (bytes === undefined) {
    response.writeHead(404).end();
    return;
  }
  response
    .writeHead(200, {
      'Content-Type': typeOf(path),
      'Content-Length': bytes.byteLength,
      'X-Content-Type-Options': 'nosniff',
      'Content-Security-Policy': "default-src 'none'; sandbox",
    })
    .end(bytes);
}

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  mp3: 'audio/mpeg',
  ogg: 'audio/ogg',
};

function typeOf(path: string): string {
  const name = path.split('?')[0] ?? '';
  return types[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream';
}
