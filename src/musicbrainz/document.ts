import { type Fields, isFields, listOf } from './fields.ts';

export type DocumentKind = 'artist' | 'release' | 'release-group' | 'recording';

export type Document =
  | { readonly type: DocumentKind; readonly fields: Fields }
  /** Understood, and nothing that this import reads; the reason is a phrase for people. */
  | { readonly type: 'refused'; readonly reason: string };

const lists: readonly (readonly [string, DocumentKind])[] = [
  ['artists', 'artist'],
  ['releases', 'release'],
  ['release-groups', 'release-group'],
  ['recordings', 'recording'],
];

/** What else MusicBrainz dumps and answers, told by a field that only it has. */
const others: readonly (readonly [string, string])[] = [
  ['iswcs', 'a work'],
  ['label-code', 'a label'],
  ['resource', 'an address'],
  ['coordinates', 'a place'],
  ['setlist', 'an event'],
  ['cancelled', 'an event'],
  ['iso-3166-1-codes', 'an area'],
  ['iso-3166-2-codes', 'an area'],
  ['error', 'an error that the web service answered'],
];

/**
 * The documents that one JSON value holds: one, or those of a page of the web service's lists. What kind they are is told by their
 * fields, as no document says it.
 */
export function documentsOf(value: unknown): readonly Document[] {
  if (!isFields(value)) return [refused('no JSON object')];
  const list = 'id' in value ? undefined : lists.find(([name]) => Array.isArray(value[name]));
  if (list === undefined) return [documentOf(value)];
  const [name, kind] = list;
  return listOf(value[name]).map((one) => (isFields(one) ? { type: kind, fields: one } : refused('no JSON object')));
}

function documentOf(fields: Fields): Document {
  const other = others.find(([name]) => name in fields);
  if (other !== undefined) return refused(other[1]);
  const kind = kindOf(fields);
  if (kind !== undefined) return { type: kind, fields };
  if ('recording' in fields && 'position' in fields) return refused('a track outside of its release');
  return refused('a document of an unknown kind');
}

function kindOf(fields: Fields): DocumentKind | undefined {
  const has = (...names: readonly string[]) => names.some((name) => name in fields);
  if (has('sort-name')) return has('gender', 'isnis', 'ipis', 'begin-area', 'country') ? 'artist' : undefined;
  if (!has('title')) return undefined;
  if (has('media', 'barcode', 'text-representation', 'release-events', 'release-group')) return 'release';
  if (has('primary-type', 'primary-type-id', 'secondary-types')) return 'release-group';
  return has('length', 'video') && !has('recording') ? 'recording' : undefined;
}

function refused(reason: string): Document {
  return { type: 'refused', reason };
}
