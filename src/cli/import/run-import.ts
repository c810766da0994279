import type { ImportStore } from '#src/db/imported/musicbrainz/open-import-store.ts';
import type { Scene } from '#src/domain/catalog/model.ts';
import { createFactTable, type FactTable } from '#src/musicbrainz/fact-table.ts';

import { compare, type Comparison } from './compare.ts';
import type { PlannedFile } from './plan-files.ts';
import type { Watch } from './progress.ts';
import { type FileResult, type Limits, type Pass, readFile } from './read-file.ts';

export interface ImportNeeds {
  /** In the order in which they have to be read. */
  readonly files: readonly PlannedFile[];
  readonly touching: Scene | undefined;
  readonly store: ImportStore;
  readonly watch: Watch;
  /** Stops the import at a line; what was read stays. */
  readonly signal: AbortSignal;
  /** How much may wait before it is written, unless a test says otherwise. */
  readonly limits?: Limits;
}

export interface ImportResult {
  readonly files: readonly FileResult[];
  /** Why what was left to read was not read. */
  readonly stopped?: 'asked' | 'artists-incomplete';
  /** Artists of whom it is known where they are at home, or that nobody knows. */
  readonly artistsKnown: number;
  readonly linked: number;
  readonly totals: { readonly artists: number; readonly songs: number };
  readonly comparison: Comparison;
}

/** Reads all files from where earlier runs have stopped, and compares what there is with the catalog. */
export async function runImport({ files, touching, store, watch, signal, limits }: ImportNeeds): Promise<ImportResult> {
  const artists = await loadFacts(store, 'artist');
  const groups = await loadFacts(store, 'release-group');
  const results: FileResult[] = [];
  const read = async (file: PlannedFile, pass: Pass, options: string, credited?: FactTable) => {
    const needs = {
      file: file.file,
      pass,
      options: `touching=${touching ?? 'all'};${options}`,
      store,
      watch,
      signal,
      limits,
    };
    const result = await readFile({ ...needs, touching, artists, groups, ...(credited !== undefined && { credited }) });
    results.push(result);
    return result;
  };
  const stopped = await readAll();
  watch.rests();
  const linked = await store.link();
  return {
    files: results,
    ...(stopped !== undefined && { stopped }),
    artistsKnown: artists.size,
    linked,
    totals: await store.totals(),
    comparison: await compare(store),
  };

  async function readAll(): Promise<ImportResult['stopped']> {
    for (const planned of files) {
      const judged = planned.kind === 'release' || planned.kind === 'recording';
      const options = judged ? `facts=${await store.factsVersion()}` : '';
      const { status } = await read(planned, 'all', options);
      if (status === 'stopped') return 'asked';
      // Songs that are judged without them would have to be judged again.
      if (status === 'cut-off' && planned.kind === 'artist' && touching !== undefined) return 'artists-incomplete';
    }
    return touching === undefined ? undefined : completeArtists();
  }

  /** Only now is it known whom songs credit. */
  async function completeArtists(): Promise<ImportResult['stopped']> {
    const dumps = files.filter(({ kind }) => kind === 'artist');
    if (dumps.length === 0) return undefined;
    const version = await store.creditedVersion();
    const credited = createFactTable();
    for await (const mbids of store.creditedArtists()) for (const mbid of mbids) credited.set(mbid, 1);
    for (const planned of dumps) {
      const { status } = await read(planned, 'credited', `credited=${version}`, credited);
      if (status === 'stopped') return 'asked';
    }
    return undefined;
  }
}

async function loadFacts(store: ImportStore, about: 'artist' | 'release-group'): Promise<FactTable> {
  const table = createFactTable();
  for await (const packed of store.facts(about)) table.unpack(packed);
  return table;
}
