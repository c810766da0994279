import { fileURLToPath } from 'node:url';

import { describe, expect, it } from 'vitest';

import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { shortKey } from '#src/discord/custom-id.ts';
import { artistKey } from '#src/domain/catalog/artist-key.ts';
import { createCatalogIndex } from '#src/domain/catalog/catalog-index.ts';
import { createImportedLayer } from '#src/domain/catalog/imported/layer.ts';
import { aCatalog, anArtist, aSong, lookupsOver } from '#test/support/builders/catalog.ts';

const shipped = createCatalogIndex(
  readCatalogFiles(fileURLToPath(new URL('../../../prisma/catalog', import.meta.url))),
);

describe('an artist’s short key', () => {
  it('is the published hash of the id, so that it stays the same for good', () => {
    // The draft's test vectors: cbf29ce484222325, af63dc4c8601ec8c and 85944171f73967e8.
    expect(artistKey('')).toBe(0xcb_f2_9c_e4_84_22_23_25n.toString(36));
    expect(artistKey('a')).toBe(0xaf_63_dc_4c_86_01_ec_8cn.toString(36));
    expect(artistKey('foobar')).toBe(0x85_94_41_71_f7_39_67_e8n.toString(36));
  });

  it('leads back to its artist, for everybody of the catalog that ships, and fits a custom id’s field', () => {
    for (const { id } of shipped.catalog.artists) {
      expect(shipped.artistByKey(artistKey(id))?.id).toBe(id);
      expect(shortKey.read(artistKey(id))).toEqual([artistKey(id)]);
    }
  });

  it('leads nowhere when nobody of the catalog has it, not to imported artists either', () => {
    const layer = createImportedLayer({
      title: 'Some graph',
      catalog: aCatalog({ artists: [anArtist('gr-1')] }),
      paired: [],
      pairs: [],
    });
    const { index } = lookupsOver({ artists: [anArtist('rose')], collaborations: [aSong('solo', ['rose'])] }, [layer]);
    expect(index.artistByKey(artistKey('rose'))?.id).toBe('rose');
    expect(index.artistByKey(artistKey('nobody'))).toBeUndefined();
    expect(index.artistByKey(artistKey('gr-1'))).toBeUndefined();
  });
});
