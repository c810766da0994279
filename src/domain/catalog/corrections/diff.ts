import type { CatalogChange, EntityChange, EntityType } from '../change.ts';
import type { Alias, Artist, Collaboration } from '../model.ts';
import { sameValue } from '../same-value.ts';
import { writeAliases } from './aliases-text.ts';
import { creditsLine, type NameOf } from './credits-text.ts';

/** What a field of an entity is called where people compare it. */
export const diffFields = [
  'title',
  'credits',
  'released',
  'otherDates',
  'kinds',
  'versionOf',
  'originalTitle',
  'album',
  'label',
  'name',
  'hangul',
  'aliases',
  'scene',
  'artistKind',
  'sources',
  'releasedSources',
  'originalTitleSources',
  'albumSources',
  'nameSources',
  'url',
] as const;
export type DiffField = (typeof diffFields)[number];

/** One field as it was and as it becomes, as lists of texts; empty where there is nothing. */
export interface FieldDiff {
  readonly field: DiffField;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

/** One entity of a change, field by field. */
export interface EntityDiff {
  readonly type: EntityType;
  readonly id: string;
  /** Its title or name, after the change where it is still there then. */
  readonly label: string;
  readonly state: 'new' | 'changed' | 'retired';
  /** Empty where nothing that is shown changed. */
  readonly fields: readonly FieldDiff[];
}

/** Names for the ids in a change, of the catalog as it is. */
export interface DiffNames {
  readonly artist: NameOf;
  readonly song: (id: string) => string;
  readonly source: (id: string) => string;
}

/** The difference that a change makes. Entities that the change itself brings along are named by it. */
export function diffOf(change: CatalogChange, known: DiffNames): readonly EntityDiff[] {
  const names = { ...known, ...namesIn(change, known) };
  return change.map((one) => {
    const state = one.before === undefined ? 'new' : one.after === undefined ? 'retired' : 'changed';
    return { type: one.type, id: one.id, label: labelOf(one, names), state, fields: fieldsOf(one, names) };
  });
}

function namesIn(change: CatalogChange, known: DiffNames): Pick<DiffNames, 'artist' | 'source'> {
  const artists = new Map(change.flatMap((one) => (one.type === 'artist' ? [[one.id, one.after ?? one.before]] : [])));
  const sources = new Map(change.flatMap((one) => (one.type === 'source' ? [[one.id, one.after ?? one.before]] : [])));
  return {
    artist: (id) => artists.get(id)?.name ?? known.artist(id),
    source: (id) => sources.get(id)?.title ?? known.source(id),
  };
}

function labelOf(one: EntityChange, names: DiffNames): string {
  switch (one.type) {
    case 'artist':
      return (one.after ?? one.before)?.name ?? one.id;
    case 'collaboration':
    case 'source':
      return (one.after ?? one.before)?.title ?? one.id;
    case 'claim':
      return (one.after ?? one.before)?.values[0]?.text.en ?? one.id;
    case 'membership':
      return one.id.split(' ').map(names.artist).join(' – ');
  }
}

function fieldsOf(one: EntityChange, names: DiffNames): readonly FieldDiff[] {
  if (one.after === undefined) return [];
  switch (one.type) {
    case 'artist':
      return compare(one, (artist) => artistFields(artist, names));
    case 'collaboration':
      return compare(one, (song) => songFields(song, names));
    case 'source':
      return compare(one, ({ url }) => [['url', optional(url)]]);
    case 'claim':
    case 'membership':
      return [];
  }
}

type Fields = readonly (readonly [DiffField, readonly string[]])[];

function compare<Entity>(
  { before, after }: { readonly before: Entity | undefined; readonly after: Entity | undefined },
  read: (entity: Entity) => Fields,
): readonly FieldDiff[] {
  const was = new Map(before === undefined ? [] : read(before));
  return (after === undefined ? [] : read(after))
    .map(([field, texts]) => ({ field, before: was.get(field) ?? [], after: texts }))
    .filter((diff) => !sameValue(diff.before, diff.after));
}

function songFields(song: Collaboration, { artist, song: titleOf, source }: DiffNames): Fields {
  return [
    ['title', [song.title]],
    ['credits', optional(creditsLine(song.credits, artist) || undefined)],
    ['released', optional(song.released)],
    ['otherDates', song.otherDates.map(({ date }) => date)],
    ['kinds', song.kinds],
    ['versionOf', optional(song.versionOf === undefined ? undefined : titleOf(song.versionOf))],
    ['originalTitle', optional(song.originalTitle)],
    ['album', optional(song.album)],
    ['label', optional(song.label)],
    ['sources', song.sourceIds.map(source)],
    ['releasedSources', song.releasedSourceIds.map(source)],
    ['originalTitleSources', song.originalTitleSourceIds.map(source)],
    ['albumSources', song.albumSourceIds.map(source)],
  ];
}

function artistFields(artist: Artist, { source }: DiffNames): Fields {
  return [
    ['name', [artist.name]],
    ['hangul', optional(artist.hangul)],
    ['aliases', artist.aliases.map(aliasText)],
    ['scene', [artist.scene]],
    ['artistKind', [artist.kind]],
    ['nameSources', artist.nameSourceIds.map(source)],
  ];
}

/** The mark of a shared name is part of what changes. */
function aliasText(alias: Alias): string {
  return writeAliases([alias]).replace(/\]$/u, alias.ambiguous === true ? ', shared]' : ']');
}

function optional(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [text];
}
