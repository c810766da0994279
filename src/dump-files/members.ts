import { createTarDecoder } from 'modern-tar';

import { type Appetite, createAppetite } from './appetite.ts';
import type { Chunk } from './chunk.ts';
import { DumpFileError } from './dump-file-error.ts';
import type { DumpFile } from './inspect-file.ts';
import { readChunks } from './read-chunks.ts';

/** A file inside an archive; or the whole of a file that is none, and has no name then. */
export interface Member {
  readonly name: string | undefined;
  /** Has to be read before the next member comes. */
  readonly content: AsyncIterable<Chunk>;
}

/**
 * Whether it is an archive is told by its content, not by its name.
 * @throws DumpFileError for an archive that is cut off or damaged, after everything before that has been handed out
 */
export async function* readMembers(file: DumpFile): AsyncGenerator<Member> {
  const chunks = readChunks(file)[Symbol.asyncIterator]();
  try {
    const first = await chunks.next();
    if (first.done === true) throw new DumpFileError(`${file.path} holds nothing.`);
    const all = startingWith(first.value, chunks);
    if (isTar(first.value.bytes)) yield* unpackTar(file, all);
    else yield { name: undefined, content: all };
  } finally {
    await chunks.return?.();
  }
}

async function* startingWith(first: Chunk, rest: AsyncIterator<Chunk>): AsyncGenerator<Chunk> {
  yield first;
  for (;;) {
    const next = await rest.next();
    if (next.done === true) return;
    yield next.value;
  }
}

/** Every tar of the last thirty years says so here. */
function isTar(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(257, 262)).toString('latin1') === 'ustar';
}

async function* unpackTar(file: DumpFile, chunks: AsyncIterable<Chunk>): AsyncGenerator<Member> {
  const reader = createAppetite();
  const source = sourceOf(chunks, reader);
  const entries = ReadableStream.from(source.bytes()).pipeThrough(createTarDecoder());
  for await (const { header, body } of explained(file, reader.watch(entries))) {
    if (header.type !== 'file') {
      await body.cancel();
      continue;
    }
    const content = contentOf(file, { size: header.size, body: reader.watch(body), source });
    yield { name: header.name, content };
    for await (const _ of content) void _;
  }
  if (source.failure !== undefined) throw source.failure;
}

interface Source {
  readonly bytesRead: number;
  readonly failure: Error | undefined;
  bytes(): AsyncGenerator<Uint8Array>;
}

/**
 * The decoder throws away what lies unpacked in it when its source fails, and also when it ends too early. So the source does neither
 * before whoever reads the content has got all of it; the failure is told after that.
 */
function sourceOf(chunks: AsyncIterable<Chunk>, reader: Appetite): Source {
  let bytesRead = 0;
  let failure: Error | undefined;
  return {
    get bytesRead() {
      return bytesRead;
    },
    get failure() {
      return failure;
    },
    async *bytes() {
      try {
        for await (const chunk of chunks) {
          ({ bytesRead } = chunk);
          yield chunk.bytes;
        }
      } catch (error) {
        failure = error instanceof Error ? error : new Error(String(error));
      }
      await reader.starves();
    },
  };
}

interface Entry {
  readonly size: number;
  readonly body: AsyncIterable<Uint8Array>;
  readonly source: Source;
}

async function* contentOf(file: DumpFile, { size, body, source }: Entry): AsyncGenerator<Chunk> {
  let got = 0;
  for await (const bytes of explained(file, body)) {
    got += bytes.length;
    yield { bytes, bytesRead: source.bytesRead };
  }
  if (got === size) return;
  const sentence = `${file.path} ends too early: it was not downloaded or copied to its end.`;
  throw source.failure ?? new DumpFileError(sentence);
}

async function* explained<Value>({ path }: DumpFile, values: AsyncIterable<Value>): AsyncGenerator<Value> {
  try {
    yield* values;
  } catch (error) {
    throw new DumpFileError(`${path} is damaged: ${String(error)}.`, { cause: error });
  }
}
