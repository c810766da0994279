import { fileURLToPath } from 'node:url';

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { assembleCatalog } from '#src/catalog-files/assemble.ts';
import { chartText } from '#src/catalog-files/chart-text.ts';
import { type CatalogFiles, filesOf } from '#src/catalog-files/files-of.ts';
import { formatCatalogFile } from '#src/catalog-files/format.ts';
import { readEntries } from '#src/catalog-files/read-entries.ts';
import { readCatalogFiles } from '#src/catalog-files/read.ts';
import type { CatalogContent } from '#src/domain/catalog/entities.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import { aCatalog, aClaim, anArtist, aSong, aSource } from '#test/support/builders/catalog.ts';

import { richCatalogs } from './rich-catalogs.ts';

const shipped = fileURLToPath(new URL('../../prisma/catalog', import.meta.url));

/** What the files assemble to, whatever the rules say to it. */
function assembled(files: CatalogFiles): Catalog {
  const problems: string[] = [];
  const inMemory = [...files].map(([name, content]) => ({
    name,
    value: JSON.parse(formatCatalogFile(content)) as unknown,
    lineOf: () => 1,
  }));
  const entries = readEntries(inMemory, (_, field, message) => problems.push(`${field.join('.')}: ${message}`));
  expect(problems).toEqual([]);
  return assembleCatalog(entries);
}

/** Ids of claims are made of what they say, and the order of claims follows them. */
function expectSame(found: CatalogContent, { claims, ...others }: CatalogContent): void {
  const said = claims.map((claim) => ({ ...claim, id: expect.any(String) as string }));
  expect(found).toEqual({ ...others, claims: expect.arrayContaining(said) as unknown });
  expect(found.claims).toHaveLength(claims.length);
}

describe('the files of a catalog', () => {
  it('assemble to the catalog that ships', () => {
    const catalog = readCatalogFiles(shipped);

    expect(assembled(filesOf(catalog))).toEqual(catalog);
  });

  it('assemble to the catalog, whatever is in it', () => {
    fc.assert(
      fc.property(richCatalogs, (content) => {
        const { version: _, ...first } = assembled(filesOf(content));
        expectSame(first, content);
        const { version: __, ...second } = assembled(filesOf(first));
        expect(second).toEqual(first);
      }),
      { seed: 20261126, numRuns: 200 },
    );
  });

  it('are the same in whatever order the catalog comes', () => {
    fc.assert(
      fc.property(richCatalogs, (content) => {
        const turned = {
          ...content,
          artists: content.artists.toReversed(),
          memberships: content.memberships.toReversed(),
          collaborations: content.collaborations.toReversed(),
          sources: content.sources.toReversed(),
          claims: content.claims.toReversed(),
        };
        const texts = (files: CatalogFiles) => [...files].map(([name, value]) => [name, formatCatalogFile(value)]);
        expect(texts(filesOf(turned))).toEqual(texts(filesOf(content)));
      }),
      { seed: 20261126, numRuns: 100 },
    );
  });

  it('file everything where an editor looks for it, in the order of ids', () => {
    const files = filesOf(
      aCatalog({
        artists: [
          anArtist('zed'),
          anArtist('rose', { scene: 'korean' }),
          anArtist('2ne1', { scene: 'korean' }),
          anArtist('zara'),
        ],
        collaborations: [aSong('b', [], { released: '2024-10' }), aSong('a', [], { released: '2024' }), aSong('c', [])],
        sources: [aSource('archive'), aSource('4-walls')],
      }),
    );

    expect([...files.keys()]).toEqual([
      'manifest.json',
      'sources/0.json',
      'sources/a.json',
      'artists/korean-0.json',
      'artists/korean-r.json',
      'artists/western-z.json',
      'songs/2024.json',
      'songs/undated.json',
    ]);
    expect(files.get('songs/2024.json')).toMatchObject({ songs: [{ id: 'a' }, { id: 'b' }] });
    expect(files.get('artists/western-z.json')).toMatchObject({
      scene: 'western',
      artists: [{ id: 'zara' }, { id: 'zed' }],
    });
  });

  it('leave out what says nothing, and say of Korean artists that they have no Hangul', () => {
    const chart = { chart: 'Billboard Hot 100', peak: 3 };
    const page = { ...aSource('archive-2024'), pageOf: { sourceId: 'archive', page: '2024' } };
    const files = filesOf(
      aCatalog({
        artists: [anArtist('iu', { scene: 'korean' })],
        collaborations: [
          aSong('song', ['iu'], {
            released: '2024',
            credits: [
              { artistId: 'iu', role: 'primary' },
              { artistId: 'iu', role: 'primary', creditedAs: 'I.U.' },
              { artistId: 'iu', role: 'writer' },
            ],
            sourceIds: ['archive-2024'],
          }),
        ],
        sources: [aSource('archive'), page],
        claims: [
          aClaim('x', 'song', {
            kind: 'chart-peak',
            values: [{ text: chartText(chart), chart, sourceIds: ['archive'] }],
          }),
        ],
      }),
    );

    expect(files.get('artists/korean-i.json')).toEqual({
      scene: 'korean',
      artists: [{ id: 'iu', kind: 'person', name: 'iu', hangul: null }],
    });
    expect(files.get('songs/2024.json')).toEqual({
      songs: [
        {
          id: 'song',
          title: 'song',
          kinds: ['single'],
          released: '2024',
          credits: ['iu', { artist: 'iu', role: 'primary', as: 'I.U.' }, { artist: 'iu', role: 'writer' }],
          sources: ['archive@2024'],
          claims: [
            { kind: 'chart-peak', status: 'single-source', chart: 'Billboard Hot 100', peak: 3, sources: ['archive'] },
          ],
        },
      ],
    });
    expect(files.get('sources/a.json')).toMatchObject({ sources: [{ id: 'archive' }] });
  });
});
