import { createReadStream } from 'node:fs';

import { type Chunk, chunkBytes } from './chunk.ts';
import type { DumpFile } from './inspect-file.ts';
import { unpackXz } from './unpack-xz.ts';

/**
 * The content of a file from its beginning; whoever stops listening stops the reading.
 * @throws DumpFileError after the last good chunk of an .xz that is cut off or damaged
 */
export function readChunks(file: DumpFile): AsyncIterable<Chunk> {
  return file.isXz ? unpackXz(file) : readPlain(file);
}

async function* readPlain({ path }: DumpFile): AsyncGenerator<Chunk> {
  let bytesRead = 0;
  const stream: AsyncIterable<Uint8Array> = createReadStream(path, { highWaterMark: chunkBytes });
  for await (const bytes of stream) {
    bytesRead += bytes.length;
    yield { bytes, bytesRead };
  }
}
