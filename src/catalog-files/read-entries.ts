import type { z } from 'zod';

import type { CatalogEntries, Located, LocatedArtist, Report } from './entries.ts';
import { within } from './entries.ts';
import {
  artistShape,
  artistsFileShape,
  broughtArtistShape,
  manifestShape,
  rejectedFileShape,
  rejectionShape,
  songShape,
  songsFileShape,
  sourceShape,
  sourcesFileShape,
} from './file-shape.ts';
import type { ArtistEntry, ManifestEntry, RejectionEntry, SongEntry, SourceEntry } from './file-shape.ts';
import type { JsonFile, JsonPath } from './json-file.ts';
import { sayIssues } from './shape-issues.ts';

/** Checks the shape of each entry by itself: one bad song hides no other problem. */
export function readEntries(files: readonly JsonFile[], report: Report): CatalogEntries {
  const sources: Located<SourceEntry>[] = [];
  const artists: LocatedArtist[] = [];
  const songs: Located<SongEntry>[] = [];
  const rejected: Located<RejectionEntry>[] = [];
  const broken = { sources: new Set<string>(), artists: new Set<string>(), songs: new Set<string>() };
  let manifest: Located<ManifestEntry> | undefined;
  for (const file of files) {
    const whole: Located<unknown> = { file, path: [], value: file.value };
    if (file.name === 'manifest.json') {
      manifest = shaped(manifestShape, whole, report);
    } else if (file.name === 'rejected.json') {
      const list = shaped(rejectedFileShape, whole, report);
      rejected.push(...items(rejectionShape, whole, ['rejected'], list?.value.rejected, new Set(), report));
    } else if (file.name === 'sources.json' || file.name.startsWith('sources/')) {
      const list = shaped(sourcesFileShape, whole, report);
      sources.push(...items(sourceShape, whole, ['sources'], list?.value.sources, broken.sources, report));
    } else if (file.name.startsWith('artists/')) {
      const list = shaped(artistsFileShape, whole, report);
      const found: Located<ArtistEntry>[] = items(
        artistShape,
        whole,
        ['artists'],
        list?.value.artists,
        broken.artists,
        report,
      );
      if (list !== undefined) artists.push(...found.map((artist) => ({ ...artist, scene: list.value.scene })));
    } else {
      const list = shaped(songsFileShape, whole, report);
      songs.push(...items(songShape, whole, ['songs'], list?.value.songs, broken.songs, report));
      sources.push(...items(sourceShape, whole, ['sources'], list?.value.sources, broken.sources, report));
      const brought = items(broughtArtistShape, whole, ['artists'], list?.value.artists, broken.artists, report);
      artists.push(...brought.map((artist) => ({ ...artist, scene: artist.value.scene })));
    }
  }
  return { manifest, sources, artists, songs, rejected, broken };
}

function items<Shape extends z.ZodType>(
  shape: Shape,
  whole: Located<unknown>,
  path: JsonPath,
  values: readonly unknown[] | undefined,
  broken: Set<string>,
  report: Report,
): Located<z.output<Shape>>[] {
  return (values ?? []).flatMap((value, index) => {
    const item = shaped(shape, within(whole, [...path, index], value), report);
    if (item !== undefined) return [item];
    if (hasId(value)) broken.add(value.id);
    return [];
  });
}

function shaped<Shape extends z.ZodType>(
  shape: Shape,
  entry: Located<unknown>,
  report: Report,
): Located<z.output<Shape>> | undefined {
  const result = shape.safeParse(entry.value);
  if (result.success) return { ...entry, value: result.data };
  for (const { path, message } of sayIssues(result.error.issues)) report(entry, path, message);
  return undefined;
}

function hasId(value: unknown): value is { id: string } {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string';
}
