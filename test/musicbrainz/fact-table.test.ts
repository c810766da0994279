import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { CollaborationKind, Scene } from '#src/domain/catalog/model.ts';
import { createFactTable, pack } from '#src/musicbrainz/fact-table.ts';
import { artistFact, groupFact, readArtistFact, readGroupFact } from '#src/musicbrainz/facts.ts';

const ids = fc.uuid();
const facts = fc.integer({ min: 1, max: 255 });

describe('the table of facts', () => {
  it('knows what a map would know, however full it is', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(ids, facts), { maxLength: 300 }), fc.array(ids), (entries, others) => {
        const table = createFactTable(4);
        const map = new Map<string, number>();
        for (const [id, fact] of entries) {
          expect(table.set(id, fact)).toBe(map.get(id) !== fact);
          map.set(id, fact);
        }
        expect(table.size).toBe(map.size);
        for (const id of [...map.keys(), ...others]) expect(table.get(id)).toBe(map.get(id));
      }),
    );
  });

  it('takes in what was packed', () => {
    fc.assert(
      fc.property(fc.dictionary(ids, facts), (entries) => {
        const map = new Map(Object.entries(entries));
        const table = createFactTable(4);
        table.unpack(pack(map));

        expect(new Map([...map.keys()].map((id) => [id, table.get(id)]))).toEqual(map);
        expect(table.size).toBe(map.size);
      }),
    );
  });

  it('tells apart ids that differ in one digit', () => {
    const id = '00000000-0000-4000-a000-000000000000';
    const near = [...id].flatMap((digit, at) => (digit === '-' ? [] : [`${id.slice(0, at)}f${id.slice(at + 1)}`]));
    const table = createFactTable(4);
    for (const [at, one] of near.entries()) table.set(one, at + 1);

    expect(near.map((one) => table.get(one))).toEqual(near.map((_, at) => at + 1));
    expect(table.get(id)).toBeUndefined();
  });

  it('keeps an artist in 34 bytes at most', () => {
    const before = process.memoryUsage().arrayBuffers;
    const table = createFactTable();
    const count = 200_000;
    for (let at = 0; at < count; at += 1)
      table.set(`${at.toString(16).padStart(8, '0')}-0000-4000-a000-${(at * 7).toString(16).padStart(12, '0')}`, 1);

    expect(table.size).toBe(count);
    // Doubling leaves it at least 35 % full; the tables that were outgrown may not be collected yet.
    expect((process.memoryUsage().arrayBuffers - before) / count).toBeLessThan(2 * 50);
  });
});

describe('a fact', () => {
  it('holds an artist’s scene and kind', () => {
    const all = ([undefined, 'korean', 'western', 'other'] satisfies (Scene | undefined)[]).flatMap((scene) =>
      ([undefined, 'person', 'group'] as const).map((kind) => ({ scene, kind })),
    );

    expect(all.map((one) => readArtistFact(artistFact(one)))).toEqual(all);
    expect(all.map(artistFact)).not.toContain(0);
  });

  it('holds the kinds that a release group makes of its recordings', () => {
    const all: readonly (readonly CollaborationKind[])[] = [
      [],
      ['single'],
      ['single', 'remix'],
      ['album-track', 'soundtrack', 'performance'],
    ];

    expect(all.map((kinds) => readGroupFact(groupFact(kinds)))).toEqual(all);
    expect(all.map(groupFact)).not.toContain(0);
  });
});
