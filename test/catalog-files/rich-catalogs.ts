import fc from 'fast-check';

import { chartText } from '#src/catalog-files/chart-text.ts';
import type { CatalogContent } from '#src/domain/catalog/entities.ts';
import {
  type Alias,
  aliasKinds,
  type Artist,
  artistKinds,
  type ChartPosition,
  type ClaimSubject,
  type ClaimValue,
  claimKinds,
  type Collaboration,
  collaborationKinds,
  type Credit,
  creditRoles,
  type Membership,
  scenes,
  type Source,
  sourceKinds,
} from '#src/domain/catalog/model.ts';

type OptionalNames<Entity> = {
  [Name in keyof Entity]-?: object extends Pick<Entity, Name> ? Name : never;
}[keyof Entity];
type Options<Entity> = { [Name in OptionalNames<Entity>]-?: NonNullable<Entity[Name]> };

/** The optional fields of an entity, each there or not. Their names come from the type: a new one is asked for here. */
function some<Entity>(fields: { [Name in keyof Options<Entity>]: fc.Arbitrary<Options<Entity>[Name]> }) {
  return fc.record<Options<Entity>, never>(fields, { requiredKeys: [] });
}

const text = fc.constantFrom('APT.', 'ROSÉ', '로제', 'a "b" \\ c', '  x  y'.trim(), '🌹');
const mbid = fc.constant('0f3bb5a6-7d2b-4c8f-9d57-0123456789ab');
const date = fc.constantFrom('2020', '2020-05', '2021-01-31');
const day = fc.constantFrom('2020-05-02', '2021-01-30');
const song = fc.constantFrom('s', 's-two', '3');
const artist = fc.constantFrom('rose', 'iu', '2ne1', 'zed');

const pages: readonly Source[] = ['2020', '2021-01'].map((page) => ({
  id: `archive-${page}`,
  kind: 'chart-archive',
  title: `Archive, ${page}`,
  url: `https://example.org/${page}.json`,
  origin: 'archive',
  pageOf: { sourceId: 'archive', page },
}));
const archive: Source = {
  id: 'archive',
  kind: 'chart-archive',
  title: 'Archive',
  origin: 'archive',
  pages: 'https://example.org/{page}.json',
};
const sourceId = fc.constantFrom('archive', 'web', 'paper', ...pages.map(({ id }) => id));
const sourceIds = sorted(fc.uniqueArray(sourceId, { maxLength: 4 }));
const oneOrMore = sorted(fc.uniqueArray(sourceId, { minLength: 1, maxLength: 3 }));

function sorted(lists: fc.Arbitrary<string[]>): fc.Arbitrary<string[]> {
  return lists.map((list) => list.sort());
}

const aliases = fc
  .uniqueArray(
    fc
      .tuple(
        fc.record({ name: text, kind: fc.constantFrom(...aliasKinds) }),
        some<Alias>({ ambiguous: fc.constant(true), sourceIds: oneOrMore }),
      )
      .map(([alias, others]) => ({ ...alias, ...others })),
    { selector: ({ name, kind }) => `${name} ${kind}`, maxLength: 3 },
  )
  .map((list) => list.sort((a, b) => (`${a.name} ${a.kind}` < `${b.name} ${b.kind}` ? -1 : 1)));

const artists = byId(
  fc.tuple(
    fc.record({
      id: artist,
      kind: fc.constantFrom(...artistKinds),
      scene: fc.constantFrom(...scenes),
      name: text,
      nameSourceIds: sourceIds,
      aliases,
      parentIds: sorted(fc.uniqueArray(artist, { maxLength: 2 })),
    }),
    some<Artist>({ hangul: fc.constant('로제'), debut: fc.record({ date, sourceIds }), musicbrainzId: mbid }),
  ),
);

const memberships = fc
  .uniqueArray(
    fc
      .tuple(
        fc.record({ personId: artist, groupId: artist, status: fc.constantFrom('current', 'former'), sourceIds }),
        some<Membership>({ from: date, until: date }),
      )
      .map(([one, dates]) => ({ ...one, ...dates })),
    { selector: ({ personId, groupId }) => `${personId} ${groupId}`, maxLength: 5 },
  )
  .map((list) => list.sort((a, b) => (`${a.personId} ${a.groupId}` < `${b.personId} ${b.groupId}` ? -1 : 1)));

