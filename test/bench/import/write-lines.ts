import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

/** Many lines to a file, a few thousand at a time. */
export async function writeLines(path: string, lines: Iterable<string>): Promise<void> {
  await pipeline(Readable.from(portions(lines)), createWriteStream(path));
}

function* portions(lines: Iterable<string>): Generator<string> {
  let portion = '';
  for (const line of lines) {
    portion += line;
    if (portion.length < 1 << 20) continue;
    yield portion;
    portion = '';
  }
  yield portion;
}
