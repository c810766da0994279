import { createReadStream, createWriteStream, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { compress } from '@napi-rs/lzma/xz';
import { createTarPacker } from 'modern-tar';

import { writeLines } from './write-lines.ts';

/** Lines as the one member of an archive, as MusicBrainz packs its dumps. The whole of it is packed in memory. */
export async function packTarXz(path: string, name: string, lines: Iterable<string>): Promise<void> {
  const [plain, archive] = [`${path}.plain`, `${path}.tar`];
  await writeLines(plain, lines);
  const { readable, controller } = createTarPacker();
  const add = async (header: { name: string; size: number }, content: AsyncIterable<Uint8Array>) => {
    const writer = controller.add({ ...header, type: 'file' }).getWriter();
    for await (const bytes of content) await writer.write(bytes);
    await writer.close();
  };
  const fill = async () => {
    const schema = Buffer.from('1\n');
    await add({ name: 'JSON_DUMPS_SCHEMA_NUMBER', size: schema.length }, Readable.from([schema]));
    await add({ name, size: statSync(plain).size }, createReadStream(plain));
    controller.finalize();
  };
  await Promise.all([fill(), pipeline(Readable.fromWeb(readable), createWriteStream(archive))]);
  writeFileSync(path, await compress(readFileSync(archive)));
  for (const file of [plain, archive]) rmSync(file);
}
