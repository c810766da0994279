import { gzipSync } from 'node:zlib';
import path from 'node:path';

import { describe, expect, it } from 'vitest';

import { inspectFile } from '#src/dump-files/inspect-file.ts';

import { aFile, aFolder } from './support/files.ts';

describe('what is no dump', () => {
  it.each([
    ['a file that is not there', () => path.join(aFolder(), 'nope.xz'), /^There is no file .*nope\.xz\.$/],
    ['a file under a file', () => path.join(aFile('x', 'x'), 'nope'), /^There is no file/],
    ['a folder', () => aFolder(), /is a folder: name the files in it\.$/],
    ['an empty file', () => aFile('empty', ''), /empty is empty\.$/],
    ['a gzip file', () => aFile('x.gz', gzipSync('x')), /x\.gz is packed with gzip: unpack it first\.$/],
    ['a bzip2 file', () => aFile('x.bz2', 'BZh91AY'), /is packed with bzip2/],
    ['a zip archive', () => aFile('x.zip', 'PK\u0003\u0004'), /is a zip archive/],
    ['a text in UTF-16', () => aFile('x.json', Buffer.from('\uFEFF{}', 'utf16le')), /is not written in UTF-8/],
  ])('is refused with a sentence: %s', async (_, place, sentence) => {
    await expect(inspectFile(place())).rejects.toThrow(sentence);
  });

  it.skipIf(process.platform === 'win32')('is refused with a sentence: a device', async () => {
    await expect(inspectFile('/dev/null')).rejects.toThrow(/is not a file that can be read twice/);
  });

  it('may be anything else: its lines will tell', async () => {
    expect(await inspectFile(aFile('x.json', '{}'))).toMatchObject({ name: 'x.json', size: 2, isXz: false });
  });
});
