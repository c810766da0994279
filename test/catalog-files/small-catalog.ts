import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { onTestFinished } from 'vitest';

import type { CatalogProblem } from '#src/catalog-files/problem.ts';
import { CatalogFileError } from '#src/catalog-files/problem.ts';
import { readCatalogFiles } from '#src/catalog-files/read.ts';

type Fields = Record<string, unknown>;

/** A catalog as tests change it: a list an entry is added to, a field that is overwritten. */
export interface SmallCatalog {
  manifest: Fields;
  sources: Fields[];
  korean: Fields[];
  western: Fields[];
  songs: Record<string, Fields[]>;
  /** Files written as they are, instead of or beside the ones above. */
  raw: Record<string, string | Uint8Array>;
}

/** The smallest catalog that is in order: one song of two artists, one group. */
export function smallCatalog(): SmallCatalog {
  return {
    manifest: { updated: '2026-01-31' },
    sources: [
      { id: 'magazine', kind: 'article', title: 'A magazine', url: 'https://example.org/a', origin: 'magazine' },
      { id: 'newspaper', kind: 'article', title: 'A newspaper', origin: 'newspaper' },
      { id: 'label-page', kind: 'primary', title: 'The label', origin: 'label' },
      {
        id: 'chart',
        kind: 'chart-archive',
        title: 'A chart',
        origin: 'chart',
        pages: 'https://example.org/{page}.json',
      },
    ],
    korean: [
      { id: 'blackpink', kind: 'group', name: 'BLACKPINK', hangul: '블랙핑크' },
      { id: 'rose', kind: 'person', name: 'ROSÉ', hangul: '로제', memberOf: [membership()] },
    ],
    western: [{ id: 'bruno-mars', kind: 'person', name: 'Bruno Mars' }],
    songs: { 2024: [song()] },
    raw: {},
  };
}

export function membership(changed: Fields = {}): Fields {
  return { group: 'blackpink', status: 'current', sources: ['magazine'], ...changed };
}

export function song(changed: Fields = {}): Fields {
  return {
    id: 'apt',
    title: 'APT.',
    kinds: ['single'],
    released: '2024-10-18',
    credits: ['rose', 'bruno-mars'],
    sources: ['magazine'],
    ...changed,
  };
}

export function note(changed: Fields = {}): Fields {
  return { kind: 'note', status: 'single-source', en: 'A fact.', ko: '사실이다.', sources: ['magazine'], ...changed };
}

export function peak(changed: Fields = {}): Fields {
  return {
    kind: 'chart-peak',
    status: 'single-source',
    chart: 'Billboard Hot 100',
    peak: 3,
    sources: ['chart'],
    ...changed,
  };
}

/** Writes the catalog below the system's temporary directory; it is gone when the test is over. */
export function written(catalog: SmallCatalog): string {
  const dir = mkdtempSync(join(tmpdir(), 'crossover-catalog-'));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  for (const [name, content] of Object.entries(filesOf(catalog))) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
  return dir;
}

function filesOf({
  manifest,
  sources,
  korean,
  western,
  songs,
  raw,
}: SmallCatalog): Record<string, string | Uint8Array> {
  const text = (value: unknown) => JSON.stringify(value, null, 2);
  return {
    'manifest.json': text(manifest),
    'sources.json': text({ sources }),
    'artists/korean.json': text({ scene: 'korean', artists: korean }),
    'artists/western.json': text({ scene: 'western', artists: western }),
    ...Object.fromEntries(Object.entries(songs).map(([year, list]) => [`songs/${year}.json`, text({ songs: list })])),
    ...raw,
  };
}

/** What reading the catalog is refused for; empty when it is in order. */
export function problemsOf(catalog: SmallCatalog, today?: string): readonly CatalogProblem[] {
  try {
    readCatalogFiles(written(catalog), today === undefined ? {} : { today });
    return [];
  } catch (error) {
    if (error instanceof CatalogFileError) return error.problems;
    throw error;
  }
}

/** The line (from 1) of the file on which the marker first stands. */
export function lineWith(catalog: SmallCatalog, file: string, marker: string): number {
  const lines = String(filesOf(catalog)[file]).split('\n');
  return lines.findIndex((line) => line.includes(marker)) + 1;
}
