import fc from 'fast-check';

import type { Artist, Catalog, Claim, Collaboration, Membership } from '#src/domain/catalog/model.ts';
import { collaborationKinds, creditRoles, scenes } from '#src/domain/catalog/model.ts';
import type { PathLimits } from '#src/domain/graph/chain.ts';
import { aCatalog, aClaim, anArtist, aSong, aSource } from '#test/support/builders/catalog.ts';

const people = ['ann', 'bo', 'cy', 'dee', 'eli'];
const groups = ['quartet', 'trio'];
const units = ['half', 'third'];
/** Ten who may have a song together. */
export const artistIds = [...people, ...groups, ...units, 'zed'];
export const years = [2018, 2019, 2020, 2021];
const sources = [
  aSource('one'),
  aSource('two', { origin: 'one' }),
  aSource('three'),
  aSource('own', { kind: 'primary' }),
];

const kindOf = (id: string): Artist['kind'] =>
  groups.includes(id) ? 'group' : units.includes(id) ? 'sub-unit' : 'person';

const released = fc.option(
  fc.tuple(fc.constantFrom(...years), fc.constantFrom('', '-03', '-03-04')).map(([year, rest]) => `${year}${rest}`),
  { nil: undefined },
);

const credits = fc
  .array(fc.record({ artistId: fc.constantFrom(...artistIds), role: fc.constantFrom(...creditRoles) }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) => all.filter((one, at) => at < 2 || one.artistId !== all[0]?.artistId));

const song = fc.record({
  credits,
  released,
  sourceIds: fc.subarray(
    sources.map(({ id }) => id),
    { minLength: 1 },
  ),
  kinds: fc.subarray([...collaborationKinds], { minLength: 1 }),
  /** A version of the song this many places before it. */
  back: fc.option(fc.nat(3), { nil: undefined, freq: 2 }),
});

const songs = fc.array(song, { maxLength: 12 }).map((all) =>
  all.reduce<readonly Collaboration[]>((made, { back, released: date, ...rest }) => {
    const original = back === undefined ? undefined : made.at(-1 - back);
    const family = original?.versionOf ?? original?.id;
    const over = { ...(date !== undefined && { released: date }), ...(family !== undefined && { versionOf: family }) };
    return [...made, aSong(`song-${String(made.length).padStart(2, '0')}`, [], { ...rest, ...over })];
  }, []),
);

const peak = fc.record({
  song: fc.nat(11),
  peak: fc.constantFrom(1, 2, 3, 8, 10, 11, 40, 200),
  status: fc.constantFrom('verified', 'single-source', 'disputed'),
} as const);

const memberships = fc
  .uniqueArray(
    fc.record({
      personId: fc.constantFrom(...people),
      groupId: fc.constantFrom(...groups, ...units),
      status: fc.constantFrom('current', 'former'),
    } as const),
    { maxLength: 5, selector: ({ personId, groupId }) => `${personId} ${groupId}` },
  )
  .map((all): readonly Membership[] => all.map((one) => ({ ...one, sourceIds: ['one'] })));

const artists = fc
  .array(
    fc.record({
      scene: fc.constantFrom(...scenes),
      debut: fc.option(fc.constantFrom(...years), { nil: undefined }),
      parents: fc.subarray(groups),
    }),
    { minLength: artistIds.length, maxLength: artistIds.length },
  )
  .map((all) =>
    artistIds.map((id, at): Artist => {
      const { scene = 'korean', debut, parents = [] } = all[at] ?? {};
      return anArtist(id, {
        kind: kindOf(id),
        scene,
        parentIds: kindOf(id) === 'sub-unit' ? parents : [],
        ...(debut !== undefined && { debut: { date: String(debut), sourceIds: [] } }),
      });
    }),
  );

/** Catalogs that are small enough to look at every chain, and know everything that a chain depends on. */
export const smallCatalogs: fc.Arbitrary<Catalog> = fc
  .record({ artists, memberships, songs, peaks: fc.array(peak, { maxLength: 6 }) })
  .map(({ songs: collaborations, peaks, ...rest }) => {
    const claims = peaks.flatMap((one, at): readonly Claim[] => {
      const about = collaborations[one.song];
      return about === undefined ? [] : [chartClaim(`claim-${at}`, about.id, one.status, one.peak)];
    });
    return aCatalog({ ...rest, collaborations, claims, sources });
  });

function chartClaim(id: string, songId: string, status: Claim['status'], at: number): Claim {
  const values = [{ text: { en: id, ko: id }, chart: { chart: 'Chart', peak: at }, sourceIds: ['one'] }];
  return aClaim(id, songId, { kind: 'chart-peak', status, values });
}

export const limits: fc.Arbitrary<PathLimits> = fc.record({
  avoid: fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, fc.subarray(artistIds, { maxLength: 2 })),
  until: fc.option(fc.constantFrom(2017, ...years), { nil: undefined, freq: 2 }),
  roles: fc.constantFrom('all', 'performers'),
  members: fc.constantFrom('joined', 'apart'),
});

export const ends = fc.tuple(fc.constantFrom(...artistIds), fc.constantFrom(...artistIds));
