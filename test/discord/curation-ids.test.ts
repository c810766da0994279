import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { catalog } from '#commands/catalog/index.ts';
import { collab } from '#commands/collab/index.ts';
import { drawAgain } from '#commands/collab/random.ts';
import { pickMenu, screenTypes } from '#commands/collab/screen-ids.ts';
import * as ids from '#src/discord/views/curation/ids.ts';

const slug = fc.stringMatching(/^[a-z0-9]{1,19}(-[a-z0-9]{1,20})?$/);
const token = fc.stringMatching(/^[a-z0-9]{12}$/);
const digest = fc.stringMatching(/^[0-9a-f]{8}$/);
const page = fc.nat(999_999);
const maybePage = fc.option(page, { nil: undefined });
const type = fc.constantFrom('artist' as const, 'collaboration' as const);
const part = fc.constantFrom(...ids.formParts);
const about = fc.oneof(fc.record({ type, id: slug }), fc.constant({ type: undefined, id: undefined }));

interface AnyId {
  readonly name: string;
  write(values: unknown): string;
  read(id: string): unknown;
}

/** Every custom id of curation, with all values that it can carry. */
const written = fc.oneof(
  ...[ids.suggestButton, ids.suggestForm, ids.proposeForm].map((id) => about.map((values) => [id, values] as const)),
  fc.record({ draft: token }).map((values) => [ids.draftButton, values] as const),
  ...[ids.reviewPage, ids.changesPage, ids.auditPage].map((id) =>
    fc.record({ page }).map((values) => [id, values] as const),
  ),
  fc.record({ id: token, page: maybePage, digest }).map((values) => [ids.acceptButton, values] as const),
  fc.record({ id: token, page: maybePage, part }).map((values) => [ids.editButton, values] as const),
  fc.record({ id: token, page: maybePage, part, type }).map((values) => [ids.editForm, values] as const),
  ...[ids.rejectButton, ids.rejectForm, ids.cancelButton].map((id) =>
    fc.record({ id: token, page: maybePage }).map((values) => [id, values] as const),
  ),
);

describe('the custom ids of curation', () => {
  it('are under a hundred characters and read back as they were written', () => {
    fc.assert(
      fc.property(written, ([id, values]) => {
        const codec = id as unknown as AnyId; // every pair was made for its own codec
        const text = codec.write(values);
        expect(text.length).toBeLessThanOrEqual(100);
        expect(codec.read(text)).toEqual(values);
      }),
      { seed: 20_261_126, numRuns: 500 },
    );
  });

  it('have a handler each, and no handler is left without one', () => {
    const names = Object.values(ids)
      .flatMap((one) => (typeof one === 'object' && 'name' in one ? [one.name] : []))
      .toSorted();
    const handled = new Set(
      [collab, catalog].flatMap(({ components, modals }) => [...Object.keys(components), ...Object.keys(modals)]),
    );
    expect(names.filter((name) => !handled.has(name))).toEqual([]);
    // The screens of lookups are /collab's too; whatever else it handles is curation's.
    const screens = new Set<string>([...screenTypes, pickMenu.name, drawAgain.name]);
    expect([...handled].filter((name) => !screens.has(name)).toSorted()).toEqual(names);
  });
});
