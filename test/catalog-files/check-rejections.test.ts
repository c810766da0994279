import { describe, expect, it } from 'vitest';

import { testRefusals } from './refusals.ts';
import { problemsOf, smallCatalog, type SmallCatalog } from './small-catalog.ts';

function rejection(changed: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    title: 'Another Song',
    artists: ['ROSE', 'Nobody'],
    reason: 'same-name',
    why: 'That Rose is a singer from Leeds.',
    sources: ['magazine'],
    ...changed,
  };
}

function rejected(...list: Record<string, unknown>[]) {
  return (catalog: SmallCatalog) => {
    catalog.raw['rejected.json'] = JSON.stringify({ rejected: list }, null, 2);
  };
}

const file = 'rejected.json';

testRefusals('rejections', [
  {
    rule: 'a rejected song that is in the catalog',
    change: rejected(rejection({ title: 'Apt', artists: ['Rosé', 'BRUNO MARS'], reason: 'cover' })),
    file,
    marker: '"title"',
    field: 'title',
    message: /"apt" is in the catalog all the same/,
  },
  {
    rule: 'a song that is rejected twice',
    change: rejected(rejection(), rejection({ title: 'another song' })),
    file,
    marker: '"another song"',
    field: 'title',
    message: /already rejected above/,
  },
  {
    rule: 'a reason that is none of ours',
    change: rejected(rejection({ reason: 'bad' })),
    file,
    marker: '"reason"',
    field: 'reason',
    message: /must be one of same-name/,
  },
  {
    rule: 'no word of why',
    change: rejected(rejection({ why: '' })),
    file,
    marker: '"why"',
    field: 'why',
    message: /is empty/,
  },
  {
    rule: 'nobody who listed it',
    change: rejected(rejection({ sources: [] })),
    file,
    marker: '"sources"',
    field: 'sources',
    message: /a rejection needs at least one source/,
  },
  {
    rule: 'an unknown source',
    change: rejected(rejection({ sources: ['magasine'] })),
    file,
    marker: '"magasine"',
    field: 'sources[0]',
    message: /unknown source "magasine" \(did you mean "magazine"\?\)/,
  },
  {
    rule: 'a year in words',
    change: rejected(rejection({ year: 'last' })),
    file,
    marker: '"year"',
    field: 'year',
    message: /four digits/,
  },
]);

describe('a catalog with rejections', () => {
  it.each([
    ['of another song of the same title', rejection({ title: 'APT.', artists: ['ROSÉ', 'Somebody else'] })],
    ['of a double', rejection({ title: 'APT.', artists: ['ROSÉ', 'Bruno Mars'], reason: 'duplicate' })],
  ])('is in order with one %s', (_, entry) => {
    const catalog = smallCatalog();
    rejected(entry)(catalog);

    expect(problemsOf(catalog)).toEqual([]);
  });
});
