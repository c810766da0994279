import { Worker } from 'node:worker_threads';

import type { Chunk } from './chunk.ts';
import { DumpFileError } from './dump-file-error.ts';
import type { DumpFile } from './inspect-file.ts';
import type { XzFailure, XzMessage } from './xz-messages.ts';

const sentences: Readonly<Record<XzFailure, string>> = {
  'cut-off': 'ends too early: it was not downloaded or copied to its end',
  damaged: 'is damaged: its content does not unpack',
  unreadable: 'could not be read from the disk',
};

/**
 * The content of an .xz file; also of several that were written one after the other.
 * @throws DumpFileError after the last good chunk
 */
export async function* unpackXz({ path }: DumpFile): AsyncGenerator<Chunk> {
  const worker = new Worker(new URL('./xz-worker.ts', import.meta.url), { workerData: path });
  const messages = queueOf(worker);
  try {
    for (;;) {
      const message = await messages.next();
      switch (message.type) {
        case 'chunk':
          yield message;
          worker.postMessage('more', []);
          break;
        case 'end':
          return;
        case 'failed':
          throw new DumpFileError(`${path} ${sentences[message.reason]} (${message.detail}).`);
      }
    }
  } finally {
    await worker.terminate();
  }
}

function queueOf(worker: Worker) {
  const waiting: XzMessage[] = [];
  let ended: Error | undefined;
  let wake = () => {};
  worker.on('message', (message: XzMessage) => {
    waiting.push(message);
    wake();
  });
  worker.on('error', (error: Error) => (ended = error));
  worker.on('exit', () => {
    ended ??= new Error('the thread that unpacks has ended without a word');
    wake();
  });
  return {
    /** @throws whatever ended the thread */
    async next(): Promise<XzMessage> {
      for (;;) {
        const message = waiting.shift();
        if (message !== undefined) return message;
        if (ended !== undefined) throw ended;
        await new Promise<void>((resolve) => (wake = resolve));
      }
    },
  };
}
