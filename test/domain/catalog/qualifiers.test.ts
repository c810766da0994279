import { describe, expect, it } from 'vitest';

import type { Artist, Membership } from '#src/domain/catalog/model.ts';
import { qualifiers } from '#src/domain/catalog/qualifiers.ts';
import { aCatalog, anArtist } from '#test/support/builders/catalog.ts';

function told(artists: readonly Artist[], memberships: readonly Membership[] = []) {
  return Object.fromEntries(qualifiers(aCatalog({ artists, memberships })));
}

function memberOf(personId: string, groupId: string, status: Membership['status'] = 'current'): Membership {
  return { personId, groupId, status, sourceIds: ['magazine'] };
}

const groups = ['one', 'two', 'three'].map((id) => anArtist(id, { kind: 'group', name: id.toUpperCase() }));
const jisoo = ['a', 'b'].map((id) => anArtist(id, { name: id === 'a' ? 'Jisoo' : 'JISOO' }));

describe('artists of the same name', () => {
  it('are told apart by their groups', () => {
    expect(told([...groups, ...jisoo], [memberOf('a', 'one'), memberOf('b', 'two')])).toEqual({ a: 'ONE', b: 'TWO' });
  });

  it('are told apart by the group they are in now', () => {
    const memberships = [memberOf('a', 'one', 'former'), memberOf('a', 'three'), memberOf('b', 'one')];

    expect(told([...groups, ...jisoo], memberships)).toEqual({ a: 'THREE', b: 'ONE' });
  });

  it('of one group are told apart by the others they were in', () => {
    const memberships = [memberOf('a', 'one'), memberOf('b', 'one'), memberOf('b', 'two', 'former')];

    expect(told([...groups, ...jisoo], memberships)).toEqual({ a: 'ONE', b: 'ONE, TWO' });
  });

  it('without groups are told apart by their debuts', () => {
    const dated = jisoo.map((artist, at) => ({
      ...artist,
      debut: { date: `201${at}-01`, sourceIds: ['magazine'] },
    }));

    expect(told(dated)).toEqual({ a: '2010', b: '2011' });
  });

  it('without anything else are told apart by their ids', () => {
    expect(told(jisoo)).toEqual({ a: 'a', b: 'b' });
  });

  it('are the only ones that are told apart', () => {
    expect(told(groups)).toEqual({});
  });
});
