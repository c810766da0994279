import fc from 'fast-check';

import type { LayerContent } from '#src/domain/catalog/imported/layer.ts';
import { claimStatuses, collaborationKinds, creditRoles, type Catalog, type Claim } from '#src/domain/catalog/model.ts';
import { aCatalog, aClaim, anArtist, aSong, aSource } from '#test/support/builders/catalog.ts';

/** The hardest texts that a catalog may hold: long, full of Markdown, wide graphemes, mentions. */
const aName = (maxLength: number) =>
  fc
    .string({
      minLength: 1,
      maxLength: maxLength - 1,
      unit: fc.constantFrom('*', '_', '~', '|', '[', ']', '(', '@', '<', '#', 'a', '로', '👩‍👩‍👧', ' '),
    })
    .map((text) => `a${text}`);

export const aHardCatalog: fc.Arbitrary<Partial<Catalog>> = fc
  .record({
    names: fc.array(aName(60), { minLength: 2, maxLength: 16 }),
    titles: fc.array(fc.tuple(aName(200), aName(200)), { minLength: 1, maxLength: 30 }),
    claims: fc.array(fc.tuple(fc.constantFrom(...claimStatuses), aName(300), fc.boolean()), { maxLength: 14 }),
    sources: fc.array(aName(120), { minLength: 1, maxLength: 6 }),
  })
  .map(({ names, titles, claims, sources }) => {
    const artists = names.map((name, at) =>
      anArtist(`artist-${at}`, { name, hangul: name, kind: at === 0 ? 'group' : 'person' }),
    );
    const ids = artists.map((artist) => artist.id);
    const sourceIds = sources.map((_, at) => `source-${at}`);
    return {
      artists: artists.map((artist) => ({ ...artist, debut: { date: '2013-06', sourceIds } })),
      sources: sources.map((title, at) =>
        aSource(`source-${at}`, { title, url: `https://example.org/${'x'.repeat(300)}` }),
      ),
      memberships: ids
        .slice(1)
        .map((personId) => ({ personId, groupId: 'artist-0', status: 'current', sourceIds: [] })),
      collaborations: titles.map(([title, originalTitle], at) =>
        aSong(`song-${at}`, [], {
          title,
          originalTitle,
          album: title,
          label: title,
          released: `20${String(at % 25).padStart(2, '0')}-03-04`,
          otherDates: sourceIds.map((id, days) => ({ date: `2020-03-0${days + 1}`, sourceIds: [id] })),
          sourceIds,
          kinds: collaborationKinds,
          credits: ids.map((artistId, position) => ({
            artistId,
            role: creditRoles[position % creditRoles.length] ?? 'primary',
          })),
          ...(at > 0 && at < 14 && { versionOf: 'song-0' }),
        }),
      ),
      claims: claims.flatMap(([status, en, chart], at) => [
        hardClaim(at, { status, en, chart, sources: sources.length }),
      ]),
    } satisfies Partial<Catalog>;
  });

export interface HardChain {
  readonly catalog: Partial<Catalog>;
  readonly first: string;
  readonly last: string;
  readonly steps: number;
}

/** Artists in a row, each joined to the next by songs or a membership; names begin with `N0n`, titles with `T0t`. */
export const hardChain: fc.Arbitrary<HardChain> = fc
  .record({ names: fc.array(aName(57), { minLength: 2, maxLength: 61 }), title: aName(190), memberships: fc.boolean() })
  .map(chainOf);

/** As many signs everywhere as may be. */
export function longestChain(steps: number): HardChain {
  const names = Array.from({ length: steps + 1 }, () => 'w'.repeat(57));
  return chainOf({ names, title: 'w'.repeat(190), memberships: false });
}

interface ChainParts {
  readonly names: readonly string[];
  readonly title: string;
  /** Every third step leads from a group to a member. */
  readonly memberships: boolean;
}

function chainOf({ names, title, memberships }: ChainParts): HardChain {
  const artists = names.map((name, at) =>
    anArtist(`artist-${at}`, {
      name: `N${at}n${name}`,
      hangul: `${name}${name}`,
      kind: at % 3 === 0 ? 'group' : 'person',
    }),
  );
  const joins = artists.slice(1).map(({ id }, at) => ({ at, from: `artist-${at}`, to: id }));
  const isMember = (at: number) => memberships && at % 3 === 0;
  const member = ({ at, from, to }: (typeof joins)[number]) => ({
    personId: to,
    groupId: from,
    status: at % 2 === 0 ? ('former' as const) : ('current' as const),
    sourceIds: [],
  });
  const songs = ({ at, from, to }: (typeof joins)[number]) =>
    ['x', 'y', 'z'].slice(0, (at % 3) + 1).map((copy) =>
      aSong(`song-${at}-${copy}`, [], {
        title: `T${at}t${title}`,
        originalTitle: title,
        released: '2020-09-13',
        kinds: collaborationKinds,
        credits: [
          { artistId: from, role: at % 2 === 0 ? 'producer' : 'primary', creditedAs: names[at] ?? from },
          { artistId: to, role: 'featured' },
        ],
      }),
    );
  return {
    catalog: {
      artists: [...artists, anArtist('bystander', { name: 'w'.repeat(57) })],
      memberships: joins.filter(({ at }) => isMember(at)).map(member),
      collaborations: joins.filter(({ at }) => !isMember(at)).flatMap(songs),
    },
    first: 'artist-0',
    last: `artist-${names.length - 1}`,
    steps: names.length - 1,
  };
}

function hardClaim(at: number, of: { status: Claim['status']; en: string; chart: boolean; sources: number }): Claim {
  const value = {
    text: { en: of.en, ko: of.en },
    sourceIds: Array.from({ length: of.sources }, (_, source) => `source-${source}`),
    ...(of.chart && { chart: { chart: of.en.slice(0, 60), peak: 1, peakWeek: '2020-02-01', weeksOnChart: 9 } }),
  };
  return aClaim(`claim-${at}`, 'song-0', {
    status: of.status,
    kind: of.chart ? 'chart-peak' : 'note',
    values: of.status === 'disputed' ? [value, value, value] : [value],
  });
}

/** A data set that has everybody of the catalog a second time, and as many strangers. */
export function hardLayer({ artists = [], collaborations = [] }: Partial<Catalog>): LayerContent {
  const twins = artists.map((artist) => ({ ...artist, id: `gr-${artist.id}` }));
  const strangers = artists.flatMap(({ name }, at) => [0, 1].map((copy) => anArtist(`gr-${at}-${copy}`, { name })));
  const paired = [...artists, ...twins, ...strangers].map(({ id }) => id);
  const [song] = collaborations;
  return {
    title: 'x'.repeat(90),
    catalog: aCatalog({
      artists: [...twins, ...strangers],
      collaborations: song === undefined ? [] : [{ ...song, id: 'mb-song', kinds: [] }],
    }),
    paired,
    pairs: paired.slice(1).map((_, at) => ({ first: 0, second: at + 1, tracks: at + 1, example: song?.title ?? 'a' })),
  };
}
