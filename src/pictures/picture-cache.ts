import { LRUCache } from 'lru-cache';

export interface PictureCache {
  get(key: string): Uint8Array | undefined;
  set(key: string, bytes: Uint8Array): void;
}

/** Keeps the pictures used last, up to so many bytes together with their keys; nothing with 0. */
export function createPictureCache(mostBytes: number): PictureCache {
  if (mostBytes === 0) return { get: () => undefined, set: () => undefined };
  const kept = new LRUCache<string, Uint8Array>({
    maxSize: mostBytes,
    sizeCalculation: (bytes, key) => bytes.byteLength + 2 * key.length,
  });
  return { get: (key) => kept.get(key), set: (key, bytes) => void kept.set(key, bytes) };
}
