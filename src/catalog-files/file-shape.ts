import { z } from 'zod';

import {
  aliasKinds,
  artistKinds,
  claimKinds,
  claimStatuses,
  collaborationKinds,
  creditRoles,
  scenes,
  sourceKinds,
} from '#src/domain/catalog/model.ts';

/** Control characters, and the invisible ones that turn the direction of text around. */
const unprintable = /[\p{Cc}\p{Cs}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;
const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const slug = z
  .string()
  .max(40, 'an id has at most 40 characters')
  .regex(slugPattern, 'an id is lower-case letters, digits and single hyphens');

/** `source-id`, or `source-id@page` for one page of a source that has many. */
const sourceRef = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*(@[a-z0-9]+(-[a-z0-9]+)*)?$/, 'a source is `id` or `id@page`');

const text = (max: number) =>
  z
    .string()
    .min(1, 'is empty')
    .max(max, `is longer than ${max} characters`)
    .refine((value) => value === value.trim(), 'has spaces around it')
    .refine((value) => !unprintable.test(value), 'has control or invisible characters')
    .refine((value) => value === value.normalize('NFC'), 'is not in composed form (NFC)');

const date = z.string();
const mbid = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, 'a MusicBrainz id is a UUID in lower-case letters');
const web = z.url({ protocol: /^https$/, error: 'is not an https address' }).max(400, 'is longer than 400 characters');
const count = z.int('must be a whole number').min(1, 'must be 1 or more').max(10_000, 'is too large');
const listOf = <Item extends z.ZodType>(item: Item) => z.array(item).default([]);

const valueFields = {
  en: text(300).optional(),
  ko: text(300).optional(),
  chart: text(60).optional(),
  peak: count.optional(),
  week: date.optional(),
  firstWeek: date.optional(),
  weeks: count.optional(),
};

const claimValueShape = z.strictObject({ ...valueFields, sources: listOf(sourceRef) });

const claimShape = z.strictObject({
  kind: z.enum(claimKinds),
  status: z.enum(claimStatuses),
  ...valueFields,
  sources: listOf(sourceRef),
  /** Instead of the fields above, for a disputed claim. */
  values: listOf(claimValueShape),
});

export const manifestShape = z.strictObject({ updated: date });

export const sourceShape = z.strictObject({
  id: slug,
  kind: z.enum(sourceKinds),
  title: text(200),
  url: web.optional(),
  /** The address of one page of the source, with `{page}` where its name goes. */
  pages: web.refine((value) => value.includes('{page}'), 'has no {page}').optional(),
  origin: slug,
});

export const artistShape = z.strictObject({
  id: slug,
  kind: z.enum(artistKinds),
  name: text(100),
  /** `null` says that somebody looked and there is none. */
  hangul: text(100).nullable().optional(),
  nameSources: listOf(sourceRef),
  aliases: listOf(
    z.strictObject({
      name: text(100),
      kind: z.enum(aliasKinds),
      ambiguous: z.literal(true).optional(),
      sources: listOf(sourceRef),
    }),
  ),
  debut: date.optional(),
  debutSources: listOf(sourceRef),
  musicbrainz: mbid.optional(),
  parents: listOf(slug),
  memberOf: listOf(
    z.strictObject({
      group: slug,
      status: z.enum(['current', 'former']),
      from: date.optional(),
      until: date.optional(),
      sources: listOf(sourceRef),
    }),
  ),
  claims: listOf(claimShape),
});

const creditShape = z.preprocess(
  (value) => (typeof value === 'string' ? { artist: value, role: 'primary' } : value),
  z.strictObject({ artist: slug, role: z.enum(creditRoles), as: text(100).optional() }),
);

export const songShape = z.strictObject({
  id: slug,
  title: text(200),
  originalTitle: text(200).optional(),
  originalTitleSources: listOf(sourceRef),
  otherTitles: listOf(text(200)),
  versionOf: slug.optional(),
  kinds: z.array(z.enum(collaborationKinds)).min(1, 'needs at least one kind'),
  released: date.optional(),
  releasedSources: listOf(sourceRef),
  otherDates: listOf(z.strictObject({ date, sources: listOf(sourceRef) })),
  musicbrainz: mbid.optional(),
  album: text(200).optional(),
  albumSources: listOf(sourceRef),
  label: text(200).optional(),
  labelSources: listOf(sourceRef),
  credits: z.array(creditShape),
  rolesVary: z.literal(true).optional(),
  sources: listOf(sourceRef),
  claims: listOf(claimShape),
});

/** Why a candidate is not in the catalog. */
const rejectionReasons = [
  'same-name',
  'mislabelled',
  'cover',
  'mash-up',
  'korean-only',
  'not-korean',
  'duplicate',
  'not-a-collaboration',
  'not-established',
] as const;

export const rejectionShape = z.strictObject({
  title: text(200),
  /** As the source names them: they may be nobody in the catalog. */
  artists: z.array(text(100)).min(1, 'needs at least one artist'),
  year: z
    .string()
    .regex(/^\d{4}$/, 'a year is four digits')
    .optional(),
  reason: z.enum(rejectionReasons),
  /** One sentence of our own words. */
  why: text(300),
  sources: listOf(sourceRef),
});

export const rejectedFileShape = z.strictObject({ rejected: z.array(z.unknown()) });
export const sourcesFileShape = z.strictObject({ sources: z.array(z.unknown()) });
export const artistsFileShape = z.strictObject({ scene: z.enum(scenes), artists: z.array(z.unknown()) });
/** A song may bring its new artists and sources along in its own file; `format` takes them home. */
export const broughtArtistShape = artistShape.extend({ scene: z.enum(scenes) });
export const songsFileShape = z.strictObject({
  songs: z.array(z.unknown()),
  artists: listOf(z.unknown()),
  sources: listOf(z.unknown()),
});

export type ManifestEntry = z.infer<typeof manifestShape>;
export type SourceEntry = z.infer<typeof sourceShape>;
export type ArtistEntry = z.infer<typeof artistShape>;
export type RejectionEntry = z.infer<typeof rejectionShape>;
export type SongEntry = z.infer<typeof songShape>;
export type ClaimEntry = z.infer<typeof claimShape>;
export type ClaimValueEntry = z.infer<typeof claimValueShape>;
