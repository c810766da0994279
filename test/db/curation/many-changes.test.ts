import fc from 'fast-check';
import { expect, it } from 'vitest';

import { reviewContent } from '#src/catalog-files/review-content.ts';
import { createCurationStore } from '#src/db/curation/create-curation-store.ts';
import type { CatalogChange } from '#src/domain/catalog/change.ts';
import type { Catalog, Membership } from '#src/domain/catalog/model.ts';
import { anArtist, aSong } from '#test/support/builders/catalog.ts';
import { aDecision, anOrder, createLiveDatabase, noon, shipped } from '#test/support/curation/live-database.ts';

type Wish = (catalog: Catalog) => CatalogChange;
const slug = fc.constantFrom('one', 'two', 'rose', 'usher', 'blackpink');
const wishes: fc.Arbitrary<Wish> = fc.oneof(
  slug.map((id) => ({ artists }: Catalog): CatalogChange => {
    const before = artists.find((one) => one.id === id);
    return [{ type: 'artist', id, before, after: before === undefined ? anArtist(id) : undefined }];
  }),
  fc.tuple(slug, fc.boolean()).map(([id, isThere]) => ({ memberships }: Catalog): CatalogChange => {
    const before = memberships.find(({ personId }) => personId === id);
    const group: Membership = { personId: id, groupId: 'blackpink', status: 'former', sourceIds: ['archive', 'paper'] };
    return [{ type: 'membership', id: `${id} blackpink`, before, after: isThere ? group : undefined }];
  }),
  fc
    .tuple(slug, slug, fc.constantFrom('A', 'B'))
    .map(([id, artistId, title]) => ({ collaborations }: Catalog): CatalogChange => {
      const after = aSong(`song-${id}`, ['rose', artistId], {
        title: `${title} ${id}`,
        released: '2026',
        otherTitles: [title],
      });
      return [
        { type: 'collaboration', id: after.id, before: collaborations.find((song) => song.id === after.id), after },
      ];
    }),
);

/** The tables against what follows from the catalog alone, also where only a part of them was compared. */
it(
  'many changes leave the tables as the catalog says, and the catalog as the rules say',
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(wishes, { minLength: 5, maxLength: 25 }), async (wanted) => {
        const database = await createLiveDatabase();
        let known = shipped;
        const { prisma, pool } = database;
        const needs = { prisma, pool, review: reviewContent, known: () => known, onDecided: () => {} };
        const store = createCurationStore(needs);
        for (const [at, wish] of wanted.entries()) {
          const outcome = await store.apply(anOrder(wish(known), { decision: aDecision({ at: noon + at }) }));
          expect(outcome.type).toMatch(/^(done|refused)$/);
          const stored = await database.catalog();
          const { version, ...content } = stored;
          expect(reviewContent(content)).toEqual({ type: 'valid', catalog: stored });
          // Every other process has to read it; this one knows it.
          if (at % 3 > 0) known = stored;
          else known = { ...stored, version: `${version} of another` };
        }
        await database.drop();
      }),
      { seed: 20261126, numRuns: 4 },
    );
  },
);
