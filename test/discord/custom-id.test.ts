import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import {
  pathMembers,
  pathOf,
  pathRoles,
  pickMenu,
  readScreen,
  screenTypes,
  writeScreen,
  type Screen,
} from '#commands/collab/screen-ids.ts';
import { collab } from '#commands/collab/index.ts';
import { count, customId, optional, slug } from '#src/discord/custom-id.ts';
import { showModes } from '#src/discord/show.ts';
import { collaborationKinds } from '#src/domain/catalog/model.ts';
import { topMeasures } from '#src/domain/graph/chain.ts';

const aSlug = fc.stringMatching(/^[a-z0-9]{1,19}(-[a-z0-9]{1,20})?$/);
const aPage = fc.nat(999_999);
const aYear = fc.option(fc.integer({ min: 1900, max: 2100 }), { nil: undefined });
const aScreen: fc.Arbitrary<Screen> = fc.oneof(
  fc.record({ type: fc.constant('song' as const), song: aSlug, page: aPage }),
  fc.record({
    type: fc.constant('artist' as const),
    artist: aSlug,
    kind: fc.option(fc.constantFrom(...collaborationKinds), { nil: undefined }),
    from: aYear,
    until: aYear,
    page: aPage,
  }),
  fc.record({ type: fc.constant('pair' as const), first: aSlug, second: aSlug, page: aPage }),
  fc.record({ type: fc.constant('day' as const), day: fc.constantFrom('01-01', '02-29', '12-31'), page: aPage }),
  fc
    .record({
      from: aSlug,
      to: aSlug,
      avoid: fc.option(aSlug, { nil: undefined }),
      until: aYear,
      roles: fc.constantFrom(...pathRoles),
      members: fc.constantFrom(...pathMembers),
      page: fc.nat(999_999_999),
    })
    .map(({ from, to, avoid, page, ...rules }) => ({
      ...pathOf(from, to, { ...rules, avoid: avoid === undefined ? [] : [avoid] }),
      page,
    })),
  fc.record({ type: fc.constant('connect' as const), artist: aSlug, page: aPage }),
  fc.record({
    type: fc.constant('top' as const),
    by: fc.constantFrom(...topMeasures),
    from: aYear,
    until: aYear,
    page: aPage,
  }),
  fc.constant({ type: 'stats' as const }),
  fc.record({ type: fc.constant('timeline' as const), artist: aSlug }),
);

describe('custom ids', () => {
  it('come back as the screen they were written from, within 100 characters', () => {
    fc.assert(
      fc.property(aScreen, fc.constantFrom(...showModes), (screen, mode) => {
        const id = writeScreen(screen, mode);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(readScreen(id)).toEqual({ screen, mode });
      }),
    );
  });

  it('never throw on a forged text, and never read one with something added', () => {
    fc.assert(
      fc.property(aScreen, fc.string(), (screen, noise) => {
        readScreen(noise);
        expect(readScreen(`${writeScreen(screen, 'here')}:x`)).toBeUndefined();
      }),
    );
  });

  it.each([
    'song:here:Not-A-Slug:0',
    'song:there:apt:0',
    'song:here:apt:-1',
    'song:here:apt:01',
    'song:here:apt',
    'artist:here:rose:opera:::0',
    'artist:here:rose::19x4::0',
    'day:here:02-30:0',
    'day:here:13-01:0',
    'elsewhere:here:apt:0',
    'path:here:007s8kjd5ng1c:bts:::all:joined:0',
    'path:here:007s8kjd5ng1c:2hmcg67amat0m:::some:joined:0',
    'path:here:007s8kjd5ng1c:2hmcg67amat0m::all:joined:0',
    'top:here:fame:::0',
    'stats:here:0',
    '',
  ])('refuse %j', (id) => {
    expect(readScreen(id)).toBeUndefined();
  });

  it('tell an absent optional field from a wrong one', () => {
    const id = customId<{ who: string | undefined; year: number | undefined }>('x', {
      who: optional(slug),
      year: optional(count),
    });
    expect(id.read('x::')).toEqual({ who: undefined, year: undefined });
    expect(id.read('x:a:2020')).toEqual({ who: 'a', year: 2020 });
    expect(id.read('x:A:')).toBeUndefined();
  });

  it('are refused when written over the limit, since Discord would refuse the whole message', () => {
    const id = customId<{ who: string }>('x', { who: slug });
    expect(() => id.write({ who: 'a'.repeat(99) })).toThrow(/over 100 characters/);
  });

  it.each(screenTypes)('are answered by /collab where they open the screen %s', (type) => {
    expect(Object.keys(collab.components)).toContain(type);
  });

  it('give each menu of a message its own slot', () => {
    expect(pickMenu.write({ slot: 'artists' })).not.toBe(pickMenu.write({ slot: 'versions' }));
  });
});
