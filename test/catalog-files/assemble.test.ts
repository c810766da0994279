import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readCatalogFiles } from '#src/catalog-files/read.ts';

import type { SmallCatalog } from './small-catalog.ts';
import { note, peak, smallCatalog, song, written } from './small-catalog.ts';

const read = (catalog: SmallCatalog) => readCatalogFiles(written(catalog));

function withSong(changed: Record<string, unknown>): SmallCatalog {
  return { ...smallCatalog(), songs: { 2024: [song(changed)] } };
}

describe('the version of a catalog', () => {
  it('is the same however the files order entries, fields and lists that have no order', () => {
    const catalog = withSong({
      kinds: ['single', 'feature'],
      sources: ['magazine', 'newspaper'],
      otherTitles: ['Apateu', 'Apt'],
    });
    const { version } = read(catalog);
    const shuffled = <Item>(items: readonly Item[]) => fc.shuffledSubarray([...items], { minLength: items.length });
    const reordered = fc.record({
      sources: shuffled(catalog.sources),
      korean: shuffled(catalog.korean),
      fields: shuffled(Object.entries(catalog.songs['2024']?.[0] ?? {})),
      kinds: shuffled(['single', 'feature']),
      refs: shuffled(['magazine', 'newspaper']),
      otherTitles: shuffled(['Apateu', 'Apt']),
    });

    fc.assert(
      fc.property(reordered, ({ sources, korean, fields, kinds, refs, otherTitles }) => {
        const same = { ...Object.fromEntries(fields), kinds, sources: refs, otherTitles };
        expect(read({ ...catalog, sources, korean, songs: { 2024: [same] } }).version).toBe(version);
      }),
      { seed: 20261123, numRuns: 30 },
    );
  });

  it('does not depend on the file an artist stands in', () => {
    const catalog = smallCatalog();
    const { version } = read(catalog);
    const [group, person] = catalog.korean;
    catalog.korean = [group ?? {}];
    catalog.raw['artists/korean-persons.json'] = JSON.stringify({ scene: 'korean', artists: [person] });

    expect(read(catalog).version).toBe(version);
  });

  it.each([
    ['a title', withSong({ title: 'APT!' })],
    ['the order of credits', withSong({ credits: ['bruno-mars', 'rose'] })],
    ['a claim', withSong({ claims: [note()] })],
    ['the day of the manifest', { ...smallCatalog(), manifest: { updated: '2026-01-30' } }],
  ])('changes with %s', (_what, changed) => {
    expect(read(changed).version).not.toBe(read(smallCatalog()).version);
  });

  it('is 12 hexadecimal digits', () => {
    expect(read(smallCatalog()).version).toMatch(/^[0-9a-f]{12}$/);
  });
});

