import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { applyChange } from '#src/domain/catalog/apply-change.ts';
import type { CatalogChange, EntityChange } from '#src/domain/catalog/change.ts';
import { type CatalogContent, entitiesOf } from '#src/domain/catalog/entities.ts';
import type { Catalog } from '#src/domain/catalog/model.ts';
import { type LiveEdit, overlay } from '#src/domain/catalog/overlay.ts';
import type { Review } from '#src/domain/catalog/review.ts';
import { aCatalog, anArtist, aSong, aSource } from '#test/support/builders/catalog.ts';

/** The one rule that can be broken here: who is credited is in the catalog. */
function review(content: CatalogContent): Review {
  const { artist } = entitiesOf(content);
  const problems = content.collaborations.flatMap(({ id, credits }) =>
    credits.filter(({ artistId }) => !artist.has(artistId)).map(({ artistId }) => `${id}: unknown artist ${artistId}`),
  );
  return problems.length > 0
    ? { type: 'invalid', problems }
    : { type: 'valid', catalog: { ...content, version: JSON.stringify(content) } };
}

function reviewed(content: CatalogContent): Catalog {
  const result = review(content);
  if (result.type === 'invalid') throw new Error(result.problems.join('\n'));
  return result.catalog;
}

const song = (title: string, artistId = 'rose') => aSong('apt', [artistId], { title });
const base = reviewed(aCatalog({ artists: [anArtist('bruno'), anArtist('rose')], collaborations: [song('APT.')] }));

const edit = (change: EntityChange, changeId = '1', day = '2026-11-25'): LiveEdit => ({ changeId, day, edit: change });
const retitled = (before: string, after: string, changeId = '1') =>
  edit({ type: 'collaboration', id: 'apt', before: song(before), after: song(after) }, changeId);
const over = (shipped: Catalog, edits: readonly LiveEdit[]) => overlay({ shipped, edits, pages: [], review });
const withSong = (title: string, artistId?: string) => reviewed({ ...base, collaborations: [song(title, artistId)] });
const titlesOf = ({ catalog }: { readonly catalog: Catalog }) => catalog.collaborations.map(({ title }) => title);

