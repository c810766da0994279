import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { readCatalogFiles } from '#src/catalog-files/read.ts';
import { fillIn } from '#src/domain/catalog/corrections/fill-in.ts';
import { propose, type CorrectionSubject } from '#src/domain/catalog/corrections/propose.ts';
import { lookupsOver } from '#test/support/builders/catalog.ts';

const catalog = readCatalogFiles(join(import.meta.dirname, '../../../../prisma/catalog'));
const lookups = lookupsOver(catalog);

/** What the form of an entry would change when it is sent as it opens. */
function changedByNothing(about: CorrectionSubject): unknown {
  const filled = fillIn(about, lookups);
  if (filled === undefined) return 'no form';
  const { change, problems } = propose(filled, about, lookups);
  const silent = change.length === 0 && problems.every(({ type }) => type === 'nothingNew');
  return silent ? undefined : { about, filled, problems };
}

describe('the forms of the catalog that ships', () => {
  it.each([
    ['songs', catalog.collaborations.map(({ id }) => ({ type: 'collaboration' as const, id }))],
    ['artists', catalog.artists.map(({ id }) => ({ type: 'artist' as const, id }))],
  ])('of %s change nothing when they are sent as they open', (_, subjects) => {
    expect(subjects.length).toBeGreaterThan(0);
    expect(subjects.flatMap((about) => changedByNothing(about) ?? [])).toEqual([]);
  });
});