describe('the values of a catalog', () => {
  it('come sorted by id', () => {
    const { artists, sources } = read(smallCatalog());

    expect(artists.map((artist) => artist.id)).toEqual(['blackpink', 'bruno-mars', 'rose']);
    expect(sources.map((source) => source.id)).toEqual(['chart', 'label-page', 'magazine', 'newspaper']);
  });

  it('take a bare artist in the credits as a primary credit', () => {
    const credits = ['rose', { artist: 'bruno-mars', role: 'featured', as: 'Bruno' }];

    expect(read(withSong({ credits })).collaborations[0]?.credits).toEqual([
      { artistId: 'rose', role: 'primary' },
      { artistId: 'bruno-mars', role: 'featured', creditedAs: 'Bruno' },
    ]);
  });

  it('hold one source for each page that is referred to', () => {
    const catalog = read(withSong({ sources: ['chart@2024-11-02', 'magazine'] }));

    expect(catalog.collaborations[0]?.sourceIds).toEqual(['chart-2024-11-02', 'magazine']);
    expect(catalog.sources.find((source) => source.id === 'chart-2024-11-02')).toEqual({
      id: 'chart-2024-11-02',
      kind: 'chart-archive',
      title: 'A chart, 2024-11-02',
      url: 'https://example.org/2024-11-02.json',
      origin: 'chart',
      pageOf: { sourceId: 'chart', page: '2024-11-02' },
    });
  });

  it('say who vouches for a name and for each fact of a song, pages included', () => {
    const catalog = withSong({
      originalTitle: '아파트',
      originalTitleSources: ['newspaper'],
      album: 'rosie',
      albumSources: ['newspaper', 'magazine'],
      label: 'A label',
      labelSources: ['chart@2024-11-02'],
    });
    catalog.korean = catalog.korean.map((artist) => ({ ...artist, nameSources: ['newspaper', 'magazine'] }));
    const { artists, collaborations, sources } = read(catalog);

    expect(artists.map((artist) => artist.nameSourceIds)).toEqual([
      ['magazine', 'newspaper'],
      [],
      ['magazine', 'newspaper'],
    ]);
    expect(collaborations[0]).toMatchObject({
      originalTitleSourceIds: ['newspaper'],
      albumSourceIds: ['magazine', 'newspaper'],
      labelSourceIds: ['chart-2024-11-02'],
    });
    expect(sources.map((source) => source.id)).toContain('chart-2024-11-02');
  });

  it('say who dates a release and a debut, what others have, and who calls an artist so', () => {
    const catalog = withSong({
      releasedSources: ['newspaper', 'magazine'],
      otherDates: [{ date: '2024-10-17', sources: ['chart@2024-10-17'] }],
      musicbrainz: '00000000-0000-4000-8000-000000000001',
    });
    catalog.western = [
      {
        id: 'bruno-mars',
        kind: 'person',
        name: 'Bruno Mars',
        aliases: [{ name: 'Bruno', kind: 'nickname', sources: ['newspaper'] }],
        debut: '2010',
        debutSources: ['magazine'],
        musicbrainz: '00000000-0000-4000-8000-000000000002',
      },
    ];
    const { artists, collaborations } = read(catalog);

    expect(collaborations[0]).toMatchObject({
      releasedSourceIds: ['magazine', 'newspaper'],
      otherDates: [{ date: '2024-10-17', sourceIds: ['chart-2024-10-17'] }],
      musicbrainzId: '00000000-0000-4000-8000-000000000001',
    });
    expect(artists.find(({ id }) => id === 'bruno-mars')).toMatchObject({
      aliases: [{ name: 'Bruno', kind: 'nickname', sourceIds: ['newspaper'] }],
      debut: { date: '2010', sourceIds: ['magazine'] },
      musicbrainzId: '00000000-0000-4000-8000-000000000002',
    });
  });

  it('give a chart peak without words its sentence in both languages', () => {
    const [claim] = read(withSong({ claims: [peak({ week: '2024-11-02' })] })).claims;

    expect(claim?.values[0]?.text).toEqual({
      en: 'Peaked at No. 3 on the Billboard Hot 100 (chart week of 2 November 2024).',
      ko: '빌보드 핫 100에서 최고 3위를 기록했다(2024년 11월 2일 자 차트).',
    });
    expect(claim?.values[0]?.chart).toEqual({ chart: 'Billboard Hot 100', peak: 3, peakWeek: '2024-11-02' });
  });

  it('keep the words that a chart peak has', () => {
    const [claim] = read(withSong({ claims: [peak({ en: 'Third.', ko: '3위.' })] })).claims;

    expect(claim?.values[0]?.text).toEqual({ en: 'Third.', ko: '3위.' });
  });

  it("give a corrected chart peak the same claim id, and another song's another", () => {
    const idOf = (catalog: SmallCatalog) => read(catalog).claims[0]?.id;
    const id = idOf(withSong({ claims: [peak()] }));

    expect(idOf(withSong({ claims: [peak({ peak: 2, week: '2025-02-01' })] }))).toBe(id);
    expect(idOf(withSong({ id: 'apt-2', claims: [peak()] }))).not.toBe(id);
    expect(id).toMatch(/^apt-[0-9a-f]{10}$/);
  });

  it('keep claim ids within the length of ids', () => {
    const id = `${'a'.repeat(28)}-${'b'.repeat(11)}`;

    expect(read(withSong({ id, claims: [note()] })).claims[0]?.id).toMatch(/^a{28}-[0-9a-f]{10}$/);
  });

  it('keep both sides of a dispute in their order', () => {
    const values = [
      { en: 'Two.', ko: '둘.', sources: ['newspaper'] },
      { en: 'One.', ko: '하나.', sources: ['magazine'] },
    ];

    expect(read(withSong({ claims: [{ kind: 'note', status: 'disputed', values }] })).claims[0]).toMatchObject({
      subject: { type: 'collaboration', id: 'apt' },
      status: 'disputed',
      values: [
        { text: { en: 'Two.' }, sourceIds: ['newspaper'] },
        { text: { en: 'One.' }, sourceIds: ['magazine'] },
      ],
    });
  });

  it('speak of an artist where the claim stands with the artist', () => {
    const catalog = smallCatalog();
    catalog.western = [{ id: 'bruno-mars', kind: 'person', name: 'Bruno Mars', claims: [note()] }];

    expect(read(catalog).claims[0]?.subject).toEqual({ type: 'artist', id: 'bruno-mars' });
  });
});
