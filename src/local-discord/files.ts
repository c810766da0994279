import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isSnowflake } from './snowflake.ts';

/** Uploaded files by attachment id; what Discord's CDN is. */
export interface Files {
  put(id: string, bytes: Uint8Array): void;
  get(id: string): Uint8Array | undefined;
}

/** @param folder where they survive a restart; without one they live in memory. */
export function createFiles(folder: string | undefined): Files {
  const memory = new Map<string, Uint8Array>();
  return {
    put: (id, bytes) => {
      memory.set(id, bytes);
      if (folder === undefined) return;
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, id), bytes);
    },
    get: (id) => memory.get(id) ?? (folder === undefined || !isSnowflake(id) ? undefined : read(join(folder, id))),
  };
}

function read(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined; // never uploaded, or the folder was cleaned
  }
}
