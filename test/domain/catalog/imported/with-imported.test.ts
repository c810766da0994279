import { describe, expect, it } from 'vitest';

import { layeredLookups, searchable } from '#src/app/layered-lookups.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { createImportedLayer, type LayerContent } from '#src/domain/catalog/imported/layer.ts';
import { createCatalogSearch } from '#src/domain/catalog/search/create-search.ts';
import { aCatalog, anArtist, aSong, aSource } from '#test/support/builders/catalog.ts';

const curated = aCatalog({
  artists: [anArtist('rose', { name: 'ROSÉ' }), anArtist('bruno', { name: 'Bruno Mars' })],
  collaborations: [aSong('apt', ['rose', 'bruno'], { title: 'APT.', released: '2024' })],
});

function aLayer(over: Partial<LayerContent> = {}) {
  const content = {
    title: 'Graph',
    catalog: aCatalog({
      artists: [
        anArtist('gr-1', { name: 'Rosé' }),
        anArtist('gr-2', { name: 'Bruno Marsh' }),
        anArtist('gr-3', { name: 'Aurora' }),
        anArtist('gr-4', { name: 'AURORA' }),
      ],
      collaborations: [aSong('mb-1', ['rose', 'gr-2'], { title: 'Elsewhere', released: '2020' })],
      sources: [aSource('imported-graph')],
    }),
    paired: ['gr-1', 'gr-2', 'gr-3', 'gr-4', 'rose'],
    pairs: [
      { first: 0, second: 1, tracks: 4 },
      { first: 2, second: 1, tracks: 1 },
      { first: 4, second: 3, tracks: 9 },
    ],
    ...over,
  };
  return searchable(createImportedLayer(content));
}

function lookups(layers = [aLayer()]) {
  const index = createCatalogIndex(curated);
  return layeredLookups({ index, search: createCatalogSearch(index) }, layers);
}

const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id);

describe('a catalog with imported data behind it', () => {
  const { index, search, reviewed } = lookups();

  it('keeps what is reviewed first, and says of the rest where it comes from', () => {
    expect(ids(index.collaborationsOf('rose'))).toEqual(['apt', 'mb-1']);
    expect(ids(index.between('rose', 'gr-2'))).toEqual(['mb-1']);
    expect(index.importedFrom('apt')).toBeUndefined();
    expect(index.importedFrom('rose')).toBeUndefined();
    expect(index.importedFrom('mb-1')).toBe('Graph');
    expect(index.importedFrom('gr-1')).toBe('Graph');
    expect(index.importedFrom('nobody')).toBeUndefined();
    expect(index.source('imported-graph')?.id).toBe('imported-graph');
  });

  it('leaves the reviewed part by itself for games and corrections', () => {
    expect(reviewed.index.artist('gr-1')).toBeUndefined();
    expect(ids(reviewed.index.collaborationsOf('rose'))).toEqual(['apt']);
    expect(index.catalog).toBe(reviewed.index.catalog);
    expect(reviewed.reviewed).toBe(reviewed);
    expect(reviewed.search.resolveArtist('Aurora')).toMatchObject({ type: 'unknown' });
  });

  it('tells pairs from both sides, of the catalog’s own artists too', () => {
    expect(index.importedPairsOf('gr-2')).toEqual([
      { partnerId: 'gr-1', tracks: 4, from: 'Graph' },
      { partnerId: 'gr-3', tracks: 1, from: 'Graph' },
    ]);
    expect(index.importedPairsOf('rose')).toEqual([{ partnerId: 'gr-4', tracks: 9, from: 'Graph' }]);
    expect(index.importedPair('gr-4', 'rose')).toEqual([{ partnerId: 'rose', tracks: 9, from: 'Graph' }]);
    expect(index.importedPair('gr-1', 'rose')).toEqual([]);
  });

  it('names the data set in every label, and tells namesakes apart by whom they worked with', () => {
    expect(index.qualifierOf('gr-1')).toBe('Graph');
    expect(index.qualifierOf('gr-3')).toBe('Graph: Bruno Marsh');
    expect(index.qualifierOf('gr-4')).toBe('Graph: ROSÉ');
    expect(index.qualifierOf('rose')).toBeUndefined();
  });

  it('finds the catalog’s artist before the one of the same name, and both while typing', () => {
    expect(search.resolveArtist('rose')).toMatchObject({ type: 'found', item: { id: 'rose' } });
    expect(ids(search.artists('rosé', 5).map(({ item }) => item))).toEqual(['rose', 'gr-1']);
    expect(search.resolveArtist('artist:gr-1')).toMatchObject({ type: 'found', item: { id: 'gr-1' } });
    expect(search.resolveSong('elsewhere')).toMatchObject({ type: 'found', item: { id: 'mb-1' } });
  });

  it('prefers a name as it was typed to a guess in the catalog', () => {
    expect(search.resolveArtist('bruno marsh')).toMatchObject({ type: 'found', item: { id: 'gr-2' } });
    expect(search.resolveArtist('bruno marz')).toMatchObject({ type: 'found', item: { id: 'bruno' } });
  });

  it('asks which of two imported namesakes is meant, and offers near ones of both for a name of nobody', () => {
    expect(search.resolveArtist('aurora')).toMatchObject({ type: 'ambiguous', candidates: [{}, {}] });
    const unknown = search.resolveArtist('qqqqzzzz');
    expect(unknown.type === 'unknown' ? unknown.near.length : 0).toBe(3);
  });

  it('names imported artists of the same name beside a reviewed one, and none beside an imported one', () => {
    const { namesakes } = lookups();

    expect(ids(namesakes(anArtist('rose', { name: 'ROSÉ' })))).toEqual(['gr-1']);
    expect(namesakes(anArtist('gr-1', { name: 'Rosé' }))).toEqual([]);
  });

  it('is the catalog itself without any layer', () => {
    const plain = lookups([]);

    expect(plain.reviewed).toBe(plain);
    expect(plain.index.importedPairsOf('rose')).toEqual([]);
    expect(plain.namesakes(anArtist('rose', { name: 'ROSÉ' }))).toEqual([]);
  });
});
