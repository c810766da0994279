import type { Chunk } from './chunk.ts';

/** A line without its end; `too-long` stands for one that is longer than any document. */
export type Line = Uint8Array | 'too-long';

export interface Lines {
  /** In their order; blank ones are there too, so that they can be counted. */
  readonly lines: readonly Line[];
  readonly bytesRead: number;
}

/** A document of this size takes half a gigabyte to understand. The largest known releases have a tenth of it. */
const longestLine = 64 << 20;
const newline = 10;

/**
 * The lines of a text as they come, many at a time. When the text breaks off, so does the last line, and what there was of it is left
 * out: half a document is none.
 */
export async function* readLines(content: AsyncIterable<Chunk>, longest = longestLine): AsyncGenerator<Lines> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let read = 0;
  const take = (end: Uint8Array): Line => {
    const line = length + end.length > longest ? 'too-long' : join(parts, end);
    parts = [];
    length = 0;
    return line;
  };
  for await (const { bytes, bytesRead } of content) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = bytes.indexOf(newline); end !== -1; end = bytes.indexOf(newline, start)) {
      lines.push(take(bytes.subarray(start, end)));
      start = end + 1;
    }
    length += bytes.length - start;
    if (length > longest) parts = [];
    else if (start < bytes.length) parts.push(bytes.subarray(start));
    read = bytesRead;
    if (lines.length > 0) yield { lines, bytesRead };
  }
  if (length > 0) yield { lines: [take(new Uint8Array())], bytesRead: read };
}

function join(parts: readonly Uint8Array[], end: Uint8Array): Uint8Array {
  return parts.length === 0 ? end : Buffer.concat([...parts, end]);
}
