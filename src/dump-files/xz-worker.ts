import { createReadStream } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';

import xzDecompress from 'xz-decompress';

import { chunkBytes } from './chunk.ts';
import { chunksAhead, type XzFailure, type XzMessage } from './xz-messages.ts';

// Unpacks the .xz file that `workerData` names, in a thread of its own: it takes as long as everything that is done with the content.
// Every message that comes in is leave for one chunk more.

let bytesRead = 0;
let leave = chunksAhead;
let goOn: (() => void) | undefined;

parentPort?.on('message', () => {
  leave += 1;
  goOn?.();
});

await unpack(String(workerData)).then(
  () => say({ type: 'end' }),
  (error: unknown) => say({ type: 'failed', reason: failureOf(error), detail: String(error) }),
);
parentPort?.close();

async function unpack(path: string): Promise<void> {
  let chunk = new Uint8Array(chunkBytes);
  let used = 0;
  const flush = async () => {
    if (used === 0) return;
    await waitForLeave();
    say({ type: 'chunk', bytes: chunk.subarray(0, used), bytesRead }, [chunk.buffer]);
    chunk = new Uint8Array(chunkBytes);
    used = 0;
  };
  const pieces: AsyncIterable<Uint8Array> = new xzDecompress.XzReadableStream(ReadableStream.from(packed(path)));
  try {
    for await (const piece of pieces) {
      if (used + piece.length > chunk.length) await flush();
      chunk.set(piece, used);
      used += piece.length;
    }
  } finally {
    // What was good before the damage counts.
    await flush();
  }
}

async function* packed(path: string): AsyncGenerator<Uint8Array> {
  const stream: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: chunkBytes / 4 });
  for await (const bytes of stream) {
    bytesRead += bytes.length;
    yield bytes;
  }
}

async function waitForLeave(): Promise<void> {
  while (leave === 0) await new Promise<void>((resolve) => (goOn = resolve));
  leave -= 1;
}

/** The codes are those of XZ Embedded (`enum xz_ret`): 8 is an end that comes too early. */
function failureOf(error: unknown): XzFailure {
  if (error instanceof Error && 'code' in error) return 'unreadable';
  return /error code 8\b/.test(String(error)) ? 'cut-off' : 'damaged';
}

function say(message: XzMessage, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(message, [...transfer]);
}
