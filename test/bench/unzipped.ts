import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** The text of a file, packed with gzip or not. @throws when there is no such file */
export function unzipped(path: string): string {
  if (!existsSync(path)) throw new Error(`there is no file at ${path}`);
  const content = readFileSync(path);
  return (path.endsWith('.gz') ? gunzipSync(content) : content).toString('utf8');
}