describe('what curators decided, over the shipped files', () => {
  it('is nothing where nothing was decided', () => {
    expect(over(base, [])).toEqual({ catalog: base, settled: [], differing: [], leftOut: [] });
  });

  it.each([
    ['the files are as the curator found them', 'APT.', { title: 'B', settled: 0, differing: 0 }],
    ['the files hold it by now', 'B', { title: 'B', settled: 1, differing: 0 }],
    ['the files say something third', 'C', { title: 'B', settled: 0, differing: 1 }],
  ])('stands when %s', (_, shippedTitle, { title, settled, differing }) => {
    const result = over(withSong(shippedTitle), [retitled('APT.', 'B')]);

    expect(titlesOf(result)).toEqual([title]);
    expect(result).toMatchObject({ leftOut: [] });
    expect([result.settled.length, result.differing.length]).toEqual([settled, differing]);
  });

  it.each([
    ['before all of them', 'APT.', { settled: [], differing: 0 }],
    ['after the first', 'B', { settled: ['1'], differing: 0 }],
    ['after all of them', 'C', { settled: ['1', '2'], differing: 0 }],
    ['elsewhere', 'D', { settled: [], differing: 1 }],
  ])('is the newest of several decisions when the files are where they were %s', (_, shippedTitle, expected) => {
    const result = over(withSong(shippedTitle), [retitled('APT.', 'B', '1'), retitled('B', 'C', '2')]);

    expect(titlesOf(result)).toEqual(['C']);
    expect(result.settled.map(({ changeId }) => changeId)).toEqual(expected.settled);
    expect(result.differing).toHaveLength(expected.differing);
  });

  it('adds what is new and leaves out what was retired, until the files do so too', () => {
    const added = edit({ type: 'artist', id: 'usher', before: undefined, after: anArtist('usher') });
    const retired = edit({ type: 'artist', id: 'bruno', before: anArtist('bruno'), after: undefined });
    const live = over(base, [added, retired]);

    expect(live.catalog.artists.map(({ id }) => id)).toEqual(['rose', 'usher']);
    expect(over(live.catalog, [added, retired])).toMatchObject({ catalog: live.catalog, settled: [added, retired] });
  });

  it('reads the same in another order of fields', () => {
    const { title, ...others } = song('APT.');
    const before = { title, ...others };

    expect(over(base, [edit({ type: 'collaboration', id: 'apt', before, after: song('B') })]).differing).toEqual([]);
    expect(
      over(withSong('B'), [edit({ type: 'collaboration', id: 'apt', before, after: song('B') })]).settled,
    ).toHaveLength(1);
  });

  it('makes the catalog as young as the youngest decision in it', () => {
    expect(over(base, [retitled('APT.', 'B')]).catalog.updated).toBe('2026-11-25');
    expect(over({ ...base, updated: '2026-12-24' }, [retitled('APT.', 'B')]).catalog.updated).toBe('2026-12-24');
    expect(over(withSong('B'), [retitled('APT.', 'B')]).catalog.updated).toBe(base.updated);
  });

  it('may refer to a page of a source that the files refer to no more', () => {
    const page = aSource('archive-2024', { pageOf: { sourceId: 'archive', page: '2024' } });
    const after = { ...song('APT.'), sourceIds: [page.id] };
    const { catalog } = overlay({
      shipped: base,
      edits: [edit({ type: 'collaboration', id: 'apt', before: song('APT.'), after })],
      pages: [page],
      review,
    });

    expect(catalog.sources).toContainEqual(page);
  });
});

describe('a decision that does not go together with the files', () => {
  const withBruno = edit({ type: 'collaboration', id: 'apt', before: song('APT.'), after: song('APT.', 'bruno') }, '1');
  const other = edit({ type: 'artist', id: 'usher', before: undefined, after: anArtist('usher') }, '2');
  const withoutBruno = reviewed({ ...base, artists: [anArtist('rose')] });

  it('is left out whole, with what the rules say, and the others stand', () => {
    const addition = edit({ type: 'artist', id: 'halsey', before: undefined, after: anArtist('halsey') }, '1');
    const result = over(withoutBruno, [addition, withBruno, other]);

    expect(result.catalog.artists.map(({ id }) => id)).toEqual(['rose', 'usher']);
    expect(result).toMatchObject({
      settled: [],
      differing: [],
      leftOut: [{ changeId: '1', edits: [addition.edit, withBruno.edit], problems: ['apt: unknown artist bruno'] }],
    });
  });

  it('stands again when the files allow it again', () => {
    expect(over(base, [withBruno, other])).toMatchObject({ leftOut: [], settled: [] });
  });

  it('does not keep a later one from putting it right', () => {
    const right = edit({ type: 'collaboration', id: 'apt', before: song('APT.', 'bruno'), after: song('B') }, '3');
    const result = over(withoutBruno, [withBruno, other, right]);

    expect(titlesOf(result)).toEqual(['B']);
  });
});

const ids = ['a', 'b', 'c'];
type Wish = readonly [id: string, artistId: string | undefined, title: string];
const wishes = fc.array(
  fc.tuple(fc.constantFrom(...ids), fc.option(fc.constantFrom(...ids), { nil: undefined }), fc.constantFrom('X', 'Y')),
  { maxLength: 12 },
);

