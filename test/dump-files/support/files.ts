import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { compress } from '@napi-rs/lzma/xz';
import { packTar } from 'modern-tar';
import { onTestFinished } from 'vitest';

/** A folder of the test's own, which goes with it. */
export function aFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'crossover-dump-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function aFile(name: string, content: string | Uint8Array, folder = aFolder()): string {
  const place = path.join(folder, name);
  writeFileSync(place, content);
  return place;
}

export function tar(members: Readonly<Record<string, string>>): Promise<Uint8Array> {
  return packTar(
    Object.entries(members).map(([name, body]) => ({
      header: { name, type: name.endsWith('/') ? 'directory' : 'file', size: Buffer.byteLength(body) },
      body,
    })),
  );
}

export function xz(content: string | Uint8Array): Promise<Buffer> {
  return compress(content);
}

/** Text that packs badly, so that the packed file can be cut anywhere. */
export function manyLines(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) =>
    JSON.stringify({ at, text: (Math.imul(at + 1, 2_654_435_761) >>> 0).toString(36).repeat(8) }),
  );
}
