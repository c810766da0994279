import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { inspectFile } from '#src/dump-files/inspect-file.ts';
import { readMembers } from '#src/dump-files/members.ts';
import { readLines } from '#src/dump-files/read-lines.ts';

import { aFile, manyLines, tar, xz } from './support/files.ts';

interface Read {
  readonly members: Readonly<Record<string, readonly string[]>>;
  /** Of the file on the disk, up to the last line. */
  readonly bytesRead: number;
  readonly failure?: string;
}

/** Everything that can be read of a file, and what came in between. */
async function read(path: string): Promise<Read> {
  const members: Record<string, string[]> = {};
  let bytesRead = 0;
  try {
    for await (const { name, content } of readMembers(await inspectFile(path))) {
      const lines = (members[name ?? ''] ??= []);
      for await (const some of readLines(content)) {
        lines.push(...some.lines.map((line) => Buffer.from(line).toString('utf8')));
        ({ bytesRead } = some);
      }
    }
    return { members, bytesRead };
  } catch (error) {
    return { members, bytesRead, failure: String(error) };
  }
}

const lines = manyLines(12_000);
const text = `${lines.join('\n')}\n`;
const packedText = await xz(text);

describe('a file', () => {
  it.each([
    ['plain', async () => text],
    ['packed', async () => packedText],
    [
      'packed in several pieces, one after the other',
      async () => Buffer.concat([await xz(text.slice(0, 50_000)), await xz(text.slice(50_000))]),
    ],
  ])('is read to its end when it is %s', async (_, content) => {
    const path = aFile('dump', await content());

    expect(await read(path)).toEqual({ members: { '': lines }, bytesRead: readFileSync(path).length });
  });

  it.each([
    ['an archive', async (content: Uint8Array) => content],
    ['a packed archive', xz],
  ])('is read member by member when it is %s', async (_, pack) => {
    const path = aFile(
      'dump',
      await pack(await tar({ TIMESTAMP: 'today\n', 'mbdump/': '', 'mbdump/artist': text, COPYING: 'CC0' })),
    );

    expect((await read(path)).members).toEqual({ TIMESTAMP: ['today'], 'mbdump/artist': lines, COPYING: ['CC0'] });
  });

  it('is what it holds and not what it is called', async () => {
    const path = aFile('release.tar.xz', 'one\ntwo\n');

    expect((await read(path)).members).toEqual({ '': ['one', 'two'] });
  });
});

describe('a file that ends too early', () => {
  it.each([
    [0.2, 0],
    [0.6, 1000],
    [0.9, 5000],
    [0.999, 5000],
  ])('gives the whole lines that can be unpacked, and then says so (%d of it)', async (share, least) => {
    const packed = Buffer.from(packedText);
    const path = aFile('cut.xz', packed.subarray(0, Math.floor(packed.length * share)));
    const { members, failure } = await read(path);
    const got = members[''] ?? [];

    expect(failure).toMatch(/cut\.xz ends too early: it was not downloaded or copied to its end/);
    expect(got).toEqual(lines.slice(0, got.length));
    expect(got.length).toBeGreaterThanOrEqual(least);
  });

  it.each([0.3, 0.8])('does so in an archive (%d of it)', async (share) => {
    const whole = await tar({ 'mbdump/artist': text });
    const path = aFile('cut.tar', whole.subarray(0, Math.floor(whole.length * share)));
    const { members, failure } = await read(path);
    const got = members['mbdump/artist'] ?? [];

    expect(failure).toMatch(/cut\.tar ends too early/);
    expect(got).toEqual(lines.slice(0, got.length));
    expect(got.length).toBeGreaterThan(1000);
  });

  it('does so in a packed archive', async () => {
    const packed = await xz(await tar({ 'mbdump/artist': text }));
    const path = aFile('cut.tar.xz', packed.subarray(0, Math.floor(packed.length * 0.7)));
    const { members, failure } = await read(path);
    const got = members['mbdump/artist'] ?? [];

    expect(failure).toMatch(/cut\.tar\.xz ends too early/);
    expect(got).toEqual(lines.slice(0, got.length));
    expect(got.length).toBeGreaterThan(1000);
  });
});

describe('a file that is damaged', () => {
  it('says so when it does not unpack', async () => {
    const packed = Buffer.from(packedText);
    packed.fill(0x55, packed.length / 2, (packed.length * 3) / 4);

    expect((await read(aFile('bad.xz', packed))).failure).toMatch(/bad\.xz is damaged: its content does not unpack/);
  });

  it('says so when the names in its archive are out of all proportion', async () => {
    const archive = Buffer.from(await tar({ one: 'x' }));
    // The header of a name that follows, of eight gigabytes.
    archive.write('77777777777', 124, 'latin1');
    archive.write('L', 156, 'latin1');

    expect((await read(aFile('bad.tar', archive))).failure).toMatch(/bad\.tar is damaged: .*exceeds maximum size/);
  });

  it('says so when there is nothing in it', async () => {
    expect((await read(aFile('empty.xz', await xz('')))).failure).toMatch(/empty\.xz holds nothing/);
  });
});

describe('whoever stops listening', () => {
  it('stops the reading', async () => {
    const path = aFile('dump.xz', packedText);
    const members = readMembers(await inspectFile(path));
    for await (const { content } of members) {
      for await (const some of readLines(content)) {
        expect(some.lines.length).toBeGreaterThan(0);
        break;
      }
      break;
    }

    // The thread that unpacks is gone: nothing is left that could deliver more.
    expect(await members.next()).toEqual({ done: true, value: undefined });
  });
});

describe('a fingerprint', () => {
  it('is made of size and beginning, and not of the name', async () => {
    const [one, again, other, longer] = await Promise.all(
      [text, text, `x${text.slice(1)}`, `${text}x`].map((content, at) => inspectFile(aFile(`dump-${at}`, content))),
    );

    expect(one?.fingerprint).toBe(again?.fingerprint);
    expect(new Set([one, other, longer].map((file) => file?.fingerprint)).size).toBe(3);
    expect(one?.fingerprint).toHaveLength(createHash('sha256').digest('hex').length);
  });
});