/** Decisions as curators make them, one on top of the other: an artist comes or goes, a song is credited to one, or goes. */
function decide(start: Catalog, wanted: readonly Wish[]): { readonly edits: LiveEdit[]; readonly states: Catalog[] } {
  const edits: LiveEdit[] = [];
  const states = [start];
  for (const [id, artistId, title] of wanted) {
    const now = states.at(-1) ?? start;
    const entities = entitiesOf(now);
    const isThere = entities.artist.has(id);
    const change: CatalogChange =
      artistId === undefined
        ? [{ type: 'artist', id, before: entities.artist.get(id), after: isThere ? undefined : anArtist(id) }]
        : [
            {
              type: 'collaboration',
              id,
              before: entities.collaboration.get(id),
              after: aSong(id, [artistId], { title }),
            },
          ];
    const applied = applyChange(now, change);
    const result = applied.type === 'applied' ? review({ ...applied.content, updated: '2026-11-25' }) : undefined;
    if (result?.type !== 'valid') continue;
    states.push(result.catalog);
    edits.push(...change.map((one) => edit(one, String(states.length))));
  }
  return { edits, states };
}

/** Any catalog that obeys the rule. */
const catalogs = wishes.map((wanted) => decide(reviewed(aCatalog()), wanted).states.at(-1) ?? aCatalog());
const entitiesIn = (catalog: Catalog) => {
  const { version: _, updated: __, ...lists } = catalog;
  return lists;
};
const settings = { seed: 20261126, numRuns: 300 };

describe('whatever curators decide', () => {
  it('is the catalog as they left it, wherever on the way the files were exported', () => {
    fc.assert(
      fc.property(catalogs, wishes, fc.nat(), (start, wanted, at) => {
        const { edits, states } = decide(start, wanted);
        const shipped = states[at % states.length] ?? start;
        const result = over(shipped, edits);
        expect(entitiesIn(result.catalog)).toEqual(entitiesIn(states.at(-1) ?? start));
        expect([result.differing, result.leftOut]).toEqual([[], []]);
      }),
      settings,
    );
  });

  it('is settled when the files hold all of it, and says nothing from then on', () => {
    fc.assert(
      fc.property(catalogs, wishes, (start, wanted) => {
        const { edits, states } = decide(start, wanted);
        const shipped = states.at(-1) ?? start;
        expect(over(shipped, edits)).toEqual({
          catalog: shipped,
          settled: expect.toSatisfy((settled: LiveEdit[]) => settled.length === edits.length),
          differing: [],
          leftOut: [],
        });
      }),
      settings,
    );
  });

  it('gives a catalog that obeys the rules over any files, in which every decision stands or is named', () => {
    fc.assert(
      fc.property(catalogs, catalogs, wishes, (start, shipped, wanted) => {
        const { edits } = decide(start, wanted);
        const { catalog, settled, leftOut } = over(shipped, edits);
        expect(review(catalog).type).toBe('valid');
        const left = new Set(leftOut.map(({ changeId }) => changeId));
        const standing = edits.filter((one) => !settled.includes(one) && !left.has(one.changeId));
        const newest = new Map(standing.map(({ edit: one }) => [`${one.type} ${one.id}`, one]));
        for (const { type, id, after } of newest.values()) expect(entitiesOf(catalog)[type].get(id)).toEqual(after);
        // What nobody decided about is as the files have it.
        const touched = new Set(edits.map(({ edit: one }) => `${one.type} ${one.id}`));
        const untouched = shipped.collaborations.filter(({ id }) => !touched.has(`collaboration ${id}`));
        expect(catalog.collaborations).toEqual(expect.arrayContaining(untouched));
      }),
      settings,
    );
  });

  it('gives the same when it is worked out again with what is not settled yet', () => {
    fc.assert(
      fc.property(catalogs, catalogs, wishes, (start, shipped, wanted) => {
        const { edits } = decide(start, wanted);
        const first = over(shipped, edits);
        const again = over(
          shipped,
          edits.filter((one) => !first.settled.includes(one)),
        );
        expect(entitiesIn(again.catalog)).toEqual(entitiesIn(first.catalog));
        expect(again.settled).toEqual([]);
      }),
      settings,
    );
  });
});
