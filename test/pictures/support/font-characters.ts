import { readFileSync } from 'node:fs';

/** The code points that a TrueType font has a glyph for, from its `cmap` (OpenType specification, formats 4 and 12). */
export function fontCharacters(path: string): ReadonlySet<number> {
  const font = readFileSync(path);
  const cmap = tableOf(font, 'cmap');
  const characters = new Set<number>();
  for (let record = 0; record < cmap.readUInt16BE(2); record++) {
    const table = cmap.subarray(cmap.readUInt32BE(4 + record * 8 + 4));
    const format = table.readUInt16BE(0);
    if (format === 12) for (const character of inGroups(table)) characters.add(character);
    if (format === 4) for (const character of inSegments(table)) characters.add(character);
  }
  return characters;
}

function tableOf(font: Buffer, tag: string): Buffer {
  for (let table = 0; table < font.readUInt16BE(4); table++) {
    const at = 12 + table * 16;
    if (font.toString('latin1', at, at + 4) === tag) return font.subarray(font.readUInt32BE(at + 8));
  }
  throw new Error(`the font has no table ${tag}`);
}

function* inGroups(table: Buffer): Iterable<number> {
  for (let group = 0; group < table.readUInt32BE(12); group++) {
    const at = 16 + group * 12;
    yield* range(table.readUInt32BE(at), table.readUInt32BE(at + 4));
  }
}

function* inSegments(table: Buffer): Iterable<number> {
  const segments = table.readUInt16BE(6) / 2;
  const starts = 16 + segments * 2;
  const offsets = starts + segments * 4;
  for (let segment = 0; segment < segments; segment++) {
    const [start, end] = [table.readUInt16BE(starts + segment * 2), table.readUInt16BE(14 + segment * 2)];
    const delta = table.readUInt16BE(starts + segments * 2 + segment * 2);
    const offset = table.readUInt16BE(offsets + segment * 2);
    for (const character of range(start, Math.min(end, 0xff_fe))) {
      const at = offsets + segment * 2 + offset + (character - start) * 2;
      const glyph = offset === 0 ? character + delta : table.readUInt16BE(at);
      if ((glyph & 0xff_ff) !== 0) yield character;
    }
  }
}

function* range(first: number, last: number): Iterable<number> {
  for (let at = first; at <= last; at++) yield at;
}
