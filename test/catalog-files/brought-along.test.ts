import { describe, expect, it } from 'vitest';

import { readCatalogFiles } from '#src/catalog-files/read.ts';

import { problemsOf, smallCatalog, song, written } from './small-catalog.ts';

const brought = {
  songs: [song({ id: 'new', title: 'New', credits: ['rose', 'newcomer'], sources: ['blog'] }), song()],
  artists: [{ id: 'newcomer', scene: 'western', kind: 'person', name: 'Newcomer' }],
  sources: [{ id: 'blog', kind: 'web-page', title: 'A blog', url: 'https://example.org/blog', origin: 'blog' }],
};

function bringing(changed: Record<string, unknown> = {}) {
  const catalog = smallCatalog();
  catalog.songs = {};
  catalog.raw['songs/2024.json'] = JSON.stringify({ ...brought, ...changed }, null, 2);
  return catalog;
}

describe('a song', () => {
  it('may bring its artists and sources along in its own file', () => {
    const { artists, sources } = readCatalogFiles(written(bringing()));

    expect(artists.find(({ id }) => id === 'newcomer')).toMatchObject({ scene: 'western', name: 'Newcomer' });
    expect(sources.map(({ id }) => id)).toContain('blog');
  });

  it('has to say the scene of an artist whom it brings', () => {
    const problems = problemsOf(bringing({ artists: [{ id: 'newcomer', kind: 'person', name: 'Newcomer' }] }));

    expect(problems).toMatchObject([{ file: 'songs/2024.json', field: 'scene' }]);
  });

  it('cannot bring along who is there already', () => {
    const rose = { id: 'rose', scene: 'korean', kind: 'person', name: 'ROSÉ', hangul: '로제' };
    const problems = problemsOf(bringing({ artists: [...brought.artists, rose] }));

    expect(problems).toMatchObject([{ field: 'id', message: expect.stringMatching(/"rose" is already in/) }]);
  });
});
