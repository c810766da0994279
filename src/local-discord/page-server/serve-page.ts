import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { greeting } from '../greeting.ts';
import type { Parts } from '../parts.ts';
import { buildPage, pageFile, type PageBundle, type PageFile } from './build-page.ts';
import { fontPaths, sendFont } from './fonts.ts';

/** The page and the files that it is made of. */
export interface Page {
  /** Answers the paths of the page; false for any other, with nothing sent. */
  serve(path: string, request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

const folder = join(import.meta.dirname, '../page');

export function createPage(parts: Parts): Page {
  let building: Promise<PageBundle> | undefined;
  const bundle = (): Promise<PageBundle> => (building ??= buildPage());
  const files: Readonly<Record<string, () => PageFile | Promise<PageFile>>> = {
    '/': () => document(parts),
    '/page/main.js': async () => (await bundle()).script,
    '/page/page.css': async () => (await bundle()).style,
    '/page/icon.svg': () => pageFile('image/svg+xml', readFileSync(join(folder, 'icon.svg'))),
  };
  return {
    serve: async (path, request, response) => {
      const file = files[path];
      if (file === undefined && !fontPaths.includes(path)) return false;
      if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      else if (file === undefined) sendFont(path, request.method, response);
      else send(await file(), request, response);
      return true;
    },
  };
}

/** Who has no browser, or no script in it, reads what can be done without. */
function document(parts: Parts): PageFile {
  const template = readFileSync(join(folder, 'index.html'), 'utf8');
  const html = template.replace('{{greeting}}', () => escaped(greeting(parts)));
  return pageFile('text/html; charset=utf-8', Buffer.from(html));
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** Kept by the browser, but asked for each time, so that a newer page shows at once. */
function send({ type, bytes, etag }: PageFile, request: IncomingMessage, response: ServerResponse): void {
  const headers = { 'Content-Type': type, 'Cache-Control': 'no-cache', ETag: etag };
  if (request.headers['if-none-match'] === etag) response.writeHead(304, headers).end();
  else response.writeHead(200, { ...headers, 'Content-Length': bytes.byteLength }).end(bytes);
}