const songs = byId(
  fc.tuple(
    fc.record({
      id: song,
      title: text,
      otherTitles: sorted(fc.uniqueArray(text, { maxLength: 2 })),
      kinds: fc
        .subarray([...collaborationKinds], { minLength: 1 })
        .map((kinds) => collaborationKinds.filter((kind) => kinds.includes(kind))),
      otherDates: fc
        .uniqueArray(fc.record({ date, sourceIds }), { selector: (other) => other.date, maxLength: 2 })
        .map((list) => list.sort((a, b) => (a.date < b.date ? -1 : 1))),
      releasedSourceIds: sourceIds,
      originalTitleSourceIds: sourceIds,
      albumSourceIds: sourceIds,
      labelSourceIds: sourceIds,
      credits: fc.array(
        fc
          .tuple(
            fc.record({ artistId: artist, role: fc.constantFrom(...creditRoles) }),
            some<Credit>({ creditedAs: text }),
          )
          .map(([credit, as]) => ({ ...credit, ...as })),
        { maxLength: 4 },
      ),
      sourceIds,
    }),
    some<Collaboration>({
      rolesVary: fc.constant(true as const),
      originalTitle: text,
      versionOf: song,
      released: date,
      album: text,
      label: text,
      musicbrainzId: mbid,
    }),
  ),
);

const chart = fc
  .tuple(
    fc.record({ chart: fc.constantFrom('Billboard Hot 100', 'Another'), peak: fc.integer({ min: 1, max: 100 }) }),
    some<ChartPosition>({ peakWeek: day, firstWeek: day, weeksOnChart: fc.integer({ min: 1, max: 90 }) }),
  )
  .map(([position, others]) => ({ ...position, ...others }));
const said = fc.record({ en: text, ko: text });
const value = fc.oneof(
  fc.record({ text: said, sourceIds }),
  fc.record({ text: said, chart, sourceIds }),
  fc.tuple(chart, sourceIds).map(([position, ids]) => ({ text: chartText(position), chart: position, sourceIds: ids })),
);
const claim = fc.oneof(
  fc.record({
    kind: fc.constantFrom(...claimKinds),
    status: fc.constantFrom('verified' as const, 'single-source' as const),
    values: fc.tuple(value),
  }),
  fc.record({
    kind: fc.constantFrom(...claimKinds),
    status: fc.constant('disputed' as const),
    values: fc.array(value, { minLength: 2, maxLength: 3 }),
  }),
);

/** Two claims of one topic are one claim. */
function topicOf({ kind, values: [first] }: { kind: string; values: readonly Partial<ClaimValue>[] }): string {
  return `${kind} ${first?.chart?.chart} ${first?.text?.en}`;
}

const sources = byId(
  fc.tuple(
    fc.record({
      id: fc.constantFrom('paper', 'web'),
      kind: fc.constantFrom(...sourceKinds),
      title: text,
      origin: fc.constant('o'),
    }),
    some<Omit<Source, 'pages' | 'pageOf'>>({ url: fc.constant('https://example.org/') }),
  ),
);

/** Catalogs with everything that files can say, in the one form; the rules may refuse them. */
export const richCatalogs: fc.Arbitrary<CatalogContent> = fc
  .record({
    updated: day,
    artists,
    memberships,
    collaborations: songs,
    sources,
    claims: fc.uniqueArray(claim, { selector: topicOf, maxLength: 5 }),
    subject: fc.nat(),
  })
  .map(({ claims, subject, ...content }) => {
    const subjects: ClaimSubject[] = [
      ...content.artists.map(({ id }) => ({ type: 'artist' as const, id })),
      ...content.collaborations.map(({ id }) => ({ type: 'collaboration' as const, id })),
    ];
    const people = new Set(content.artists.map(({ id }) => id));
    const about = (at: number) => subjects[(subject + at) % subjects.length];
    const whole = {
      ...content,
      memberships: content.memberships.filter(({ personId }) => people.has(personId)),
      claims: claims.flatMap((one, at) => {
        const of = about(at);
        return of === undefined ? [] : { ...one, id: `claim-${at}`, subject: of };
      }),
    };
    return {
      ...whole,
      sources: [...whole.sources, archive, ...pages.filter(({ id }) => refersTo(whole, id))].sort(idOrder),
    };
  });

function refersTo(content: object, id: string): boolean {
  return JSON.stringify(content).includes(`"${id}"`);
}

function byId<Required extends { id: string }, Optional extends object>(
  parts: fc.Arbitrary<[Required, Optional]>,
): fc.Arbitrary<(Required & Optional)[]> {
  return fc
    .uniqueArray(
      parts.map(([required, optional]) => ({ ...required, ...optional })),
      { selector: ({ id }) => id, maxLength: 4 },
    )
    .map((list) => list.sort(idOrder));
}

function idOrder(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
