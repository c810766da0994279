import type { Scene } from '#src/domain/catalog/model.ts';

import type { ArtistEntry, ClaimEntry, ManifestEntry, RejectionEntry, SongEntry, SourceEntry } from './file-shape.ts';
import type { JsonFile, JsonPath } from './json-file.ts';
import type { CatalogProblem } from './problem.ts';

/** A value together with where it was read, so that a check can point at the line. */
export interface Located<Value> {
  readonly file: JsonFile;
  readonly path: JsonPath;
  readonly value: Value;
}

export interface LocatedArtist extends Located<ArtistEntry> {
  readonly scene: Scene;
}

/** Everything well-shaped that was read; ids of ill-shaped entries are known too, so that nothing else trips over them. */
export interface CatalogEntries {
  readonly manifest: Located<ManifestEntry> | undefined;
  readonly sources: readonly Located<SourceEntry>[];
  readonly artists: readonly LocatedArtist[];
  readonly songs: readonly Located<SongEntry>[];
  readonly rejected: readonly Located<RejectionEntry>[];
  /** Ids of entries whose shape was refused. */
  readonly broken: {
    readonly sources: ReadonlySet<string>;
    readonly artists: ReadonlySet<string>;
    readonly songs: ReadonlySet<string>;
  };
}

/** What a check does with what it finds. `field` is relative to the entry. */
export type Report = (entry: Located<unknown>, field: JsonPath, message: string) => void;

export function createReport(problems: CatalogProblem[]): Report {
  return (entry, field, message) =>
    problems.push({
      file: entry.file.name,
      line: entry.file.lineOf([...entry.path, ...field]),
      field: sayField(field),
      message,
    });
}

export function sayField(path: JsonPath): string {
  return path.reduce<string>((said, part) => {
    if (typeof part === 'number') return `${said}[${part}]`;
    return said === '' ? part : `${said}.${part}`;
  }, '');
}

export function within<Value>(entry: Located<unknown>, field: JsonPath, value: Value): Located<Value> {
  return { file: entry.file, path: [...entry.path, ...field], value };
}

/** Every claim of artists and songs, each with what it is about. */
export function* claimsOf({ artists, songs }: Pick<CatalogEntries, 'artists' | 'songs'>): Generator<{
  owner: LocatedArtist | Located<SongEntry>;
  index: number;
  claim: ClaimEntry;
}> {
  for (const owner of [...artists, ...songs]) {
    for (const [index, claim] of owner.value.claims.entries()) yield { owner, index, claim };
  }
}
