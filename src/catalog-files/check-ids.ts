import type { CatalogEntries, Located, Report } from './entries.ts';
import type { SourceEntry } from './file-shape.ts';
import type { JsonPath } from './json-file.ts';
import { suggestId } from './nearest-id.ts';
import { sourceLists } from './source-lists.ts';
import { sourceId, splitSourceRef } from './source-pages.ts';

/** Every id is declared once, and every reference leads to one. */
export function checkIds(entries: CatalogEntries, report: Report): void {
  const { sources, artists, songs, broken } = entries;
  checkMusicbrainzIds(artists, report);
  checkMusicbrainzIds(songs, report);
  const known = {
    source: declared('source', sources, broken.sources, report),
    artist: declared('artist', artists, broken.artists, report),
    song: declared('song', songs, broken.songs, report),
  };
  const expect = (type: keyof typeof known, entry: Located<unknown>, field: JsonPath, id: string) => {
    if (known[type].has(id)) return;
    report(entry, field, `unknown ${type} "${id}"${suggestId(id, known[type])}`);
  };
  for (const artist of artists) {
    for (const [index, id] of artist.value.parents.entries()) expect('artist', artist, ['parents', index], id);
    for (const [index, { group }] of artist.value.memberOf.entries()) {
      expect('artist', artist, ['memberOf', index, 'group'], group);
    }
  }
  for (const song of songs) {
    const { credits, versionOf } = song.value;
    for (const [index, { artist }] of credits.entries()) expect('artist', song, ['credits', index, 'artist'], artist);
    if (versionOf !== undefined) expect('song', song, ['versionOf'], versionOf);
  }
  const listed = new Map(sources.map(({ value }) => [value.id, value]));
  for (const { entry, field, ref } of sourceRefs(entries)) {
    const { id } = splitSourceRef(ref);
    expect('source', entry, field, id);
    checkPage(report, entry, field, ref, listed);
  }
  checkSourceLists(entries, report);
}

function declared(
  type: string,
  entries: readonly Located<{ id: string }>[],
  broken: ReadonlySet<string>,
  report: Report,
): ReadonlySet<string> {
  const known = new Map<string, Located<{ id: string }>>();
  for (const entry of entries) {
    const { id } = entry.value;
    const first = known.get(id);
    if (first === undefined) known.set(id, entry);
    else report(entry, ['id'], `${type} "${id}" is already in ${first.file.name}:${first.file.lineOf(first.path)}`);
  }
  return new Set([...known.keys(), ...broken]);
}

function checkMusicbrainzIds(
  entries: readonly Located<{ id: string; musicbrainz?: string | undefined }>[],
  report: Report,
): void {
  const owners = new Map<string, string>();
  for (const entry of entries) {
    const { id, musicbrainz } = entry.value;
    if (musicbrainz === undefined) continue;
    const owner = owners.get(musicbrainz);
    if (owner === undefined) owners.set(musicbrainz, id);
    else report(entry, ['musicbrainz'], `"${owner}" has this MusicBrainz id`);
  }
}

function checkPage(
  report: Report,
  entry: Located<unknown>,
  field: JsonPath,
  ref: string,
  listed: ReadonlyMap<string, SourceEntry>,
): void {
  const { id, page } = splitSourceRef(ref);
  const source = listed.get(id);
  if (page === undefined || source === undefined) return;
  if (source.pages === undefined) report(entry, field, `source "${id}" has no pages`);
  else if (sourceId(ref).length > 40) report(entry, field, 'an id with its page has at most 40 characters');
  else if (listed.has(sourceId(ref)))
    report(entry, field, `this page has the id of another source, "${sourceId(ref)}"`);
}

interface SourceRef {
  readonly entry: Located<unknown>;
  readonly field: JsonPath;
  readonly ref: string;
}

function* sourceRefs(entries: CatalogEntries): Generator<SourceRef> {
  for (const { entry, field, refs } of sourceLists(entries)) {
    for (const [index, ref] of refs.entries()) yield { entry, field: [...field, index], ref };
  }
}

function checkSourceLists(entries: CatalogEntries, report: Report): void {
  for (const { entry, field, refs, what } of sourceLists(entries)) {
    if (refs.length === 0 && what !== undefined) report(entry, field, `${what} needs at least one source`);
    for (const [index, ref] of refs.entries()) {
      if (refs.indexOf(ref) < index) report(entry, [...field, index], `source "${ref}" is given twice`);
    }
  }
}
