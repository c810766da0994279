import { describe, expect, it } from 'vitest';

import type { SmallCatalog } from './small-catalog.ts';
import { lineWith, problemsOf, smallCatalog, song } from './small-catalog.ts';

interface BadCatalog {
  readonly rule: string;
  change(catalog: SmallCatalog): void;
  readonly file: string;
  /** Stands first on the line that the problem must name; left out where no text does. */
  readonly marker?: string;
  readonly field: string;
  readonly message: RegExp;
}

export const korean = 'artists/korean.json';
export const western = 'artists/western.json';
export const songs2024 = 'songs/2024.json';

export function inSong(changed: Record<string, unknown>) {
  return (catalog: SmallCatalog) => {
    catalog.songs['2024'] = [song(changed)];
  };
}

export function withClaim(claim: Record<string, unknown>) {
  return inSong({ claims: [claim] });
}

export function moreSongs(...songs: Record<string, unknown>[]) {
  return (catalog: SmallCatalog) => {
    catalog.songs['2024'] = [song(), ...songs];
  };
}

export function moreKorean(artist: Record<string, unknown>) {
  return (catalog: SmallCatalog) => {
    catalog.korean.push({ kind: 'person', hangul: '누구', ...artist });
  };
}

/** One test a row: the catalog is refused with the problem at its file, line and field. */
export function testRefusals(area: string, table: readonly BadCatalog[]): void {
  describe(`a catalog with bad ${area}`, () => {
    it.each(table)('is refused for $rule', ({ change, file, marker, field, message }) => {
      const catalog = smallCatalog();
      change(catalog);

      const problem = problemsOf(catalog).find((one) => one.file === file && one.field === field);

      expect(problem).toMatchObject({
        message: expect.stringMatching(message),
        ...(marker !== undefined && { line: lineWith(catalog, file, marker) }),
      });
    });
  });
}
