import type { CatalogEntries, Located } from './entries.ts';
import { claimsOf } from './entries.ts';
import type { JsonPath } from './json-file.ts';

export interface SourceList {
  readonly entry: Located<unknown>;
  readonly field: JsonPath;
  readonly refs: readonly string[];
  /** What may not be without a source, where the list may not be empty. */
  readonly what?: string;
}

/** Each list of sources in the files: of songs and their facts, names, memberships, claims and the values of disputed claims. */
export function* sourceLists(entries: Pick<CatalogEntries, 'artists' | 'songs' | 'rejected'>): Generator<SourceList> {
  for (const song of entries.songs) {
    yield { entry: song, field: ['sources'], refs: song.value.sources, what: 'a song' };
    for (const field of ['releasedSources', 'originalTitleSources', 'albumSources', 'labelSources'] as const) {
      yield { entry: song, field: [field], refs: song.value[field] };
    }
    for (const [index, { sources }] of song.value.otherDates.entries()) {
      yield { entry: song, field: ['otherDates', index, 'sources'], refs: sources, what: 'another date' };
    }
  }
  for (const artist of entries.artists) {
    yield { entry: artist, field: ['nameSources'], refs: artist.value.nameSources };
    for (const [index, { sources }] of artist.value.aliases.entries()) {
      yield { entry: artist, field: ['aliases', index, 'sources'], refs: sources };
    }
    const dated = artist.value.debut !== undefined;
    yield {
      entry: artist,
      field: ['debutSources'],
      refs: artist.value.debutSources,
      ...(dated && { what: 'a debut' }),
    };
    for (const [index, { sources }] of artist.value.memberOf.entries()) {
      yield { entry: artist, field: ['memberOf', index, 'sources'], refs: sources, what: 'a membership' };
    }
  }
  for (const rejection of entries.rejected) {
    yield { entry: rejection, field: ['sources'], refs: rejection.value.sources, what: 'a rejection' };
  }
  for (const { owner, index, claim } of claimsOf(entries)) {
    const disputed = claim.status === 'disputed';
    yield {
      entry: owner,
      field: ['claims', index, 'sources'],
      refs: claim.sources,
      ...(!disputed && { what: 'a claim' }),
    };
    for (const [at, { sources }] of claim.values.entries()) {
      yield { entry: owner, field: ['claims', index, 'values', at, 'sources'], refs: sources, what: 'a value' };
    }
  }
}
