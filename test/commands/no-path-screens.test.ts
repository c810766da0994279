import { describe, expect, it } from 'vitest';

import { pairOf, pathOf } from '#commands/collab/screen-ids.ts';
import { anArtist, aSong } from '#test/support/builders/catalog.ts';

import { band, contextOf, limits, look, people, sources } from './look.ts';

describe('no path', () => {
  const debut = (date: string) => ({ debut: { date, sourceIds: [] } });
  const context = contextOf({
    artists: [
      band,
      ...people,
      anArtist('new', { scene: 'korean', ...debut('2020') }),
      anArtist('peer', { scene: 'korean', ...debut('2019') }),
    ],
    sources,
    memberships: [
      { personId: 'eve', groupId: 'band', status: 'current', sourceIds: [] },
      { personId: 'bob', groupId: 'band', status: 'current', sourceIds: [] },
    ],
    collaborations: [
      aSong('near', ['ann', 'bob'], { released: '2010' }),
      aSong('late', ['bob', 'cat'], { released: '2020' }),
      aSong('other', ['dan', 'peer'], { released: '2012' }),
    ],
  });

  it('is explained by an artist without a collaboration, with what comes nearest to them', () => {
    const { text, buttons } = look(pathOf('ann', 'new'), context);
    expect(text).toContain('## ANN → new: no chain');
    expect(text).toContain('new has no credited collaboration in the catalog yet');
    expect(text).toContain('Nearest: artists of the same years');
    expect(buttons).toEqual(['peer', 'new']);
  });

  it('claims of nobody who is in a group that they are in none', () => {
    const silent = contextOf({
      artists: [band, ...people],
      memberships: [{ personId: 'eve', groupId: 'band', status: 'current', sourceIds: [] }],
      collaborations: [aSong('near', ['ann', 'bob'])],
    });
    const said = 'Band has no credited collaboration in the catalog yet, nor has anybody to whom groups, members';
    expect(look(pathOf('ann', 'band'), silent).text).toContain(said);
    expect(look(pathOf('eve', 'band'), silent).text).toContain('EVE is a member of Band');
  });

  it('is explained by islands, with their sizes and the nearest who can be reached', () => {
    const { text, idOf } = look(pathOf('ann', 'dan'), context);
    expect(text).toContain('ANN on one of 5 artists, DAN on one of 2 artists');
    expect(text).toContain('Of those who can be reached, BOB is most like DAN by scene and years of songs: 1 step.');
    expect(idOf('Path to BOB')).toMatch(/^path:open:/);
    const limited = look(pathOf('ann', 'dan', limits({ until: 2005 })), context).text;
    expect(limited).toContain(
      'different islands of the catalog, whatever the limits. Within these, ANN is on one of 1 artist',
    );
  });

  it('is explained by the limit that cuts it off, with what there would be and a button to it', () => {
    const { text, idOf } = look(pathOf('ann', 'cat', limits({ until: 2015, members: 'apart' })), context);
    expect(text).toContain('Within these limits no chain is left.');
    expect(text).toContain('If “songs until 2015” did not hold: 2 steps, 1 chain.\n-# ANN → BOB → CAT');
    expect(idOf('Without this limit')).toMatch(/^path:here:\w{13}:\w{13}:::all:apart:0$/);
  });

  it('is explained by the limits together where no single one is enough', () => {
    const { text, idOf } = look(pathOf('eve', 'cat', limits({ until: 2015, members: 'apart' })), context);
    expect(text).toContain(
      '“songs until 2015” and “songs alone, no steps between groups and members” did not hold: 3 steps',
    );
    expect(idOf('Without these limits')).toMatch(/^path:here:\w{13}:\w{13}:::all:joined:0$/);
  });

  it('is offered to be looked for where two artists share no song', () => {
    const { text, idOf } = look(pairOf('ann', 'cat'), context);
    expect(text).toContain('No credited collaboration of these two');
    expect(idOf('How are they connected?')).toMatch(/^path:open:/);
    expect(look(pairOf('ann', 'bob'), context).buttons).not.toContain('How are they connected?');
  });
});
